/** `not-asked` and `unknown` count neither as yes nor as no (BR-05). */
export type CodedAnswer = 'yes' | 'no' | 'unknown' | 'not-asked'
export type CodedAnswers = Readonly<Record<string, CodedAnswer>>

export type Weight = 'strong' | 'medium' | 'weak' | 'none'
export type Profile = 'adult-labour' | 'child-labour' | 'adult-sexual' | 'child-sexual'
export type Dimension = 'D1' | 'D2' | 'D3' | 'D4' | 'D5' | 'D6'

/** As `IndicatorList` of `countries/src/standards/ilo-delphi.ts`; data, never code. */
export interface WeightedIndicators {
  readonly version: string
  readonly indicators: readonly {
    readonly code: string
    readonly dimension: Dimension
    readonly weights: Readonly<Partial<Record<Profile, Weight>>>
  }[]
}

export interface DimensionScore {
  readonly dimension: Dimension
  /** `not-scored`: an indicator of it has no weight in this list; nothing is guessed. */
  readonly result: 'positive' | 'negative' | 'not-scored'
  /** Codes answered yes, in the order of the list. */
  readonly used: readonly string[]
  /** Codes that nobody asked or that she did not know. */
  readonly open: readonly string[]
}

export type ExploitationClass =
  | 'not-exploited'
  | 'exploited-migrant'
  | 'deception-and-exploitation'
  | 'trafficking'
  /** A combination that the published table does not list: it goes to a person. */
  | 'not-classified'
  | 'not-scored'

export interface IndicatorScore {
  readonly listVersion: string
  readonly profile: Profile
  readonly dimensions: readonly DimensionScore[]
  readonly class: ExploitationClass
  /** Something was not asked or not known, so that another answer could change it. */
  readonly isIncomplete: boolean
}

const dimensions: readonly Dimension[] = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6']

/**
 * The operational indicators of ILO and the European Commission (WCMS_105023; domain §2.2). Advisory: it sets no status, closes
 * nothing and refuses nothing (BR-06). `hasAct`: an act of the definition was said; a child needs no means.
 */
export function scoreIndicators(
  list: WeightedIndicators,
  profile: Profile,
  answers: CodedAnswers,
  { hasAct }: { readonly hasAct: boolean },
): IndicatorScore {
  const scored = dimensions.map((dimension) => scoreDimension(list, dimension, profile, answers))
  return {
    listVersion: list.version,
    profile,
    dimensions: scored,
    class: classOf(scored, profile.startsWith('child') ? { hasAct } : undefined),
    isIncomplete: scored.some(({ open }) => open.length > 0),
  }
}

function scoreDimension(
  list: WeightedIndicators,
  dimension: Dimension,
  profile: Profile,
  answers: CodedAnswers,
): DimensionScore {
  const asked = list.indicators.filter(
    (each) => each.dimension === dimension && each.weights[profile] !== 'none',
  )
  const answered = (code: string): CodedAnswer => answers[code] ?? 'not-asked'
  const used = asked.filter(({ code }) => answered(code) === 'yes')
  const open = asked.filter(({ code }) => ['unknown', 'not-asked'].includes(answered(code)))
  const hasGap = asked.some(({ weights }) => weights[profile] === undefined)
  const result = hasGap
    ? 'not-scored'
    : isPositive(used.map(({ weights }) => weights[profile]))
      ? 'positive'
      : 'negative'
  const codes = (each: typeof asked): string[] => each.map(({ code }) => code)
  return { dimension, result, used: codes(used), open: codes(open) }
}

/** BR-04. Two strong, or one strong with any other, or three medium, or two medium and a weak: a stronger one stands for a weaker. */
export function isPositive(weights: readonly (Weight | undefined)[]): boolean {
  const count = (weight: Weight): number => weights.filter((each) => each === weight).length
  const strong = count('strong')
  const medium = count('medium')
  const weak = count('weak')
  if (strong >= 1) return strong + medium + weak >= 2
  return medium >= 3 || (medium === 2 && weak >= 1)
}

function classOf(
  scored: readonly DimensionScore[],
  child: { readonly hasAct: boolean } | undefined,
): ExploitationClass {
  const of = (name: Dimension): DimensionScore['result'] =>
    scored.find(({ dimension }) => dimension === name)?.result ?? 'not-scored'
  const [deceived, coerced, exploited, held] = [of('D1'), of('D2'), of('D4'), of('D5')]
  if (child !== undefined && exploited === 'positive' && child.hasAct) return 'trafficking'
  if ([deceived, coerced, exploited, held].includes('not-scored')) return 'not-scored'
  const hasMeans = deceived === 'positive' || coerced === 'positive'
  const isExploited = exploited === 'positive'
  const isHeld = held === 'positive'
  if (hasMeans && isExploited && isHeld) return 'trafficking'
  if (deceived === 'positive' && isExploited) return 'deception-and-exploitation'
  if (!hasMeans && isExploited && !isHeld) return 'exploited-migrant'
  if (!hasMeans && !isExploited && !isHeld) return 'not-exploited'
  return 'not-classified'
}
