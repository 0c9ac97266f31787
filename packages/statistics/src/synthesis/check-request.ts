import { publicRule } from '../disclosure/audit.ts'
import { type Refusal, refused } from '../refusal.ts'
import type { QualityReport } from './quality/quality-report.ts'
import type { CodedColumn } from '../tables/coded-column.ts'
import { countValues } from './combinations/keep-values.ts'
import type {
  Protection,
  SynthesisRefusal,
  SynthesisRequest,
  SynthesisWarning,
} from './synthesis-request.ts'

/** Below this a synthesis would be noise, or the people themselves (W30). */
export const leastPeople = 100
/** A column of more values is a text or a number, not a variable. */
const mostValues = 20_000
const mayBeFree = 100
const largestEpsilon = 20
const fieldsEpsilon = 4

/** The first thing that keeps a request from being carried out, or undefined. */
export function checkRequest(
  columns: readonly CodedColumn[],
  { protection, longest }: Pick<SynthesisRequest, 'protection' | 'longest'>,
): SynthesisRefusal | undefined {
  const setting = checkProtection(protection)
  if (setting !== undefined) return setting
  if (![1, 2, 3].includes(longest)) return refused('length-not-possible', 'length')
  if (columns.length === 0) return refused('columns-missing')
  if ((columns[0] as CodedColumn).codes.length < leastPeople) return refused('people-too-few')
  return (
    blame('column-empty', columns, ({ values }) => values.length === 0) ??
    blame('column-of-too-many-values', columns, hasTooManyValues)
  )
}

/** What is done all the same, and should be known. */
export function warningsOf(
  columns: readonly CodedColumn[],
  { protection, isSecret }: Pick<SynthesisRequest, 'protection' | 'isSecret'>,
): readonly SynthesisWarning[] {
  const constant = columns.filter(
    ({ values, codes }) => values.length === 1 && codes.every((code) => code !== 0),
  )
  const warnings = constant.map(
    ({ name }): SynthesisWarning => ({ code: 'column-constant', field: name }),
  )
  if (protection.kind === 'k-anonymous') {
    if (protection.k <= publicRule.threshold) warnings.push({ code: 'k-below-rule' })
    return warnings
  }
  if (protection.epsilon > fieldsEpsilon) warnings.push({ code: 'epsilon-large' })
  if (!isSecret) warnings.push({ code: 'public-seed' })
  return warnings
}

/** From here on a count of one value misleads whoever reads the records. PROPOSED. */
const farOff = 0.05

/** What is seen only when the records are there. */
export function warningsOfQuality({ records }: QualityReport): readonly SynthesisWarning[] {
  const [ofSingles] = records
  if (ofSingles === undefined || ofSingles.all.relativeError <= farOff) return []
  return [{ code: 'records-far-from-people' }]
}

function checkProtection(protection: Protection): Refusal | undefined {
  if (protection.kind === 'k-anonymous') {
    const { k } = protection
    return Number.isInteger(k) && k >= 2 && k <= 10_000 ? undefined : refused('k-not-possible', 'k')
  }
  const { epsilon, delta } = protection
  if (!(epsilon >= 0.01 && epsilon <= largestEpsilon))
    return refused('epsilon-not-possible', 'epsilon')
  if (delta !== undefined && !(delta >= 1e-15 && delta < 1)) {
    return refused('delta-not-possible', 'delta')
  }
  return undefined
}

/** Names, texts, numbers of people: most have a value that nobody else has. */
function hasTooManyValues(column: CodedColumn): boolean {
  const { length } = column.values
  if (length > mostValues) return true
  if (length <= mayBeFree) return false
  const filled = countValues(column).reduce((sum, count) => sum + count, 0)
  return 2 * length > filled
}

function blame(
  code: string,
  columns: readonly CodedColumn[],
  isWrong: (column: CodedColumn) => boolean,
): SynthesisRefusal | undefined {
  const wrong = columns.filter(isWrong).map(({ name }) => name)
  return wrong.length === 0 ? undefined : { ...refused(code, wrong[0]), columns: wrong }
}
