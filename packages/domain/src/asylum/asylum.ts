import { foldRegister, said } from '../case/register.ts'
import type { Register } from '../case/register.ts'
import { momentOf } from '../clock/moment-of.ts'
import type { StartedEvent } from '../clock/started-event.ts'
import type { CausalHistory } from '../journal/causal-history.ts'
import type { ContentOf } from '../journal/entry-type.ts'
import type { EntryHash, EntryId, MemberId, OrganisationId } from '../journal/identifier.ts'
import type { OpenedEntry } from '../journal/opened-entry.ts'
import type { AsylumOutcome, AsylumStep } from './asylum-codes.ts'
import type { asylumStepRecorded } from './asylum-step-recorded.ts'

type Written = Partial<ContentOf<typeof asylumStepRecorded.fields>>

export interface AsylumLine extends Pick<StartedEvent, 'at' | 'known'> {
  readonly id: EntryId
  readonly entry: EntryHash
  readonly step: AsylumStep
  readonly outcome: AsylumOutcome | undefined
  readonly number: string | undefined
  readonly enteredCountryOn: string | undefined
  readonly words: string | undefined
  readonly organisation: OrganisationId
  readonly member: MemberId | undefined
  /** A later step says that this one was written down wrongly. */
  readonly isCorrected: boolean
}

/** How far it is. `open`: asked for and not finally decided; `protected`: she was recognised. */
export type AsylumStanding = 'protected' | 'open' | 'wished' | 'over'

export interface Asylum {
  /** In causal order, what was corrected too. */
  readonly steps: readonly AsylumLine[]
  /** Of two words at once the one that protects more. */
  readonly standing: Register<AsylumStanding>
}

const mostProtectiveFirst: readonly AsylumStanding[] = ['protected', 'open', 'wished', 'over']

/** What this reader may know of it; the same for any order of arrival. */
export function foldAsylum(history: CausalHistory): Asylum {
  const written = history.read.filter(
    ({ type, fields }) => type === 'asylum-step-recorded' && (fields as Written).asylumStep,
  )
  const corrected = new Set(written.map(({ fields }) => (fields as Written).asylumCorrects))
  const steps = written.map(({ entry, fields }) => lineOf(entry, fields, corrected))
  const standings = written.flatMap(({ entry, fields, standing }) => {
    const value = standingAfter(fields)
    return value === undefined || corrected.has(entry.id) ? [] : [said(entry, value, standing)]
  })
  return { steps, standing: foldRegister(standings, history.knew, { mostProtectiveFirst }) }
}

function lineOf(
  entry: OpenedEntry,
  fields: Written,
  corrected: ReadonlySet<string | undefined>,
): AsylumLine {
  return {
    // The day that is said stands in the sealed part, never in the header.
    ...momentOf(fields.asylumStepOn, entry.recordedAt),
    id: entry.id,
    entry: entry.hash,
    step: fields.asylumStep ?? 'indication-found',
    outcome: fields.asylumOutcome,
    number: fields.asylumNumber,
    enteredCountryOn: fields.enteredCountryOn,
    words: fields.asylumWords,
    organisation: entry.organisation,
    member: entry.member,
    isCorrected: corrected.has(entry.id),
  }
}

const positive: readonly (AsylumOutcome | undefined)[] = [
  'refugee-status',
  'complementary-protection',
  'political-asylum',
]

function standingAfter({ asylumStep, asylumOutcome }: Written): AsylumStanding | undefined {
  switch (asylumStep) {
    case 'indication-found':
    case 'wish-expressed':
      return 'wished'
    case 'applied':
    case 'appealed':
      return 'open'
    case 'decided':
    case 'appeal-decided':
      if (asylumOutcome === undefined) return 'open'
      return positive.includes(asylumOutcome) ? 'protected' : 'over'
    case 'withdrawn':
    case 'wish-clarified':
      return 'over'
    default:
      return undefined
  }
}
