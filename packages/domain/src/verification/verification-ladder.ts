import type { EntryHash } from '../journal/identifier.ts'
import type { Ladder, Rung } from '../ladder/rung.ts'
import type { VerificationDemand, VerificationKindCodes } from './verification-codes.ts'
import type { ChildStep, Verification } from './verification.ts'

/** What only somebody who got in can have done. */
const onceInside: readonly VerificationDemand[] = [
  'officer-identified',
  'order-shown',
  'hours',
  'two-witnesses',
  'paper-number',
  'copy-left',
]

/**
 * What must hold before it counts as carried out (BR-50): children first, then what the law asks of its kind. It bars nothing: whatever is missing
 * is recorded all the same, and can be added later (W4).
 */
export function verificationLadder(
  verification: Verification,
  kinds: readonly VerificationKindCodes[],
): Ladder {
  const kind = kinds.find(({ code }) => code === verification.said.verificationKind.value)
  const isPrevented = verification.results?.includes('prevented') === true
  return [
    ...childRungs(verification),
    ...crimeRung(verification),
    ...(kind?.demands ?? [])
      .filter((demand) => !isPrevented || !onceInside.includes(demand))
      .map((demand) => rung(demand, doneBy(demand, verification), 'BR-50')),
  ]
}

export type VerificationState =
  | 'under-way'
  | 'carried-out'
  /** Ended, and something that the law asks for is missing: outside every total until it is there. */
  | 'incomplete'
  | 'prevented'

/** Of a kind of which nobody knows what the law asks, none counts as carried out. */
export function verificationState(
  verification: Verification,
  kinds: readonly VerificationKindCodes[],
): VerificationState {
  const { results, said } = verification
  if (results === undefined) return 'under-way'
  if (results.includes('prevented')) return 'prevented'
  const isKnown = kinds.some(({ code }) => code === said.verificationKind.value)
  const isWhole = verificationLadder(verification, kinds).every(({ state }) => state === 'done')
  return isKnown && isWhole ? 'carried-out' : 'incomplete'
}

/** How many children were met, as far as somebody counted; steps that were taken for more say so too. */
export function childrenMet({ said, childSteps }: Verification): number {
  const { childrenAccompanied = 0, childrenAlone = 0 } = said.verificationCounts.value ?? {}
  const taken = (step: ChildStep['step']): number =>
    childSteps.reduce((sum, each) => sum + (each.step === step ? (each.children ?? 1) : 0), 0)
  return Math.max(childrenAccompanied + childrenAlone, taken('notice'), taken('hand-over'))
}

/** Of how many children a step is still to be taken: where nobody said how many, it was for all. */
function childrenStillFor(verification: Verification, step: ChildStep['step']): number {
  const steps = verification.childSteps.filter((each) => each.step === step)
  if (steps.some(({ children }) => children === undefined)) return 0
  const done = steps.reduce((sum, { children }) => sum + (children ?? 0), 0)
  return Math.max(0, childrenMet(verification) - done)
}

/** How many children still wait to be told of or handed over. */
export function childrenWaiting(verification: Verification): number {
  return Math.max(
    childrenStillFor(verification, 'notice'),
    childrenStillFor(verification, 'hand-over'),
  )
}

function childRungs(verification: Verification): Ladder {
  if (childrenMet(verification) === 0) return []
  const { said, childSteps } = verification
  const notices = childSteps.filter(({ step }) => step === 'notice')
  const handOvers = childSteps.filter(({ step }) => step === 'hand-over')
  const lastOf = (steps: readonly ChildStep[]): EntryHash | undefined => steps.at(-1)?.entry
  const isTold = childrenStillFor(verification, 'notice') === 0
  const isHandedOver = childrenStillFor(verification, 'hand-over') === 0
  return [
    rung('children-notice', isTold ? lastOf(notices) : undefined, 'BR-11'),
    // Told by telephone, number pending: enough to go on, and open until it is there (W4).
    rung(
      'children-notice-number',
      isTold && notices.every(({ number }) => number !== undefined) ? lastOf(notices) : undefined,
      'BR-11',
    ),
    rung(
      'children-together',
      said.childrenKeptTogether.value === undefined || said.childrenKeptTogether.value === 'no'
        ? undefined
        : said.childrenKeptTogether.current[0]?.entry,
      'BR-11',
    ),
    rung('children-handed-over', isHandedOver ? lastOf(handOvers) : undefined, 'BR-11'),
  ]
}

function crimeRung({ said: { crimePassedOn } }: Verification): Ladder {
  if (crimePassedOn.value !== 'not-yet' && crimePassedOn.value !== 'passed-on') return []
  const by = crimePassedOn.value === 'passed-on' ? crimePassedOn.current[0]?.entry : undefined
  return [rung('crime-passed-on', by, 'BR-50')]
}

/** The entry that did what is asked; undefined where nobody did. */
function doneBy(demand: VerificationDemand, { said }: Verification): EntryHash | undefined {
  const entryOf = (name: keyof typeof said): EntryHash | undefined =>
    said[name].value === undefined ? undefined : said[name].current[0]?.entry
  const yes = (name: 'officerIdentified' | 'orderShown' | 'copyLeft'): EntryHash | undefined =>
    said[name].value === 'yes' ? entryOf(name) : undefined
  switch (demand) {
    case 'order-number':
      return entryOf('verificationOrder')
    case 'order-issuer':
      return entryOf('verificationIssuer')
    case 'order-officer':
      return entryOf('verificationOfficer')
    case 'order-grounds':
      return entryOf('verificationGrounds')
    case 'order-object':
      return entryOf('verificationObject')
    case 'order-scope':
      return entryOf('verificationScope')
    case 'order-duration':
      return entryOf('verificationHours')
    case 'order-place':
      return entryOf('verificationPlace')
    case 'commission-number':
      return entryOf('verificationCommission')
    case 'officer-identified':
      return yes('officerIdentified')
    case 'order-shown':
      return yes('orderShown')
    case 'hours':
      return entryOf('verificationBegan') && entryOf('verificationFinished')
    case 'two-witnesses':
      return witnessed(said)
    case 'paper-number':
      return entryOf('verificationPaper')
    case 'copy-left':
      return yes('copyLeft')
    default:
      return demand satisfies never
  }
}

/** Two, or that the paper says why there are not. */
function witnessed({ firstWitness, secondWitness, refusalNoted }: Verification['said']) {
  const stands = ({ value }: typeof firstWitness): boolean =>
    value === 'proposed-by-visited' || value === 'named-by-officer'
  if (stands(firstWitness) && stands(secondWitness)) return secondWitness.current[0]?.entry
  return refusalNoted.value === 'yes' ? refusalNoted.current[0]?.entry : undefined
}

function rung(code: string, by: EntryHash | undefined, rule: string): Rung {
  return by === undefined ? { code, state: 'open', rule } : { code, state: 'done', rule, by }
}
