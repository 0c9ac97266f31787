import { mayBeChild } from '../child/may-be-child.ts'
import { foldRegister, said } from '../case/register.ts'
import type { Register, Said } from '../case/register.ts'
import type { CausalHistory } from '../journal/causal-history.ts'
import type { ContentOf } from '../journal/entry-type.ts'
import type { AgeGroup } from '../journal/facts.ts'
import type {
  CalendarDate,
  EntryHash,
  Instant,
  MemberId,
  OrganisationId,
} from '../journal/identifier.ts'
import { highestRisk, riskLevels } from './risk-codes.ts'
import type { RiskLevel, RiskName } from './risk-codes.ts'
import type { riskAssessed } from './risk-assessed.ts'

type Assessed = Partial<ContentOf<typeof riskAssessed.fields>>

export interface RiskAssessment {
  readonly entry: EntryHash
  readonly organisation: OrganisationId
  readonly member: MemberId | undefined
  readonly recordedAt: Instant
}

/** What all assessments come to, as far as this reader may know it. */
export interface Risk {
  readonly levels: Readonly<Partial<Record<RiskName, Register<RiskLevel>>>>
  readonly selfHarm: Register<'yes' | 'no' | 'unknown' | 'not-asked'>
  /** The gravest of everything, at least high for a child and where harm to herself is feared. Undefined where nothing is known. */
  readonly overall: RiskLevel | undefined
  /** What assessments alone say, before her age and the alert are looked at. */
  readonly assessed: Register<RiskLevel>
  /** Why it is high whatever was assessed. */
  readonly atLeastHighFor: readonly ('child' | 'self-harm')[]
  /** Of the assessments that stand, the earliest day on which one ends. */
  readonly validUntil: CalendarDate | undefined
  readonly assessments: readonly RiskAssessment[]
}

/** What besides the assessments makes it high: her age, and the alert on the shift's screen. */
export interface RiskFloor {
  readonly ageGroup: AgeGroup | undefined
  readonly selfHarmAlert: string | undefined
}

const gravestFirst: readonly RiskLevel[] = [...riskLevels].reverse()

/**
 * Of assessments that did not know of each other the gravest stands, until somebody who knew them all assesses anew. The same for any order
 * of arrival.
 */
export function foldRisk(history: CausalHistory, floor: RiskFloor): Risk {
  const assessments = history.read.filter(({ type }) => type === 'risk-assessed')
  const levels = new Map<RiskName, Said<RiskLevel>[]>()
  const overalls: Said<RiskLevel>[] = []
  const selfHarms: Said<'yes' | 'no' | 'unknown' | 'not-asked'>[] = []
  for (const { entry, fields, standing } of assessments) {
    const held = fields as Assessed
    for (const [name, level] of Object.entries(held.riskLevels ?? {}) as [RiskName, RiskLevel][])
      levels.set(name, [...(levels.get(name) ?? []), said(entry, level, standing)])
    if (held.overallRisk !== undefined) overalls.push(said(entry, held.overallRisk, standing))
    if (held.thinksOfSelfHarm !== undefined && held.thinksOfSelfHarm !== 'not-asked')
      selfHarms.push(said(entry, held.thinksOfSelfHarm, standing))
  }
  const merging = { mostProtectiveFirst: gravestFirst }
  const assessed = foldRegister(overalls, history.knew, merging)
  const standingNow = new Set<string>(assessed.current.map(({ entry }) => entry))
  const selfHarm = foldRegister(selfHarms, history.knew, {
    mostProtectiveFirst: ['yes', 'unknown', 'no'],
  })
  const atLeastHighFor = [
    ...(mayBeChild(floor.ageGroup) ? ['child' as const] : []),
    ...(selfHarm.value === 'yes' || floor.selfHarmAlert === 'yes' ? ['self-harm' as const] : []),
  ]
  const registers = [...levels].map(
    ([name, given]) => [name, foldRegister(given, history.knew, merging)] as const,
  )
  return {
    levels: Object.fromEntries(registers.sort(([a], [b]) => (a < b ? -1 : 1))),
    selfHarm,
    overall: highestRisk([
      assessed.value,
      ...registers.map(([, { value }]) => value),
      atLeastHighFor.length === 0 ? undefined : 'high',
    ]),
    assessed,
    atLeastHighFor,
    validUntil: assessments
      .filter(({ entry }) => standingNow.has(entry.hash))
      .flatMap(({ fields }) => (fields as Assessed).riskValidUntil ?? [])
      .sort()[0],
    assessments: assessments.map(({ entry: { hash, organisation, member, recordedAt } }) => ({
      entry: hash,
      organisation,
      member,
      recordedAt,
    })),
  }
}

/**
 * What the assessments together say once this one stands with them. What its author cannot read she cannot lower: where an earlier one was
 * graver than all that she sees of it, that stays.
 */
export function overallWith(risk: Risk, added: Assessed): RiskLevel | undefined {
  const seen = highestRisk([
    ...Object.values(risk.levels).map(({ value }) => value),
    ofSelfHarm(risk.selfHarm.value),
  ])
  const isGraverThanSeen = highestRisk([seen, risk.assessed.value]) !== seen
  const merged = {
    ...Object.fromEntries(Object.entries(risk.levels).map(([name, { value }]) => [name, value])),
    ...added.riskLevels,
  }
  const selfHarm = ['yes', 'no', 'unknown'].includes(added.thinksOfSelfHarm ?? '')
    ? added.thinksOfSelfHarm
    : risk.selfHarm.value
  return highestRisk([
    ...Object.values(merged),
    ofSelfHarm(selfHarm),
    isGraverThanSeen ? risk.assessed.value : undefined,
  ])
}

function ofSelfHarm(answer: string | undefined): RiskLevel | undefined {
  return answer === 'yes' ? 'high' : undefined
}
