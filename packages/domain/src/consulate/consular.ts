import { foldAnswers } from '../case/register.ts'
import type { Register } from '../case/register.ts'
import { foldAsylum } from '../asylum/asylum.ts'
import type { AsylumStep } from '../asylum/asylum-codes.ts'
import type { CausalHistory, ReadEntry } from '../journal/causal-history.ts'
import type { ContentOf } from '../journal/entry-type.ts'
import type {
  EntryHash,
  EntryId,
  Instant,
  MemberId,
  OrganisationId,
} from '../journal/identifier.ts'
import type { consularAnswerRecorded } from './consular-answer-recorded.ts'
import { papersFor, prohibitions } from './consular-codes.ts'
import type { ConsularAct, ConsularWish, LiftingPaper, Prohibition } from './consular-codes.ts'
import type { consularContactAsked } from './consular-contact-asked.ts'
import type { consularContactRefused } from './consular-contact-refused.ts'
import type { consularContactReleased } from './consular-contact-released.ts'

type Answered = Partial<ContentOf<typeof consularAnswerRecorded.fields>>
type Asked = Partial<ContentOf<typeof consularContactAsked.fields>>
type Released = Partial<ContentOf<typeof consularContactReleased.fields>>
type Refused = Partial<ContentOf<typeof consularContactRefused.fields>>

/** Within which a house without a second person has somebody look again (design §4). */
export const reviewWithinHours = 72

export interface ConsularRequest {
  readonly id: EntryId
  readonly entry: EntryHash
  readonly act: ConsularAct
  readonly consulateOf: string | undefined
  readonly said: string | undefined
  readonly prohibition: Prohibition | undefined
  readonly paper: Asked['liftingPaper']
  readonly askedBy: MemberId | undefined
  readonly organisation: OrganisationId
  readonly askedAt: Instant
  /** One who says no is enough. */
  readonly state: 'waiting' | 'released' | 'not-released'
  readonly releasedBy: EntryHash | undefined
  /** Whoever asked released it too: it counts in a small house, and until the day on which somebody looks again. */
  readonly isAlone: boolean
  /** Something was said since that forbids it: once that is lifted, two people are asked anew. */
  readonly isOvertaken: boolean
  /** Where nobody else was there: when somebody looks at it again. */
  readonly reviewBy: Instant | undefined
}

/** What forbids it, by the first entry that says so and nobody lifted; where all were lifted, lifted. */
export interface StandingProhibition {
  readonly prohibition: Prohibition
  readonly by: EntryHash
  readonly isLifted: boolean
  readonly liftedBy: EntryHash | undefined
}

export interface ConsularRefusalLine {
  readonly entry: EntryHash
  readonly act: ConsularAct | undefined
  readonly code: string
  readonly at: Instant
  readonly organisation: OrganisationId
  readonly member: MemberId | undefined
}

export interface Consular {
  readonly told: Register<NonNullable<Answered['consularTold']>>
  readonly wish: Register<ConsularWish>
  /** Undefined value: no paper is on file. */
  readonly consent: Register<'on-file' | 'none'>
  readonly consentPaper: Register<string>
  readonly planAllows: Register<NonNullable<Answered['planAllowsConsulate']>>
  readonly prohibitions: readonly StandingProhibition[]
  readonly requests: readonly ConsularRequest[]
  readonly refusals: readonly ConsularRefusalLine[]
}

/** The same for any order of arrival; of words at once the one that keeps her consulate out. */
export function foldConsular(history: CausalHistory): Consular {
  const answers = history.read.filter(({ type }) => type === 'consular-answer-recorded')
  const saying = sayingSo(history, answers)
  const requests = requestsIn(history, saying)
  const register = <Value>(
    valueOf: (fields: Answered) => Value | undefined,
    mostProtectiveFirst?: readonly Value[],
  ): Register<Value> =>
    foldAnswers(answers, ({ fields }) => valueOf(fields), history.knew, { mostProtectiveFirst })
  const careful = ['no', 'not-asked', 'unknown', 'yes'] as const
  return {
    told: register(({ consularTold }) => consularTold, careful),
    wish: register(({ consularWish }) => consularWish, ['does-not-want', 'not-asked', 'wants']),
    consent: register(
      ({ consularConsent, consularConsentPaper }) =>
        // A yes without its paper is none that anybody could show.
        consularConsent === 'on-file' && consularConsentPaper === undefined
          ? 'none'
          : consularConsent,
      ['none', 'on-file'],
    ),
    consentPaper: register(({ consularConsentPaper }) => consularConsentPaper),
    planAllows: register(({ planAllowsConsulate }) => planAllowsConsulate, careful),
    prohibitions: prohibitionsIn(history, saying, requests),
    requests,
    refusals: refusalsIn(history),
  }
}

function requestsIn(history: CausalHistory, saying: readonly SaidSo[]): readonly ConsularRequest[] {
  return history.read.flatMap(({ type, entry, fields, standing }) => {
    const asked = fields as Asked
    if (
      type !== 'consular-contact-asked' ||
      standing !== 'confirmed' ||
      asked.consularAct === undefined
    )
      return []
    const answers = history.read.filter(
      (read) =>
        read.type === 'consular-contact-released' &&
        read.standing === 'confirmed' &&
        (read.fields as Released).consularRequest === entry.id &&
        history.knew(read.entry.hash, entry.hash),
    )
    const no = answers.find(({ fields: each }) => !isYes(each))
    const released = answers.filter((read) => isYes(read.fields) && mayRelease(read, entry, asked))
    const yes = released.find((read) => read.entry.member !== entry.member) ?? released.at(-1)
    return [
      {
        id: entry.id,
        entry: entry.hash,
        act: asked.consularAct,
        consulateOf: asked.consulateOf,
        said: asked.consularSaid,
        prohibition: asked.prohibition,
        paper: asked.liftingPaper,
        askedBy: entry.member,
        organisation: entry.organisation,
        askedAt: entry.recordedAt,
        state: no ? 'not-released' : yes ? 'released' : 'waiting',
        releasedBy: no ? undefined : yes?.entry.hash,
        isAlone: yes?.entry.member === entry.member,
        isOvertaken:
          yes !== undefined && saying.some(({ by }) => !history.knew(yes.entry.hash, by)),
        reviewBy: no ? undefined : (yes?.fields as Released | undefined)?.consularReviewBy,
      } as const,
    ]
  })
}

function isYes(fields: Released): boolean {
  return fields.consularRelease === 'released'
}

/** Somebody else of the same house than whoever asked; alone only with a day to look again, and never to lift what forbids it. */
function mayRelease(
  read: ReadEntry,
  { member: askedBy, organisation }: ReadEntry['entry'],
  asked: Asked,
): boolean {
  const { member, recordedAt } = read.entry
  if (member === undefined || askedBy === undefined) return false
  if (read.entry.organisation !== organisation) return false
  if (member !== askedBy) return true
  const { consularReviewBy: reviewBy } = read.fields as Released
  return (
    asked.consularAct !== 'lift-prohibition' &&
    reviewBy !== undefined &&
    reviewBy <= recordedAt + reviewWithinHours * 3_600_000
  )
}

/** Whether this paper speaks to that prohibition. */
export function isPaperFor(
  prohibition: Prohibition,
  paper: { readonly kind?: LiftingPaper; readonly number?: string } | undefined,
): boolean {
  return (
    paper?.kind !== undefined &&
    paper.number !== undefined &&
    papersFor[prohibition].includes(paper.kind)
  )
}

function prohibitionsIn(
  history: CausalHistory,
  saying: readonly SaidSo[],
  requests: readonly ConsularRequest[],
): readonly StandingProhibition[] {
  const lifts = requests.flatMap(({ act, state, prohibition, paper, releasedBy, organisation }) =>
    act === 'lift-prohibition' &&
    state === 'released' &&
    releasedBy !== undefined &&
    prohibition !== undefined &&
    isPaperFor(prohibition, paper)
      ? [{ prohibition, releasedBy, organisation }]
      : [],
  )
  return prohibitions.flatMap((prohibition) => {
    const said = saying.filter((each) => each.prohibition === prohibition)
    const [first] = said
    if (first === undefined) return []
    // Whoever ended what she applied for ended the wish that led to it.
    const lifting = lifts.filter(
      (lift) =>
        lift.prohibition === prohibition ||
        (lift.prohibition === 'asylum-filed' && prohibition === 'wish-voiced'),
    )
    // Only what the second person knew when she lifted it, and what her own house had written: a new word forbids it anew, and nobody elsewhere lifts it.
    const standing = said.filter(
      ({ by, organisation }) =>
        !lifting.some(
          (lift) => lift.organisation === organisation && history.knew(lift.releasedBy, by),
        ),
    )
    const [stands] = standing
    return [
      {
        prohibition,
        by: stands?.by ?? first.by,
        isLifted: stands === undefined,
        liftedBy: stands === undefined ? lifting[0]?.releasedBy : undefined,
      },
    ]
  })
}

/** The steps that forbid contact by themselves. */
export const forbiddenBy: Readonly<Partial<Record<AsylumStep, Prohibition>>> = {
  'indication-found': 'protection-indicated',
  'wish-expressed': 'wish-voiced',
  applied: 'asylum-filed',
  'certificate-received': 'asylum-filed',
  appealed: 'asylum-filed',
}

/** That something forbids it, by which entry of whom. */
interface SaidSo {
  readonly prohibition: Prohibition
  readonly by: EntryHash
  readonly organisation: OrganisationId
}

function sayingSo(history: CausalHistory, answers: readonly ReadEntry[]): readonly SaidSo[] {
  // A step that was corrected forbids all the same: one person's correction is no second person's release.
  const ofAsylum = foldAsylum(history).steps.flatMap(({ step, entry, organisation }) => {
    const prohibition = forbiddenBy[step]
    return prohibition === undefined ? [] : [{ prohibition, by: entry, organisation }]
  })
  const ofAnswers = answers.flatMap(({ entry, fields }) => {
    const { homeStateFeared } = fields as Answered
    return homeStateFeared === undefined || homeStateFeared === 'no'
      ? []
      : [
          {
            prohibition: 'home-state-feared',
            by: entry.hash,
            organisation: entry.organisation,
          } as const,
        ]
  })
  return [...ofAsylum, ...ofAnswers]
}

function refusalsIn(history: CausalHistory): readonly ConsularRefusalLine[] {
  return history.read.flatMap(({ type, entry, fields }) => {
    const { consularTried, consularRefusal } = fields as Refused
    if (type !== 'consular-contact-refused' || consularRefusal === undefined) return []
    return [
      {
        entry: entry.hash,
        act: consularTried,
        code: consularRefusal,
        at: entry.recordedAt,
        organisation: entry.organisation,
        member: entry.member,
      },
    ]
  })
}
