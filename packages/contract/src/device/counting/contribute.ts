import { contributionMade } from '@cobijo/domain/counting/contribution/contribution-made'
import { cutToStudy } from '@cobijo/domain/counting/contribution/cut-to-study'
import type { CutRows } from '@cobijo/domain/counting/contribution/cut-to-study'
import { isRefusal, refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { fromHexadecimal } from '@cobijo/sealing/bytes'
import {
  digestOfFile,
  digestOfRows,
  isSignedBy,
  sealContribution,
} from '@cobijo/sealing/contribution/contribution-file'
import type { OpenedContribution } from '@cobijo/sealing/contribution/contribution-file'
import { studyPerson } from '@cobijo/sealing/contribution/study-key'
import { holdersOf } from '@cobijo/sealing/directory/directory'
import type { DeviceId, MemberId, OrganisationId } from '@cobijo/domain/journal/identifier'
import { carryOutCommand } from '../cases/carry-out.ts'
import { streamsOf } from '../device-knowledge.ts'
import type { KnownHere } from '../device-knowledge.ts'
import { newRandomId } from '../new-id.ts'
import type { Unlocked } from '../unlocked.ts'
import type {
  ContributionPreview,
  Contributor,
  MadeContribution,
  PastContribution,
  StudyView,
} from './counting-api.ts'
import { countingFeed, gatherPeople, openNow } from './gather-people.ts'
import { findStudy } from './studies.ts'

export async function previewContribution(
  unlocked: Unlocked,
  id: string,
): Promise<ContributionPreview | Refusal> {
  const view = findStudy(unlocked, id)
  if (isRefusal(view)) return view
  if (view.shut) return view.shut
  const toCount = await gatherPeople(unlocked)
  if (isRefusal(toCount)) return toCount
  const cut = cutToStudy(view.study, toCount, (code) => studyPerson(view.digest, code))
  return { view, ...cut, digest: digestOfRows(rowsAsSent(cut)) }
}

/** Plain lists, the person's code first: what is sealed, and what a person looked at. */
function rowsAsSent({ rows }: Pick<CutRows, 'rows'>): readonly (readonly unknown[])[] {
  return rows.map(({ person, cells }) => [person, ...cells])
}

/** Written down before it is handed out: nothing leaves of which no entry tells. */
export async function makeContribution(
  unlocked: Unlocked,
  { study, digest }: { readonly study: string; readonly digest: string },
): Promise<MadeContribution | Refusal> {
  const preview = await previewContribution(unlocked, study)
  if (isRefusal(preview)) return preview
  if (preview.digest !== digest) return refused('preview-outdated', { field: 'digest' })
  const before = await listContributions(unlocked)
  if (isRefusal(before)) return before
  const contribution = newRandomId<string>()
  const madeAt = unlocked.now()
  const replaces = before.filter((each) => each.study === study).map((each) => each.contribution)
  const file = sealFile(unlocked, preview, { contribution, madeAt, replaces })
  const fileDigest = digestOfFile(file)
  const saved = await carryOutCommand(unlocked, 'record-contribution', {
    study,
    studyDigest: preview.view.digest,
    contribution,
    rows: preview.rows.length,
    leftOut: Object.values(preview.leftOut).reduce((sum, each) => sum + each, preview.withoutCode),
    fileDigest,
    madeAt,
    ...(replaces.length === 0 ? {} : { replaces }),
  })
  if (isRefusal(saved)) return saved
  const fileName = `${contribution.slice(0, 8)}.cobijo`
  return { kind: 'made', contribution, fileName, file, fileDigest }
}

function sealFile(
  { account: { kept, deviceKey } }: Unlocked,
  { view, rows }: { readonly view: StudyView; readonly rows: CutRows['rows'] },
  about: {
    readonly contribution: string
    readonly madeAt: number
    readonly replaces: readonly string[]
  },
): Uint8Array {
  return sealContribution(
    {
      ...about,
      study: view.study.study,
      studyDigest: view.digest,
      organisation: kept.organisation,
      member: kept.member,
      device: kept.device,
      rows: rowsAsSent({ rows }),
    },
    deviceKey.privateKey,
    fromHexadecimal(view.study.publicKey),
  )
}

/** Of all streams of work those alone lie in the feed of whoever counts. */
export async function listContributions(
  unlocked: Unlocked,
): Promise<readonly PastContribution[] | Refusal> {
  const feed = countingFeed(unlocked)
  if (feed === undefined) return refused('sealed-from-you', { field: 'statistics' })
  const made: PastContribution[] = []
  for (const [stream, { feeds }] of await streamsOf(unlocked.account, ['work'])) {
    if (!feeds.includes(feed)) continue
    for (const entry of await openNow(unlocked, stream)) {
      if (entry.kind !== 'entry' || entry.header?.type !== contributionMade.type) continue
      const said = entry.content.statistics?.['contribution']
      if (isPast(said)) made.push(said)
    }
  }
  return made.sort((a, b) => b.madeAt - a.madeAt)
}

/** As its type derives it; what somebody's changed program derived otherwise is not told. */
function isPast(said: unknown): said is PastContribution {
  if (typeof said !== 'object' || said === null) return false
  const { fields } = contributionMade
  const names = ['study', 'contribution', 'rows', 'leftOut', 'fileDigest', 'madeAt'] as const
  const held = said as Record<string, unknown>
  return names.every((name) => fields[name].kind.check(held[name]) === undefined)
}

/** The office believes a current device of an admitted organisation, of a member in the group that counts there, and nothing else. */
export function checkContributor(
  { knowledge }: KnownHere,
  opened: OpenedContribution,
): Contributor | Refusal {
  const { directory, organisations } = knowledge
  const organisation = directory.organisations.get(opened.organisation as OrganisationId)
  if (!organisation) return refused('organisation-unknown', { field: 'organisation' })
  if (organisation.state !== 'admitted')
    return refused(
      organisation.state === 'suspended' ? 'organisation-suspended' : 'organisation-not-admitted',
      { field: 'organisation' },
    )
  const device = organisation.devices.get(opened.device as DeviceId)
  if (!device || device.kind === 'intake') return refused('device-unknown', { field: 'device' })
  if (device.member !== opened.member) return refused('member-not-of-device', { field: 'member' })
  if (!isSignedBy(opened, device.key)) return refused('signature-wrong', { field: 'signature' })
  const [ending] = device.endings
  if (ending) return refused(ending.cause, { field: 'device' })
  const known = organisations.get(organisation.id)
  const counting = [...organisation.groups.values()].filter(
    ({ id }) => known?.groupKinds.get(id) === 'statistics',
  )
  if (!counting.some((group) => holdersOf(group).includes(opened.member as MemberId)))
    return refused('contributor-does-not-count', { field: 'member' })
  return { kind: 'contributor', organisation: organisation.id, name: known?.name ?? '' }
}
