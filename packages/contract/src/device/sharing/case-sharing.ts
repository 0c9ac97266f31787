import type { CaseFile } from '@cobijo/domain/case/case-file'
import { awaitedParts, isGrantLive, liveGrants } from '@cobijo/domain/grant/grants'
import { whoMaySee } from '@cobijo/domain/views/who-may-see'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { grantJudge } from './judge-grants.ts'
import type { Judged } from './judge-grants.ts'
import type { CaseSharing } from './sharing-api.ts'
import { ownOrganisation } from '../device-knowledge.ts'
import type { Unlocked } from '../unlocked.ts'

/** Who reads this case: groups here by the reading rules, organisations elsewhere by grants, those that ended included. */
export async function sharingOf(unlocked: Unlocked, file: CaseFile): Promise<CaseSharing> {
  const { organisation } = unlocked.account.kept
  const at = unlocked.now()
  const own = ownOrganisation(unlocked.knowledge, organisation)
  const sent = unlocked.grants.filter(
    ({ opens, grantor }) => opens === file.stream && grantor === organisation,
  )
  const { judge } = grantJudge(unlocked)
  const judgements = new Map<StreamId, Judged>()
  for (const grant of liveGrants(sent, at)) judgements.set(grant.stream, await judge(grant))
  return {
    readers: whoMaySee(file, {
      rules: own.readingRules,
      grants: unlocked.grants,
      organisation,
      at,
    }).map(({ compartment, groups }) => ({
      compartment,
      groups: groups.flatMap((id) => own.groupKinds.get(id) ?? []),
    })),
    grants: sent
      .map((grant) => ({
        stream: grant.stream,
        organisation: grant.recipientOrganisation,
        group: grant.recipientGroup,
        groupKind: unlocked.knowledge.organisations
          .get(grant.recipientOrganisation)
          ?.groupKinds.get(grant.recipientGroup),
        feed: grant.feed,
        compartments: grant.compartments,
        basis: grant.basis,
        from: grant.from,
        until: grant.until,
        isLive: isGrantLive(grant, at),
        endedAt: grant.endedAt,
        awaited: isGrantLive(grant, at) ? awaitedParts(grant) : [],
        doubt: doubtIn(judgements.get(grant.stream)),
        erasure: grant.erasure,
      }))
      .sort((one, other) => other.from - one.from),
  }
}

function doubtIn(judged: Judged | undefined): string | undefined {
  return judged && judged.kind !== 'stands' ? judged.code : undefined
}
