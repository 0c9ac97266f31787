import type { CodedAnswer, CodedAnswers } from './indicator-score.ts'

export type PersonCondition =
  | 'child'
  | 'unable-to-understand'
  | 'unable-to-resist'
  | 'indigenous-or-afrodescendant'

/** What a country's law calls trafficking, and its parts (the shape of `CountryPack`); codes, no words. */
export interface TraffickingLaw {
  readonly definition: {
    /** Age below which a person is a child. */
    readonly childUnder: number
    readonly meansInDefinition: 'never' | 'adults' | 'always'
  }
  readonly acts: readonly Coded[]
  readonly means: readonly Coded[]
  readonly formsOfExploitation: readonly (Coded & {
    readonly articles: readonly string[]
    readonly meansAsked: readonly string[]
    readonly meansWaivedFor: readonly PersonCondition[]
    readonly onlyFor: readonly PersonCondition[]
  })[]
}

interface Coded {
  readonly code: string
  /** Empty where the treaty has no such thing. */
  readonly crosswalk: { readonly icTip: readonly string[] }
}

/** What the interviews say, over all of them. Whether she agreed is written down and read by no verdict (BR-02). */
export interface TraffickingAnswers {
  readonly acts: CodedAnswers
  readonly means: CodedAnswers
  readonly forms: CodedAnswers
  readonly conditions: readonly PersonCondition[]
  /** Years when it began, as far as anybody knows. */
  readonly ageAtRecruitment?: number | undefined
  readonly ageAtExploitation?: number | undefined
  /** Her age group today; decides only where the age then is not known. */
  readonly ageGroup: 'adult' | 'child' | 'age-in-doubt' | undefined
}

/** `shown`: a yes. `not-shown`: every question answered no. `open`: neither. */
export type Element = 'shown' | 'not-shown' | 'open'

export interface PalermoVerdict {
  readonly result: 'trafficking' | 'not-shown' | 'incomplete'
  readonly act: Element
  /** Undefined for a child, who needs none. */
  readonly means: Element | undefined
  readonly purpose: Element
  readonly wasChild: ChildThen
}

export interface NationalVerdict {
  readonly result: 'trafficking' | 'not-shown' | 'incomplete'
  readonly act: Element
  /** The forms that were said, each with its articles (BR-09) and whether its own elements are there. */
  readonly forms: readonly {
    readonly code: string
    readonly articles: readonly string[]
    readonly result: 'met' | 'means-open' | 'means-missing' | 'cannot-befall-her'
  }[]
}

/** Whether she was a child when it happened: that age counts, not today's. Doubt means child. */
export type ChildThen = 'yes' | 'no' | 'doubt'

export function wasChildThen(
  { ageAtRecruitment, ageAtExploitation, ageGroup }: TraffickingAnswers,
  childUnder: number,
): ChildThen {
  const ages = [ageAtRecruitment, ageAtExploitation].filter((age) => age !== undefined)
  if (ages.length > 0) return Math.min(...ages) < childUnder ? 'yes' : 'no'
  if (ageGroup === 'child') return 'yes'
  return ageGroup === 'adult' ? 'no' : 'doubt'
}

/**
 * The treaty's definition (Palermo Protocol art. 3): an act by some means for a purpose; of a child no means are asked (3c). Her
 * agreement is irrelevant (3b, BR-02). Advice for an officer, never a status.
 */
export function palermoVerdict(answers: TraffickingAnswers, law: TraffickingLaw): PalermoVerdict {
  const inTreaty = (list: readonly Coded[]): readonly string[] =>
    list.filter(({ crosswalk }) => crosswalk.icTip.length > 0).map(({ code }) => code)
  const wasChild = wasChildThen(answers, law.definition.childUnder)
  const act = elementOf(inTreaty(law.acts), answers.acts)
  const purpose = elementOf(inTreaty(law.formsOfExploitation), answers.forms)
  const means = wasChild === 'no' ? elementOf(inTreaty(law.means), answers.means) : undefined
  return { result: resultOf([act, purpose, means]), act, means, purpose, wasChild }
}

/**
 * The national definition, read off the country's pack: which forms were said, whether each one's own means are there, and for whom they
 * are waived (in Mexico LGT arts. 10, 13). Advice for an officer, never a status.
 */
export function nationalVerdict(answers: TraffickingAnswers, law: TraffickingLaw): NationalVerdict {
  const { definition } = law
  const isChild = wasChildThen(answers, definition.childUnder) !== 'no'
  const conditions = new Set<PersonCondition>([
    ...answers.conditions,
    ...(isChild ? (['child'] as const) : []),
  ])
  const act = elementOf(codesOf(law.acts), answers.acts)
  const anyMeans = elementOf(codesOf(law.means), answers.means)
  const general: Element =
    definition.meansInDefinition === 'always' ||
    (definition.meansInDefinition === 'adults' && !isChild)
      ? anyMeans
      : 'shown'
  const forms = law.formsOfExploitation
    .filter(({ code }) => answers.forms[code] === 'yes')
    .map((form) => ({
      code: form.code,
      articles: form.articles,
      result: formResult(form, answers.means, conditions),
    }))
  const purpose: Element = forms.some(({ result }) => result === 'met')
    ? 'shown'
    : forms.some(({ result }) => result === 'means-open') ||
        elementOf(codesOf(law.formsOfExploitation), answers.forms) === 'open'
      ? 'open'
      : 'not-shown'
  return { result: resultOf([act, purpose, general]), act, forms }
}

type Form = TraffickingLaw['formsOfExploitation'][number]

function formResult(
  form: Form,
  means: CodedAnswers,
  conditions: ReadonlySet<PersonCondition>,
): NationalVerdict['forms'][number]['result'] {
  if (form.onlyFor.length > 0 && !form.onlyFor.some((each) => conditions.has(each)))
    return 'cannot-befall-her'
  const isWaived = form.meansWaivedFor.some((each) => conditions.has(each))
  if (form.meansAsked.length === 0 || isWaived) return 'met'
  const asked = elementOf(form.meansAsked, means)
  return asked === 'shown' ? 'met' : asked === 'open' ? 'means-open' : 'means-missing'
}

function codesOf(list: readonly Coded[]): readonly string[] {
  return list.map(({ code }) => code)
}

function elementOf(codes: readonly string[], answers: CodedAnswers): Element {
  const given = codes.map((code): CodedAnswer => answers[code] ?? 'not-asked')
  if (given.includes('yes')) return 'shown'
  // A pack that lists nothing has answered nothing.
  return given.length > 0 && given.every((each) => each === 'no') ? 'not-shown' : 'open'
}

/** One element that is certainly missing ends it; an open one leaves it open. */
function resultOf(elements: readonly (Element | undefined)[]): PalermoVerdict['result'] {
  if (elements.includes('not-shown')) return 'not-shown'
  return elements.includes('open') ? 'incomplete' : 'trafficking'
}
