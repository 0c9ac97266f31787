import { formatCount } from '../../language/numbers.ts'
import type { FigureTexts, SaidFigure } from './figure-texts.ts'

const first = (figures: readonly SaidFigure[]): SaidFigure | undefined => figures[0]
const and = (texts: readonly string[]): string =>
  texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} y ${texts.at(-1) ?? ''}`
/** The first of them, and how many more there are. */
const named = (figures: readonly SaidFigure[]): readonly string[] => [
  ...figures.slice(0, 3).map((said) => `${said.number} (${said.period})`),
  ...(figures.length > 3 ? [`otras ${figures.length - 3}`] : []),
]
const sumOf = (addends: readonly number[]): string => addends.map(formatCount).join(' + ')

const slips = {
  'digit-replaced': (at: number) =>
    `Se distinguen en una sola cifra, la ${at}.ª: parece un error al copiar.`,
  'digits-swapped': (at: number) =>
    `Las cifras ${at}.ª y ${at + 1}.ª están cambiadas de lugar: parece un error al copiar.`,
  'digit-missing': (at: number) => `A uno le falta la ${at}.ª cifra: parece un error al copiar.`,
} as const

export const es: FigureTexts = {
  weights: {
    contradiction: 'Contradicciones',
    question: 'Preguntas abiertas',
    caution: 'Lo que no se suma ni se compara',
    note: 'Cuentas hechas de nuevo',
  },
  weightMeans: {
    contradiction: 'No todo lo que sigue puede ser cierto.',
    question: 'Alguien tiene que preguntar a la fuente.',
    caution: 'Todo puede ser cierto, pero mide cosas distintas.',
    note: 'La misma fuente volvió a contar: no es un error, y la fecha de los datos debe citarse.',
  },
  titles: {
    'sum-differs': 'Las partes no suman el total',
    'parts-leave-rest': 'Las partes dejan un resto sin explicar',
    'headline-contradicts-text': 'El titular contradice su propio texto',
    'cannot-both-be-right': 'No pueden ser ciertas las dos',
    revised: 'Cifra revisada',
    'publishers-differ': 'Dos fuentes cuentan distinto',
    'category-differs': 'El mismo número con dos nombres legales',
    'sum-across-definitions': 'Un total que mezcla definiciones',
    'estimate-beside-counts': 'Una estimación junto a conteos',
    'units-differ': 'Un nombre, dos unidades',
    'unit-not-stated': 'No se dice qué se contó',
    'periods-differ': 'Periodos de distinta clase',
    'cumulative-falls': 'Un acumulado que baja',
    'part-exceeds-whole': 'Una parte mayor que su todo',
    'change-differs': 'El cambio en porcentaje no sale',
    'out-of-scale': 'Fuera de escala',
    'series-breaks': 'La serie se corta',
    'conflict-declared': 'Desacuerdo anotado a mano',
  },
  units: {
    persons: 'personas',
    events: 'eventos',
    activities: 'actividades',
    cases: 'casos',
    applications: 'solicitudes',
    participations: 'participaciones',
    services: 'servicios',
    records: 'registros',
    judgements: 'sentencias',
    countries: 'países o nacionalidades',
    documents: 'documentos',
    percent: 'por ciento',
    'not-stated': 'sin decir de qué',
  },
  categories: {
    trafficking: 'trata',
    smuggling: 'tráfico de migrantes o delitos conexos, no trata',
    'trafficking-and-smuggling': 'trata y tráfico sin separar',
    'irregular-migration': 'situación migratoria irregular',
    'international-protection': 'protección internacional',
    'all-crime': 'cualquier delito',
    none: 'ninguna',
  },
  stages: {
    encountered: 'encontradas',
    screened: 'entrevistadas para detectar',
    presumed: 'presuntas víctimas',
    identified: 'identificadas',
    assisted: 'asistidas',
  },
  methods: { counted: 'contada', estimated: 'estimada', 'not-stated': 'sin decir cómo' },
  differences: {
    unit: 'la unidad',
    method: 'el método (estimar no es contar)',
    population: 'a quiénes incluye',
    category: 'la categoría legal',
    stage: 'qué se comprobó de las personas',
    place: 'el lugar',
    period: 'el periodo',
    'period-kind': 'la clase de periodo',
    'fiscal-year': 'el año fiscal',
    'part-of-a-year': 'cuánto tiempo abarca',
  },
  about: (number) => `unas ${number}`,
  below: (number) => `menos de ${number}`,
  between: (low, high) => `entre ${low} y ${high}`,
  atLeast: (number) => `más de ${number}`,
  percent: (number) => `${number}\u00a0%`,
  printedBy: (publisher, relayer) => `${publisher}, en ${relayer}`,
  headline: 'titular',
  dataOf: (date) => `datos de ${date}`,
  period: (period, from, to) => {
    const fiscal = period.year === 'fiscal' ? ' (año fiscal)' : ''
    switch (period.kind) {
      case 'window':
        return from === to ? `${from}${fiscal}` : `${from} a ${to}${fiscal}`
      case 'cumulative':
        return `acumulado de ${from} a ${to}${fiscal}`
      case 'to-date':
        return `todo hasta ${to}`
      case 'per-year':
        return 'por año, sin decir cuál'
      case 'not-stated':
        return 'sin periodo'
      default:
        return period.kind satisfies never
    }
  },
  and,
  andOthers: (count) => (count === 1 ? 'y otra cifra' : `y otras ${formatCount(count)} cifras`),
  checked: (figures, sums, findings) =>
    `${formatCount(figures)} cifras; ${formatCount(sums)} sumas salen; ${formatCount(findings)} hallazgos`,
  sumHolds: (addends, sum) => `${addends} = ${sum}`,
  tell: (finding, doubted, held) => {
    const [a, b] = [first(doubted), first(held)]
    const [one, other] = [a?.number ?? '', b?.number ?? '']
    switch (finding.code) {
      case 'sum-differs': {
        const { addends, sum, difference, slip } = finding
        return [
          `Las partes suman ${sumOf(addends)} = ${formatCount(sum)}, pero el total dice ${one}: ${difference > 0 ? 'faltan' : 'sobran'} ${formatCount(Math.abs(difference))}.`,
          ...(slip === undefined ? [] : [slips[slip.kind](slip.position)]),
        ].join(' ')
      }
      case 'parts-leave-rest':
        return `Las partes que se nombran suman ${sumOf(finding.addends)} = ${formatCount(finding.sum)}, y el total es ${one}: de ${formatCount(finding.difference)} no se dice nada.`
      case 'headline-contradicts-text':
      case 'cannot-both-be-right': {
        const { isAlone, slip, sources, supportedBySum } = finding
        const isHeadline = finding.code === 'headline-contradicts-text'
        return [
          isHeadline
            ? `El titular dice ${one} y el texto del mismo documento dice ${other}: el titular contradice su propio texto.`
            : `${one} y ${other} se dan para lo mismo («${a?.population ?? ''}», ${a?.period ?? ''}): no pueden ser ciertas las dos.`,
          ...(supportedBySum === undefined
            ? []
            : [`Las partes suman ${sumOf(supportedBySum.addends)} = ${other}, y apoyan ${other}.`]),
          ...(isAlone
            ? [
                `${one} está solo: lo da únicamente ${a?.source ?? ''}; ${sources.against === 1 ? `${other} lo da ${b?.source ?? ''}, con fecha o documento que se puede seguir` : `${other} lo dan ${sources.against} fuentes`}.`,
              ]
            : [`Fuentes de ${one}: ${sources.figures}; de ${other}: ${sources.against}.`]),
          ...(slip === undefined ? [] : [slips[slip.kind](slip.position)]),
        ].join(' ')
      }
      case 'revised':
        return `${and([...held, ...doubted].map((said) => `${said.number} (${said.date})`))}: el mismo conteo, hecho de nuevo. Al citar, dígase de cuándo son los datos.`
      case 'publishers-differ':
        return `${and([...doubted, ...held].map((said) => `${said.number} según ${said.publisher} («${said.population}»)`))}. Cada fuente cuenta a su manera: no se juntan en una serie ni se elige una sin decir cuál.`
      case 'category-differs':
        return `Por ${one} se dice «${es.categories[a?.category ?? 'none']}» y por ${other} «${es.categories[b?.category ?? 'none']}», de las mismas personas. Trata y tráfico son dos delitos distintos: un número que los junta no puede llamarse como uno de ellos.`
      case 'sum-across-definitions':
        return `El total ${one} suma partes que no son de una misma clase: difieren en ${and(finding.differences.map((each) => es.differences[each]))}. ${
          finding.subtotals.length < 2
            ? ''
            : `Por categoría: ${and(finding.subtotals.map(({ category, n }) => `${formatCount(n)} (${es.categories[category]})`))}. `
        }El total no puede llamarse como ninguna de sus partes.`
      case 'estimate-beside-counts':
        return `${a?.value ?? ''} es una estimación («${a?.population ?? ''}», ${a?.period ?? ''}); ${b?.value ?? ''} es un conteo («${b?.population ?? ''}», ${b?.period ?? ''}). Miden cosas distintas: difieren en ${and(finding.differences.map((each) => es.differences[each]))}. No se suman ni se comparan${finding.against.length > 1 ? `; lo mismo vale para otros ${formatCount(finding.against.length - 1)} conteos de esta recopilación` : ''}.`
      case 'units-differ':
        return `Bajo un mismo nombre, ${and(finding.units.map((unit) => es.units[unit]))}: ${a?.value ?? ''} y ${b?.value ?? ''}. Una persona puede estar en varias: no se suman ni se comparan.`
      case 'unit-not-stated':
        return `De ${one} no se dice si son personas o participaciones, casos o servicios («${a?.population ?? ''}»). Mientras no se sepa, no se suma ni se compara.`
      case 'periods-differ':
        return `${and(named(doubted))} no se ${doubted.length === 1 ? 'compara' : 'comparan'} con ${other} (${b?.period ?? ''}): difieren en ${and(finding.differences.map((each) => es.differences[each]))}.`
      case 'cumulative-falls':
        return `Un acumulado no puede bajar: ${one} (${a?.period ?? ''}) y después ${other} (${b?.period ?? ''}).`
      case 'part-exceeds-whole':
        return `${one} («${a?.population ?? ''}», ${a?.period ?? ''}) es parte de ${other} («${b?.population ?? ''}», ${b?.period ?? ''}) y es mayor.`
      case 'change-differs':
        return `De ${other} a ${held[1]?.number ?? ''} el cambio es de ${es.percent(String(finding.computed))}, no de ${one}.`
      case 'out-of-scale':
        return `${one} es ${formatCount(finding.times)} veces la mayor de las demás cifras del mismo lugar (${other}): seguramente cuenta otra cosa.`
      case 'series-breaks':
        return `Desde ${a?.period ?? ''} se cuenta de otro modo que hasta ${held.at(-1)?.period ?? ''}: no se une en una línea.`
      case 'conflict-declared':
        return `Quien reunió las cifras anotó que ${one} y ${other} no concuerdan; el cálculo no lo muestra.`
      default:
        return finding satisfies never
    }
  },
}
