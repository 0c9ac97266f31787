import type { Row } from '@cobijo/statistics/tables/row'
import { ctdcVictimPerpetrator } from '../import/ctdc-victim-perpetrator.ts'
import type { Bilingual, Language } from '../language/bilingual.ts'
import { dayInWords } from '../language/days.ts'
import { releaseColumn } from './release-column.ts'
import type { Day, ReleaseSpec, ReleaseTable } from './release-spec.ts'

/** The columns over which the records must be tabulated for `ctdcRelease`. */
export const ctdcReleaseColumns: readonly string[] = [
  'yearRegister',
  'gender',
  'isForcedLabour',
  'isSexualExploit',
  'UN_COO_Region',
  'UN_COE_Region',
  'IP_Relation',
  'IP_Gender',
]

/**
 * The specification of a first release from CTDC's victim–perpetrator file: who was registered
 * when, forms of exploitation, where from and where, who the perpetrators were to the victims.
 * `rows` are the counts over `ctdcReleaseColumns`.
 */
export function ctdcRelease(
  rows: readonly Row[],
  circumstances: {
    readonly publisher: Bilingual
    /** Day of the publisher's dictionary where nobody says. */
    readonly cutOff?: Day
    readonly accessedOn: Day
    readonly publishedOn: Day
    readonly threshold?: number
    readonly version?: number
    readonly supersedes?: NonNullable<ReleaseSpec['supersedes']>
    /** SHA-256 of the file that was read. */
    readonly sha256?: string
  },
): ReleaseSpec {
  const { accessedOn, publishedOn, publisher, sha256, supersedes } = circumstances
  const forms: Readonly<Record<string, readonly [Bilingual, Bilingual]>> = {
    isForcedLabour: [
      { es: 'Con trabajo forzado', en: 'With forced labour' },
      { es: 'Sin mención de trabajo forzado', en: 'Forced labour not mentioned' },
    ],
    isSexualExploit: [
      { es: 'Con explotación sexual', en: 'With sexual exploitation' },
      { es: 'Sin mención', en: 'Not mentioned' },
    ],
  }
  return {
    id: 'ctdc-victimas-y-perpetradores',
    version: circumstances.version ?? 1,
    ...(supersedes && { supersedes }),
    title: {
      es: 'Víctimas de trata y quienes cometieron el delito',
      en: 'Victims of trafficking and their perpetrators',
    },
    publisher,
    unit: 'records',
    unitLabel: { es: 'registros sintéticos', en: 'synthetic records' },
    definition: {
      es: 'Un registro sintético es una fila artificial, creada para que sus conteos se parezcan a los de los expedientes verdaderos. No es una persona ni un caso, y no se suma con personas ni con casos.',
      en: 'A synthetic record is an artificial row, made so that its counts resemble those of the real case files. It is neither a person nor a case, and is not to be added to persons or cases.',
    },
    population: {
      es: 'Víctimas identificadas y atendidas por las organizaciones que contribuyen a CTDC en todo el mundo, y lo que se sabe de quienes cometieron el delito. No es una muestra de todas las víctimas: dice a quiénes se encontró.',
      en: 'Victims identified and assisted by the organisations that contribute to CTDC worldwide, and what is known of the perpetrators. It is no sample of all victims: it says who was found.',
    },
    source: {
      publisher: 'Counter-Trafficking Data Collaborative (CTDC)',
      citation: {
        es: citation('es', accessedOn),
        en: citation('en', accessedOn),
      },
      url: 'https://www.ctdatacollaborative.org',
      accessedOn,
      terms: {
        es: 'El uso de los datos implica aceptar las condiciones de CTDC: https://www.ctdatacollaborative.org/page/terms-use. Aquí se publican sólo conteos, nunca filas del archivo.',
        en: 'Using the data implies acceptance of CTDC’s terms: https://www.ctdatacollaborative.org/page/terms-use. Only counts are published here, never rows of the file.',
      },
      ...(sha256 !== undefined && { sha256 }),
    },
    cutOff: circumstances.cutOff ?? '2022-12-01',
    publishedOn,
    queryVersion: 'ctdc-victim-perpetrator-1',
    threshold: circumstances.threshold ?? 10,
    columns: ctdcReleaseColumns.map((name) => {
      const column = releaseColumn(ctdcVictimPerpetrator, name, rows)
      const [yes, none] = forms[name] ?? []
      return yes === undefined || none === undefined
        ? column
        : {
            ...column,
            values: [{ key: '1', label: yes }],
            missingLabel: none,
            emptyMeans: 'not-mentioned',
          }
    }),
    tables,
    method: [
      {
        es: 'Los cuadros se cuentan fila por fila del archivo publicado, sin ponderar ni imputar. Una celda vacía es «Sin dato».',
        en: 'The tables are counted row by row from the published file, without weights or imputation. An empty cell is “No data”.',
      },
      {
        es: 'Cuando una fila trae varios valores (por ejemplo, mujeres y hombres entre quienes cometieron el delito), la combinación es un renglón propio: así cada registro cuenta una sola vez y los renglones suman el total.',
        en: 'Where a row holds several values (women and men among the perpetrators, for instance), the combination is a row of its own: so each record counts once and the rows add up to the total.',
      },
      {
        es: 'Las formas de explotación se anotan sólo cuando se mencionan; una celda vacía no dice que no. Sus porcentajes se calculan sobre los registros que mencionan alguna (regla del libro de códigos de CTDC, 2024) y pueden sumar más de 100.',
        en: 'Forms of exploitation are noted only where mentioned; an empty cell does not say no. Their percentages are of the records that mention any (rule of CTDC’s codebook, 2024) and may add up to more than 100.',
      },
      {
        es: 'CTDC creó los registros con privacidad diferencial; nuestra regla de ocultar números pequeños se aplica además.',
        en: 'CTDC made the records with differential privacy; our rule of hiding small numbers applies on top.',
      },
    ],
    cautions: [
      {
        es: 'No son cifras de ningún país en particular, y no estiman cuántas víctimas hay.',
        en: 'These are not figures of any one country, and they do not estimate how many victims there are.',
      },
      {
        es: 'Trata y tráfico ilícito de migrantes son delitos distintos. Aquí sólo hay trata.',
        en: 'Trafficking in persons and smuggling of migrants are different crimes. Only trafficking is counted here.',
      },
      {
        es: 'Los periodos no duran lo mismo: 2005–2013 son nueve años y 2019 es uno. No se lea como aumento o descenso.',
        en: 'The periods differ in length: 2005–2013 is nine years and 2019 is one. Do not read a rise or a fall into them.',
      },
    ],
    licence: {
      url: 'https://www.ctdatacollaborative.org/page/terms-use',
      title: { es: 'Según las condiciones de CTDC', en: 'Under the terms of CTDC' },
    },
  }
}

function citation(language: Language, accessedOn: Day): string {
  const dataset = 'Global Victim-Perpetrator Synthetic Dataset'
  return language === 'es'
    ? `Counter-Trafficking Data Collaborative (CTDC). 2022. «${dataset}». Disponible en: https://www.ctdatacollaborative.org (consultado el ${dayInWords(accessedOn, 'es')}).`
    : `Counter-Trafficking Data Collaborative (CTDC). 2022. ‘${dataset}’. Available at: https://www.ctdatacollaborative.org (Accessed ${dayInWords(accessedOn, 'en')}).`
}

const tables: readonly ReleaseTable[] = [
  {
    id: 'forma-de-explotacion',
    title: { es: 'Formas de explotación', en: 'Forms of exploitation' },
    by: ['isForcedLabour', 'isSexualExploit'],
    finding: {
      es: 'De los {with isForcedLabour & isSexualExploit} registros que mencionan alguna de las dos formas, {percent isForcedLabour=1 of isForcedLabour & isSexualExploit} mencionan trabajo forzado y {percent isSexualExploit=1 of isForcedLabour & isSexualExploit} explotación sexual; {n isForcedLabour=1 & isSexualExploit=1} mencionan ambas.',
      en: 'Of the {with isForcedLabour & isSexualExploit} records that mention either form, {percent isForcedLabour=1 of isForcedLabour & isSexualExploit} mention forced labour and {percent isSexualExploit=1 of isForcedLabour & isSexualExploit} sexual exploitation; {n isForcedLabour=1 & isSexualExploit=1} mention both.',
    },
  },
  {
    id: 'ano-y-sexo',
    title: {
      es: 'Año de registro y sexo de la víctima',
      en: 'Year of registration and gender of the victim',
    },
    by: ['yearRegister', 'gender'],
    finding: {
      es: 'De los {with gender} registros con dato, {percent gender=Female} son de mujeres y niñas y {percent gender=Male} de hombres y niños.',
      en: 'Of the {with gender} records with a value, {percent gender=Female} are of women and girls and {percent gender=Male} of men and boys.',
    },
    note: {
      es: 'Los periodos no duran lo mismo.',
      en: 'The periods differ in length.',
    },
  },
  {
    id: 'relacion',
    title: {
      es: 'Qué relación tenía con la víctima quien cometió el delito',
      en: 'What the perpetrator was to the victim',
    },
    by: ['IP_Relation'],
    finding: {
      es: 'En {percent IP_Relation=FriendAcquaintance} de los registros con dato quien cometió el delito era una amistad o persona conocida, y en {percent IP_Relation=FamilyIntimatePartner} alguien de la familia o la pareja.',
      en: 'In {percent IP_Relation=FriendAcquaintance} of the records with a value the perpetrator was a friend or acquaintance, and in {percent IP_Relation=FamilyIntimatePartner} a family member or intimate partner.',
    },
  },
  {
    id: 'sexo-de-quien-exploto',
    title: { es: 'Sexo de quienes cometieron el delito', en: 'Gender of the perpetrators' },
    by: ['IP_Gender'],
    finding: {
      es: 'En {percent IP_Gender=Female} de los registros con dato sólo se mencionan mujeres, en {percent IP_Gender=Male} sólo hombres y en {percent IP_Gender=Female;Male} mujeres y hombres.',
      en: 'In {percent IP_Gender=Female} of the records with a value only women are mentioned, in {percent IP_Gender=Male} only men and in {percent IP_Gender=Female;Male} women and men.',
    },
  },
  {
    id: 'origen-y-explotacion',
    title: {
      es: 'Región de nacionalidad y región de explotación',
      en: 'Region of citizenship and region of exploitation',
    },
    by: ['UN_COO_Region', 'UN_COE_Region'],
    finding: {
      es: 'En {n UN_COO_Region=Asia & UN_COE_Region=Asia} registros una persona de Asia fue explotada en Asia, y en {n UN_COO_Region=Asia & UN_COE_Region=Europe} en Europa. De África a Asia hay {n UN_COO_Region=Africa & UN_COE_Region=Asia}.',
      en: 'In {n UN_COO_Region=Asia & UN_COE_Region=Asia} records a person from Asia was exploited in Asia, and in {n UN_COO_Region=Asia & UN_COE_Region=Europe} in Europe. From Africa to Asia there are {n UN_COO_Region=Africa & UN_COE_Region=Asia}.',
    },
    note: {
      es: 'América y Oceanía van juntas porque así las publica CTDC.',
      en: 'The Americas and Oceania stand together because CTDC publishes them so.',
    },
  },
]
