import { formatCount } from '../../language/numbers.ts'
import type { FigureTexts, SaidFigure } from './figure-texts.ts'

const first = (figures: readonly SaidFigure[]): SaidFigure | undefined => figures[0]
const and = (texts: readonly string[]): string =>
  texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1) ?? ''}`
/** The first of them, and how many more there are. */
const named = (figures: readonly SaidFigure[]): readonly string[] => [
  ...figures.slice(0, 3).map((said) => `${said.number} (${said.period})`),
  ...(figures.length > 3 ? [`${figures.length - 3} others`] : []),
]
const sumOf = (addends: readonly number[]): string => addends.map(formatCount).join(' + ')

const slips = {
  'digit-replaced': (at: number) =>
    `They differ in one digit, number ${at} from the left: it looks like a slip in copying.`,
  'digits-swapped': (at: number) =>
    `Digits ${at} and ${at + 1} have changed places: it looks like a slip in copying.`,
  'digit-missing': (at: number) =>
    `One of them lacks digit ${at}: it looks like a slip in copying.`,
} as const

export const en: FigureTexts = {
  weights: {
    contradiction: 'Contradictions',
    question: 'Open questions',
    caution: 'What must not be added or compared',
    note: 'Counted again',
  },
  weightMeans: {
    contradiction: 'Not all of the following can be right.',
    question: 'Somebody must ask the source.',
    caution: 'All of it may be right, but it measures different things.',
    note: 'The same source counted again: no error, and the day of the data must be quoted.',
  },
  titles: {
    'sum-differs': 'The parts do not add up to the total',
    'parts-leave-rest': 'The parts leave a rest unexplained',
    'headline-contradicts-text': 'The headline contradicts its own text',
    'cannot-both-be-right': 'They cannot both be right',
    revised: 'Revised figure',
    'publishers-differ': 'Two sources count differently',
    'category-differs': 'One number under two legal names',
    'sum-across-definitions': 'A total across definitions',
    'estimate-beside-counts': 'An estimate beside counts',
    'units-differ': 'One name, two units',
    'unit-not-stated': 'What was counted is not said',
    'periods-differ': 'Periods of different kinds',
    'cumulative-falls': 'A running count that falls',
    'part-exceeds-whole': 'A part greater than its whole',
    'change-differs': 'The percentage of change does not come out',
    'out-of-scale': 'Out of scale',
    'series-breaks': 'The series breaks',
    'conflict-declared': 'A disagreement noted by hand',
  },
  units: {
    persons: 'persons',
    events: 'events',
    activities: 'activities',
    cases: 'cases',
    applications: 'applications',
    participations: 'participations',
    services: 'services',
    records: 'records',
    judgements: 'judgements',
    countries: 'countries or nationalities',
    documents: 'documents',
    percent: 'per cent',
    'not-stated': 'of what is not said',
  },
  categories: {
    trafficking: 'trafficking',
    smuggling: 'smuggling or related crimes, not trafficking',
    'trafficking-and-smuggling': 'trafficking and smuggling, not told apart',
    'irregular-migration': 'irregular migration',
    'international-protection': 'international protection',
    'all-crime': 'any crime',
    none: 'none',
  },
  stages: {
    encountered: 'encountered',
    screened: 'screened',
    presumed: 'presumed victims',
    identified: 'identified',
    assisted: 'assisted',
  },
  methods: { counted: 'counted', estimated: 'estimated', 'not-stated': 'how is not said' },
  differences: {
    unit: 'the unit',
    method: 'the method (estimating is not counting)',
    population: 'who is included',
    category: 'the legal category',
    stage: 'what was established about the people',
    place: 'the place',
    period: 'the period',
    'period-kind': 'the kind of period',
    'fiscal-year': 'the fiscal year',
    'part-of-a-year': 'how much time is covered',
  },
  about: (number) => `about ${number}`,
  below: (number) => `fewer than ${number}`,
  between: (low, high) => `between ${low} and ${high}`,
  atLeast: (number) => `more than ${number}`,
  percent: (number) => `${number}%`,
  printedBy: (publisher, relayer) => `${publisher}, in ${relayer}`,
  headline: 'headline',
  dataOf: (date) => `data of ${date}`,
  period: (period, from, to) => {
    const fiscal = period.year === 'fiscal' ? ' (fiscal year)' : ''
    switch (period.kind) {
      case 'window':
        return from === to ? `${from}${fiscal}` : `${from} to ${to}${fiscal}`
      case 'cumulative':
        return `running count from ${from} to ${to}${fiscal}`
      case 'to-date':
        return `all until ${to}`
      case 'per-year':
        return 'a year, which one is not said'
      case 'not-stated':
        return 'no period given'
      default:
        return period.kind satisfies never
    }
  },
  and,
  andOthers: (count) =>
    count === 1 ? 'and one other figure' : `and ${formatCount(count)} other figures`,
  checked: (figures, sums, findings) =>
    `${formatCount(figures)} figures; ${formatCount(sums)} sums come out; ${formatCount(findings)} findings`,
  sumHolds: (addends, sum) => `${addends} = ${sum}`,
  tell: (finding, doubted, held) => {
    const [a, b] = [first(doubted), first(held)]
    const [one, other] = [a?.number ?? '', b?.number ?? '']
    switch (finding.code) {
      case 'sum-differs': {
        const { addends, sum, difference, slip } = finding
        return [
          `The parts add up to ${sumOf(addends)} = ${formatCount(sum)}, but the total says ${one}: ${formatCount(Math.abs(difference))} ${difference > 0 ? 'are missing' : 'too many'}.`,
          ...(slip === undefined ? [] : [slips[slip.kind](slip.position)]),
        ].join(' ')
      }
      case 'parts-leave-rest':
        return `The parts that are named add up to ${sumOf(finding.addends)} = ${formatCount(finding.sum)}, and the total is ${one}: of ${formatCount(finding.difference)} nothing is said.`
      case 'headline-contradicts-text':
      case 'cannot-both-be-right': {
        const { isAlone, slip, sources, supportedBySum } = finding
        const isHeadline = finding.code === 'headline-contradicts-text'
        return [
          isHeadline
            ? `The headline says ${one} and the text of the same document says ${other}: the headline contradicts its own text.`
            : `${one} and ${other} are given for the same thing ("${a?.population ?? ''}", ${a?.period ?? ''}): they cannot both be right.`,
          ...(supportedBySum === undefined
            ? []
            : [
                `The parts add up to ${sumOf(supportedBySum.addends)} = ${other}, which supports ${other}.`,
              ]),
          ...(isAlone
            ? [
                `${one} stands alone: only ${a?.source ?? ''} gives it; ${sources.against === 1 ? `${other} is given by ${b?.source ?? ''}, with a date or a document that can be followed` : `${other} is given by ${sources.against} sources`}.`,
              ]
            : [`Sources of ${one}: ${sources.figures}; of ${other}: ${sources.against}.`]),
          ...(slip === undefined ? [] : [slips[slip.kind](slip.position)]),
        ].join(' ')
      }
      case 'revised':
        return `${and([...held, ...doubted].map((said) => `${said.number} (${said.date})`))}: the same count, made again. Whoever quotes it says of when the data are.`
      case 'publishers-differ':
        return `${and([...doubted, ...held].map((said) => `${said.number} according to ${said.publisher} ("${said.population}")`))}. Each source counts in its own way: they are not joined in one series, and none is chosen without saying which.`
      case 'category-differs':
        return `${one} is called "${en.categories[a?.category ?? 'none']}" and ${other} "${en.categories[b?.category ?? 'none']}", of the same people. Trafficking and smuggling are two different crimes: a number that joins them cannot bear the name of one.`
      case 'sum-across-definitions':
        return `The total ${one} adds parts that are not of one kind: they differ in ${and(finding.differences.map((each) => en.differences[each]))}. ${
          finding.subtotals.length < 2
            ? ''
            : `By category: ${and(finding.subtotals.map(({ category, n }) => `${formatCount(n)} (${en.categories[category]})`))}. `
        }The total cannot bear the name of any of its parts.`
      case 'estimate-beside-counts':
        return `${a?.value ?? ''} is an estimate ("${a?.population ?? ''}", ${a?.period ?? ''}); ${b?.value ?? ''} is a count ("${b?.population ?? ''}", ${b?.period ?? ''}). They measure different things: they differ in ${and(finding.differences.map((each) => en.differences[each]))}. They are never added and never compared${finding.against.length > 1 ? `; the same holds for ${formatCount(finding.against.length - 1)} other counts in this collection` : ''}.`
      case 'units-differ':
        return `Under one name, ${and(finding.units.map((unit) => en.units[unit]))}: ${a?.value ?? ''} and ${b?.value ?? ''}. One person may stand in several: they are not added or compared.`
      case 'unit-not-stated':
        return `Of ${one} it is not said whether they are persons or participations, cases or services ("${a?.population ?? ''}"). Until that is known it is not added or compared.`
      case 'periods-differ':
        return `${and(named(doubted))} ${doubted.length === 1 ? 'is' : 'are'} not to be compared with ${other} (${b?.period ?? ''}): they differ in ${and(finding.differences.map((each) => en.differences[each]))}.`
      case 'cumulative-falls':
        return `A running count cannot fall: ${one} (${a?.period ?? ''}), and later ${other} (${b?.period ?? ''}).`
      case 'part-exceeds-whole':
        return `${one} ("${a?.population ?? ''}", ${a?.period ?? ''}) is a part of ${other} ("${b?.population ?? ''}", ${b?.period ?? ''}) and is greater.`
      case 'change-differs':
        return `From ${other} to ${held[1]?.number ?? ''} the change is ${en.percent(String(finding.computed))}, not ${one}.`
      case 'out-of-scale':
        return `${one} is ${formatCount(finding.times)} times the largest of the other figures for the same place (${other}): it probably counts something else.`
      case 'series-breaks':
        return `From ${a?.period ?? ''} on it is counted in another way than until ${held.at(-1)?.period ?? ''}: no line joins them.`
      case 'conflict-declared':
        return `Whoever collected the figures noted that ${one} and ${other} disagree; the figures do not show it.`
      default:
        return finding satisfies never
    }
  },
}
