import type { CaseFile } from '../../case/case-file.ts'
import type { TimelineEntry } from '../../case/timeline.ts'
import { draftEntry } from '../../command/decision.ts'
import type { Author, DecidedEntry } from '../../command/decision.ts'
import type { Situation } from '../../command/situation.ts'
import { consentWithdrawn } from '../../consent/consent-withdrawn.ts'
import { withdrawConsent } from '../../consent/withdraw-consent.ts'
import { draftEndsAsked } from '../../grant/ask-end.ts'
import { draftEndsOf } from '../../grant/end-grant.ts'
import type { StreamId } from '../../journal/identifier.ts'
import type { Refusal } from '../../journal/refusal.ts'
import { isSameName } from './same-name.ts'

/**
 * Withdraws every yes that this representative gave for the child, and ends what rested on it (BR-20). Where the author cannot read who
 * gave one, it is withdrawn as well: what was right can be asked again, what was wrong must not go on.
 */
export function draftEndOfStanding(
  known: Pick<Situation, 'caseFile' | 'grants' | 'waysBack'>,
  name: string | undefined,
  command: Author & { readonly case: string },
): readonly (DecidedEntry | Refusal)[] {
  const { caseFile, grants, waysBack = new Map() } = known
  const { occurredAt: _said, ...author } = command
  const given = givenBy(caseFile, name)
  const open = given.filter(({ id }) => isStanding(caseFile, id)).map(({ id }) => id)
  // Of what lies in `protection` only the fact that she answered can be read: withdrawn by its id.
  const sealed = given
    .filter(
      ({ id, fields }) =>
        fields['question'] === undefined &&
        !caseFile.consents.some(({ history }) => history.some((each) => each.id === id)),
    )
    .map(({ id }) => id as string)
  const withdrawn =
    open.length === 0
      ? undefined
      : withdrawConsent(known, { ...author, case: command.case, consents: open })
  if (withdrawn?.kind === 'refused') return [withdrawn]
  const ids = new Set(sealed)
  return [
    ...(withdrawn?.entries ?? []),
    ...(sealed.length === 0
      ? []
      : [
          draftEntry(
            consentWithdrawn,
            { stream: command.case as StreamId },
            { protectedConsents: sealed },
            author,
          ),
          ...draftEndsOf(grants, ids, author),
          ...draftEndsAsked(grants, waysBack, ids, author),
        ]),
  ]
}

function givenBy(
  { timeline }: Pick<CaseFile, 'timeline'>,
  name: string | undefined,
): readonly TimelineEntry[] {
  return timeline.filter((item): item is TimelineEntry => {
    if (item.kind !== 'entry' || item.type !== 'consent-given') return false
    const { givenBy: by, representative } = item.fields as {
      givenBy?: string
      representative?: string
    }
    if (by !== 'representative') return false
    return name === undefined || representative === undefined || isSameName(name, representative)
  })
}

function isStanding({ consents }: Pick<CaseFile, 'consents'>, id: string): boolean {
  return consents.some(
    ({ answer, current }) => answer === 'given' && current.some((each) => each.id === id),
  )
}
