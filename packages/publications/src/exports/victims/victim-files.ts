import { m49Areas, unodcRegions } from './reporting-areas.ts'
import { isRefusal, type Refusal } from '@cobijo/statistics/refusal'
import { csvCell } from '../../data/release-csv.ts'
import type { Bilingual } from '../../language/bilingual.ts'
import { hidesZeros, type ReleaseContent } from '../../release/release-content.ts'
import { type DetectedVictims, detectedVictims, type FormNames } from './detected-victims.ts'

type Made = readonly [string, string] | readonly [Refusal]

const glotipForms: Readonly<Record<string, string>> = {
  SexualExploitation: 'Sexual exploitation',
  ForcedLabour: 'Forced labour',
}
const glotipForm: FormNames = (code) => glotipForms[code] ?? 'Other forms of exploitation'
const glotipSexes = {
  total: 'Total',
  female: 'Female',
  male: 'Male',
  other: 'Other',
  unknown: 'Unknown',
} as const
const glotipAges = {
  total: 'Total',
  child: '0 to 17 years',
  adult: '18 years or over',
  unknown: 'Unknown',
} as const
/** Of releases that hide zeros of whole groups. */
const hiddenOrNone: Bilingual = {
  es: 'Un valor vacío está oculto para que nadie se reconozca. No se dice entre qué números está; puede no haber nadie, pero no se lee como cero.',
  en: 'An empty value is hidden so that nobody can be recognised. Between which numbers it lies is not said; there may be nobody, but it is not to be read as zero.',
}
const hidden: Bilingual = {
  es: 'Un valor vacío está oculto para que nadie se reconozca; no es un cero ni se dice entre qué números está.',
  en: 'An empty value is hidden so that nobody can be recognised; it is no zero, and between which numbers it lies is not said.',
}
const shared: Bilingual = {
  es: 'Donde una persona puede tener varias formas o nacionalidades, se cuenta una vez en cada una y los renglones no suman el total. Dos códigos del país que aquí son uno no se suman si alguien puede estar en ambos.',
  en: 'Where a person may have several forms or nationalities she counts once under each, and the rows do not add up to the total. Two codes of the country that are one here are not added where somebody may be in both.',
}

/** Detected victims in the columns of UNODC's Global Report on Trafficking in Persons. */
export function glotipFiles(content: ReleaseContent): Made {
  const { reporting, publisher } = content.spec
  const iso3 = reporting?.country ?? ''
  const country = reporting?.countries[iso3]?.name ?? ''
  const heading =
    'Iso3_code,Country,Region,Subregion,Indicator,Dimension,Category,Sex,Age,Year,Unit of measurement,txtVALUE,Source'
  return files(content, 'glotip', glotipForm, heading.split(','), [], (one) => [
    [
      iso3,
      country,
      ...(unodcRegions[iso3] ?? ['', '']),
      'Detected trafficking victims',
      one.form ? 'by form of exploitation' : one.citizenship ? 'by citizenship' : 'Total',
      one.form ?? one.citizenship ?? 'Total',
      glotipSexes[one.sex],
      glotipAges[one.age],
      one.year,
      'Counts',
      one.n === null ? '' : String(one.n),
      publisher.en,
    ],
  ])
}

const sdgSeries: Readonly<Record<string, string>> = {
  SexualExploitation: 'VC_HTF_DETVSX',
  ForcedLabour: 'VC_HTF_DETVFL',
  OrganRemoval: 'VC_HTF_DETVOG',
}
const sdgForm: FormNames = (code) => sdgSeries[code] ?? 'VC_HTF_DETVOP'
const sdgSexes = { total: '_T', female: 'F', male: 'M', other: '_O', unknown: '_U' } as const
const sdgAges = { total: '_T', child: 'Y0T17', adult: 'Y_GE18', unknown: '_U' } as const
/** The dimensions of the SDG indicators that say nothing of a victim. */
const otherDimensions = [
  'URBANISATION',
  'INCOME_WEALTH_QUANTILE',
  'EDUCATION_LEV',
  'OCCUPATION',
  'CUST_BREAKDOWN',
  'COMPOSITE_BREAKDOWN',
  'DISABILITY_STATUS',
  'ACTIVITY',
  'PRODUCT',
]

/** SDG indicator 16.2.2 as SDMX-CSV 2.0 in the dimensions of the global SDG dataflow: numbers of detected victims. */
export function sdgFiles(content: ReleaseContent): Made {
  const area = m49Areas[content.spec.reporting?.country ?? ''] ?? ''
  const heading = [
    'STRUCTURE',
    'STRUCTURE_ID',
    'ACTION',
    'FREQ',
    'REPORTING_TYPE',
    'SERIES',
    'REF_AREA',
    'SEX',
    'AGE',
    ...otherDimensions,
    'TIME_PERIOD',
    'OBS_VALUE',
    'OBS_STATUS',
    'UNIT_MEASURE',
    'UNIT_MULT',
  ]
  const rate: Bilingual = {
    es: 'El indicador 16.2.2 es por cada 100 000 habitantes. Aquí están los números; la tasa pide una población, que esta publicación no tiene. La nacionalidad no es parte del indicador. Los códigos de sexo, edad y series son los de la base mundial de los ODS tal como se conocen de uso público: compárense antes de enviar.',
    en: 'Indicator 16.2.2 is per 100,000 inhabitants. Here are the numbers; the rate asks for a population, which this release does not have. Citizenship is no part of the indicator. Codes of sex, age and series are those of the global SDG database as known from public use: compare them before sending.',
  }
  return files(content, 'sdg-16-2-2', sdgForm, heading, [rate], (one) =>
    one.citizenship !== undefined
      ? []
      : [
          [
            'dataflow',
            'IAEG-SDGs:DF_SDG_GLH(1.12)',
            'I',
            'A',
            'N',
            one.form ?? 'VC_HTF_DETV',
            area,
            sdgSexes[one.sex],
            sdgAges[one.age],
            ...otherDimensions.map(() => '_T'),
            one.year,
            one.n === null ? '' : String(one.n),
            one.n === null ? 'Q' : 'A',
            'NUMBER',
            '0',
          ],
        ],
  )
}

function files(
  content: ReleaseContent,
  name: string,
  nameOf: FormNames,
  heading: readonly string[],
  about: readonly Bilingual[],
  linesOf: (figure: DetectedVictims) => readonly (readonly string[])[],
): Made {
  const found = detectedVictims(content, nameOf)
  if (isRefusal(found)) return [found]
  const lines = found.figures.flatMap(linesOf)
  const { spec } = content
  const notes = {
    file: `${name}.csv`,
    release: { id: spec.id, version: spec.version, cutOff: spec.cutOff },
    definition: spec.definition,
    about: [hidesZeros(content) ? hiddenOrNone : hidden, shared, ...about],
    withoutPlace: found.losses,
  }
  return [
    [heading, ...lines].map((line) => `${line.map(csvCell).join(',')}\r\n`).join(''),
    `${JSON.stringify(notes, null, 1)}\n`,
  ]
}
