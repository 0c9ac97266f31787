import { htcdsFields } from './htcds-fields.ts'
import { secondSurnameHeading } from './second-surname.ts'
import { writeXlsx } from './spreadsheet/write-xlsx.ts'
import type { FieldDefinition, ValueReading } from './standard/field-definition.ts'
import { patches } from './standard/patches.ts'

export type TemplateLanguage = 'es' | 'en'

/**
 * A workbook to fill in: the headings of the standard (without its deprecated fields) and no row, a sheet that explains
 * each field in both languages, a sheet with the values that picklists take, and where the standard comes from.
 */
export async function writeEmptyTemplate(language: TemplateLanguage): Promise<Blob> {
  const fields = htcdsFields.filter(({ status }) => status === undefined)
  const names = sheetNames[language]
  const headings = [...fields.map(({ field }) => field), secondSurnameHeading]
  return writeXlsx([
    { name: 'HTCDS', headings, rows: [], widths: [22] },
    {
      name: names.fields,
      headings: [
        'Campo / Field',
        'Sección / Section',
        'Etiqueta',
        'Label',
        'Core',
        'Qué se escribe',
        'What to write',
      ],
      rows: [
        ...fields.map(explained),
        [
          secondSurnameHeading,
          'Cobijo',
          'Segundo apellido',
          'Second surname',
          '',
          secondSurname.es,
          secondSurname.en,
        ],
      ],
      widths: [32, 26, 34, 34, 8, 70, 70],
      wraps: true,
    },
    {
      name: names.values,
      headings: ['Campo / Field', 'Valor / Value', 'Significado', 'Meaning'],
      rows: fields.flatMap(({ field, picklist }) =>
        (picklist ?? []).map(({ value, es, en }) => [field, value, es, en]),
      ),
      widths: [32, 46, 60, 60],
      wraps: true,
    },
    {
      name: names.about,
      rows: [
        ...about[language].map((line) => [line]),
        ...Object.values(patches).map(({ fields: of, what }) => [`${of.join(', ')}: ${what}`]),
      ],
      widths: [110],
      wraps: true,
    },
  ])
}

const sheetNames = {
  es: { fields: 'Campos', values: 'Valores', about: 'Acerca de' },
  en: { fields: 'Fields', values: 'Values', about: 'About' },
} as const

const about = {
  es: [
    'Una fila es un caso. Nada es obligatorio. Los nombres de la primera fila de la hoja HTCDS no se cambian; el orden de las columnas y las columnas de más no importan.',
    'Escriba valores, no fórmulas, y no combine celdas. Un libro lleno contiene datos que pueden dañar a una persona: guárdelo solo en este equipo y bórrelo después de importarlo.',
    'Los campos de sección Person - Perpetrator Context no son para víctimas: una fila que solo describe a una persona señalada como tratante no se importa.',
    'Human Trafficking Case Data Standard (HTCDS) 2.0, Organización Internacional para las Migraciones, CC BY 4.0, github.com/UNMigration/HTCDS. Etiquetas en español: Cobijo, no oficiales. La OIM no hizo ni avala este programa.',
    'Diferencias con la hoja del estándar:',
  ],
  en: [
    'One row is one case. Nothing is required. Keep the names in the first row of sheet HTCDS; the order of columns and further columns do not matter.',
    'Write values, no formulas, and merge no cells. A filled workbook holds data that can harm a person: keep it on this device only and delete it after the import.',
    'The fields of section Person - Perpetrator Context are not for victims: a row that only describes an alleged trafficker is not imported.',
    'Human Trafficking Case Data Standard (HTCDS) 2.0, International Organization for Migration, CC BY 4.0, github.com/UNMigration/HTCDS. Spanish labels: Cobijo, unofficial. IOM neither made nor endorses this software.',
    'Departures from the standard\u2019s field sheet:',
  ],
} as const

const secondSurname = {
  es: 'El segundo apellido, cuando se sabe cuál es; el primero va en prs_SecondName.',
  en: 'The second surname where it is known which it is; the first goes into prs_SecondName.',
} as const

const toWrite: Readonly<Record<ValueReading, { readonly es: string; readonly en: string }>> = {
  text: { es: 'Texto.', en: 'Text.' },
  email: { es: 'Un correo electrónico.', en: 'An e-mail address.' },
  phone: {
    es: 'Teléfono con clave de país: +529611234567.',
    en: 'Telephone with country code: +529611234567.',
  },
  date: { es: 'Fecha: 2026-11-22 o 22/11/2026.', en: 'Date: 2026-11-22 or 22/11/2026.' },
  whole: { es: 'Número entero de 0 a 120.', en: 'Whole number from 0 to 120.' },
  longitude: { es: 'Grados decimales, de -180 a 180.', en: 'Decimal degrees, -180 to 180.' },
  latitude: { es: 'Grados decimales, de -90 a 90.', en: 'Decimal degrees, -90 to 90.' },
  flag: { es: 'TRUE o FALSE.', en: 'TRUE or FALSE.' },
  choice: { es: 'Un valor de la hoja de valores.', en: 'One value from the sheet of values.' },
  choices: {
    es: 'Uno o varios valores de la hoja de valores, separados por ;',
    en: 'One or more values from the sheet of values, separated by ;',
  },
  language: {
    es: 'Código ISO 639-2, o ISO 639-3 para lenguas indígenas de la región: spa, mam, quc.',
    en: 'ISO 639-2 code, or ISO 639-3 for indigenous languages of the region: spa, mam, quc.',
  },
  countries: {
    es: 'Códigos ISO 3166-1 de dos letras, separados por ; : GT;HN',
    en: 'ISO 3166-1 two-letter codes, separated by ; : GT;HN',
  },
}

function explained({
  field,
  section,
  label,
  labelEs,
  core,
  kind,
  mayBePartial,
}: FieldDefinition): string[] {
  const { es, en } = toWrite[kind]
  const partly = mayBePartial === true
  return [
    field,
    section,
    labelEs,
    label,
    core === true ? '✓' : '',
    partly ? `${es} Basta el año o el mes: 1998, 1998-05.` : es,
    partly ? `${en} A year or a month is enough: 1998, 1998-05.` : en,
  ]
}
