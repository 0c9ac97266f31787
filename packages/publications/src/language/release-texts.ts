import type { Language } from './bilingual.ts'
import { formatCount } from './numbers.ts'

/** Every sentence of a release's page and report that is not part of its specification. */
export interface ReleaseTexts {
  readonly htmlLanguage: string
  readonly otherLanguage: string
  readonly skipToContent: string
  readonly kind: string
  readonly version: (version: number) => string
  readonly restricted: string
  readonly restrictedTo: (body: string, purpose: string, until: string) => string
  readonly replaces: (version: number) => string
  readonly findings: string
  readonly figures: string
  readonly unit: string
  readonly population: string
  readonly cutOff: string
  readonly publishedOn: string
  readonly source: string
  readonly terms: string
  readonly query: string
  readonly approval: string
  readonly approvedBy: (organisation: string, role: string, day: string) => string
  readonly approvers: (people: number) => string
  readonly licence: string
  readonly citation: string
  readonly howToCite: (parts: {
    readonly publisher: string
    readonly year: string
    readonly title: string
    readonly version: string
    readonly digest: string
  }) => string
  readonly tableHeading: (number: number) => string
  readonly unitLine: (unit: string, total: string, cutOff: string) => string
  readonly severalNote: (unit: string, column: string) => string
  readonly total: string
  readonly hidden: string
  readonly count: string
  readonly share: string
  readonly shareNote: (denominator: string, unit: string) => string
  readonly noShareNote: string
  readonly middleNote: (label: string) => string
  readonly hiddenHeading: string
  readonly hiddenRule: (threshold: number, hidesZeros: boolean) => readonly string[]
  readonly hiddenNone: (threshold: number) => string
  readonly hiddenInTable: (hidden: number) => string
  readonly hiddenCount: (hidden: number, cells: number) => string
  readonly audit: (threshold: number) => string
  readonly method: string
  readonly cautions: string
  readonly downloads: string
  readonly files: Readonly<Record<string, string>>
  readonly exports: Readonly<Record<string, string>>
  readonly digest: string
  readonly pageOf: string
  readonly facts: string
  readonly chartText: (title: string) => string
  readonly mapTitle: (title: string) => string
  readonly mapText: string
  readonly mapNone: string
  readonly andMore: (from: string) => string
}

const es: ReleaseTexts = {
  htmlLanguage: 'es-MX',
  otherLanguage: 'English',
  skipToContent: 'Ir al contenido',
  kind: 'Publicación estadística',
  version: (version) => `Versión ${version}`,
  restricted: 'Para quién es',
  restrictedTo: (body, purpose, until) =>
    `No es pública. Sólo para ${body}, por convenio, para: ${purpose}. Hasta el ${until}. No se puede pasar a nadie más.`,
  replaces: (version) => `Sustituye a la versión ${version}`,
  findings: 'Lo que dicen los datos',
  figures: 'Cuadros y gráficas',
  unit: 'Unidad',
  population: 'Quiénes están',
  cutOff: 'Fecha de corte',
  publishedOn: 'Publicada el',
  source: 'Fuente',
  terms: 'Condiciones de uso de la fuente',
  query: 'Versión de la consulta',
  approval: 'Aprobación',
  approvedBy: (organisation, role, day) => `${organisation}, ${role}, ${day}`,
  approvers: (people) =>
    people === 1
      ? 'la revisó una sola persona'
      : `la revisaron ${people} personas, cada una con su propia clave`,
  licence: 'Licencia de esta publicación',
  citation: 'Cómo citar',
  howToCite: ({ publisher, year, title, version, digest }) =>
    `${publisher} (${year}). «${title}». ${version}. Huella ${digest}.`,
  tableHeading: (number) => `Cuadro ${number}`,
  unitLine: (unit, total, cutOff) => `Unidad: ${unit}. Total:\u00a0${total}. Corte: ${cutOff}.`,
  severalNote: (unit, column) =>
    `En «${column}» puede haber varias respuestas a la vez: se cuenta una vez en cada una, y por eso no suman el total de ${unit}.`,
  total: 'Total',
  hidden: 'oculto',
  count: 'Número',
  share: '% de quienes tienen dato',
  shareNote: (denominator, unit) => `Porcentajes sobre ${denominator} ${unit} con dato.`,
  middleNote: (label) =>
    `Ordenados todos los casos con dato, el de en medio (la mediana) está en: ${label}.`,
  noShareNote: 'Sin porcentajes: una de las cifras que harían falta está oculta.',
  hiddenHeading: 'Qué se oculta y por qué',
  hiddenRule: (threshold, hidesZeros) => [
    `No se publica ningún número de 1 a ${threshold - 1}: en grupos tan pequeños alguien podría reconocer a una persona.`,
    'Para que nadie pueda calcular por resta un número oculto, se ocultan también otras celdas, aunque sean grandes. Por eso no se dice de cada celda por cuál de las dos razones se oculta.',
    hidesZeros
      ? 'El cero se publica: dice que no hay ningún registro. Sólo se oculta alguno donde, sin eso, se sabría que todas las personas de un grupo tienen lo mismo; por eso una celda oculta puede estar vacía. «Sin dato» es un renglón propio y nunca se reparte entre los demás.'
      : 'El cero sí se publica: dice que no hay ningún registro. «Sin dato» es un renglón propio y nunca se reparte entre los demás.',
  ],
  hiddenNone: (threshold) =>
    `En esta publicación ninguna celda está entre 1 y ${threshold - 1}: no se oculta nada.`,
  hiddenInTable: (hidden) =>
    hidden === 1 ? 'Se oculta 1 celda.' : `Se ocultan ${formatCount(hidden)} celdas.`,
  hiddenCount: (hidden, cells) =>
    `Se ocultan ${formatCount(hidden)} de las ${formatCount(cells)} celdas, totales incluidos.`,
  audit: (threshold) =>
    `Comprobación: con todas las cifras publicadas y todas sus sumas, el intervalo que se puede deducir para cada celda oculta es por lo menos tan ancho como el de 1 a ${threshold - 1}. La comprobación usa sólo lo publicado y cualquiera puede repetirla.`,
  method: 'Método',
  cautions: 'Cautelas al citar',
  downloads: 'Descargas',
  files: {
    'data.csv': 'Datos de todos los cuadros (CSV, UTF-8)',
    'datapackage.json': 'Descripción de los datos (Frictionless Data Package)',
    'report.pdf': 'Informe en español (PDF)',
    'report.en.pdf': 'Informe en inglés (PDF)',
    'release.json': 'Contenido congelado de la publicación (JSON)',
    'approvals.json': 'Aprobaciones (JSON)',
    'checksums.txt': 'Sumas de verificación (SHA-256)',
  },
  exports: {
    'dcat.jsonld': 'Ficha para catálogos de datos (DCAT 3, JSON-LD)',
    'datacite.json': 'Ficha para registrar un DOI (DataCite 4.5, JSON)',
    'sdmx.csv': 'Todos los cuadros para sistemas de estadística (SDMX-CSV 2.0)',
    'sdmx-structure.json': 'Columnas y códigos de sdmx.csv (SDMX-JSON 2.0)',
    'ctdc-27.csv': 'Registros sintéticos como los de CTDC, 27 columnas (CSV)',
    'ctdc-27-notes.json': 'Qué no cupo en ctdc-27.csv (JSON)',
    'ctdc-62.csv': 'Registros sintéticos como los de CTDC, 62 columnas (CSV)',
    'ctdc-62-notes.json': 'Qué no cupo en ctdc-62.csv (JSON)',
    'htcds.csv': 'Registros sintéticos según HTCDS 2.0 (CSV)',
    'htcds-notes.json': 'Qué no cupo en htcds.csv (JSON)',
    'glotip.csv': 'Víctimas detectadas, en las columnas del informe mundial de UNODC (CSV)',
    'glotip-notes.json': 'Qué no cupo en glotip.csv (JSON)',
    'sdg-16-2-2.csv': 'Víctimas detectadas para el indicador 16.2.2 de los ODS (SDMX-CSV 2.0)',
    'sdg-16-2-2-notes.json': 'Qué no cupo en sdg-16-2-2.csv (JSON)',
  },
  digest: 'Huella del contenido (SHA-256)',
  pageOf: 'Página {page} de {pages}',
  facts: 'Ficha técnica',
  chartText: (title) => `Gráfica de barras: ${title}. El cuadro que sigue tiene las mismas cifras.`,
  mapTitle: (title) => `Mapa por estado: ${title}`,
  mapText:
    'Cuanto más oscuro, mayor el total del estado. El cuadro que sigue tiene las mismas cifras.',
  mapNone: 'ninguno',
  andMore: (from) => `${from} o más`,
}

const en: ReleaseTexts = {
  htmlLanguage: 'en',
  otherLanguage: 'Español',
  skipToContent: 'Skip to content',
  kind: 'Statistical release',
  version: (version) => `Version ${version}`,
  restricted: 'Whom it is for',
  restrictedTo: (body, purpose, until) =>
    `Not public. For ${body} alone, under an agreement, for: ${purpose}. Until ${until}. It may not be passed on to anybody.`,
  replaces: (version) => `Replaces version ${version}`,
  findings: 'What the data say',
  figures: 'Tables and charts',
  unit: 'Unit',
  population: 'Who is included',
  cutOff: 'Cut-off date',
  publishedOn: 'Published on',
  source: 'Source',
  terms: 'Terms of use of the source',
  query: 'Query version',
  approval: 'Approval',
  approvedBy: (organisation, role, day) => `${organisation}, ${role}, ${day}`,
  approvers: (people) =>
    people === 1
      ? 'one person alone looked at it'
      : `${people} people looked at it, each with her own key`,
  licence: 'Licence of this release',
  citation: 'How to cite',
  howToCite: ({ publisher, year, title, version, digest }) =>
    `${publisher} (${year}). “${title}”. ${version}. Fingerprint ${digest}.`,
  tableHeading: (number) => `Table ${number}`,
  unitLine: (unit, total, cutOff) => `Unit: ${unit}. Total:\u00a0${total}. Cut-off: ${cutOff}.`,
  severalNote: (unit, column) =>
    `“${column}” may have several answers at once: each is counted, so they do not add up to the total of ${unit}.`,
  total: 'Total',
  hidden: 'hidden',
  count: 'Number',
  share: '% of those with a value',
  shareNote: (denominator, unit) => `Percentages of ${denominator} ${unit} with a value.`,
  middleNote: (label) =>
    `With all that have a value in order, the one in the middle (the median) is in: ${label}.`,
  noShareNote: 'No percentages: a figure that they would need is hidden.',
  hiddenHeading: 'What is hidden and why',
  hiddenRule: (threshold, hidesZeros) => [
    `No number from 1 to ${threshold - 1} is published: in groups that small somebody could recognise a person.`,
    'So that nobody can work out a hidden number by subtraction, other cells are hidden too, even large ones. For this reason we do not say of each cell which of the two reasons hides it.',
    hidesZeros
      ? 'Zero is published: it says that there is no record. One is hidden only where everybody in a group would otherwise be known to have the same value, so a hidden cell may be empty. “No data” is a row of its own and is never shared out among the others.'
      : 'Zero is published: it says that there is no record. “No data” is a row of its own and is never shared out among the others.',
  ],
  hiddenNone: (threshold) =>
    `In this release no cell lies between 1 and ${threshold - 1}: nothing is hidden.`,
  hiddenInTable: (hidden) =>
    hidden === 1 ? '1 cell is hidden.' : `${formatCount(hidden)} cells are hidden.`,
  hiddenCount: (hidden, cells) =>
    `${formatCount(hidden)} of ${formatCount(cells)} cells are hidden, totals included.`,
  audit: (threshold) =>
    `Check: from all published figures and all their sums, the interval that can be deduced for each hidden cell is at least as wide as that from 1 to ${threshold - 1}. The check uses only what is published, and anybody can repeat it.`,
  method: 'Method',
  cautions: 'Before you cite',
  downloads: 'Downloads',
  files: {
    'data.csv': 'Data of all tables (CSV, UTF-8)',
    'datapackage.json': 'Description of the data (Frictionless Data Package)',
    'report.pdf': 'Report in Spanish (PDF)',
    'report.en.pdf': 'Report in English (PDF)',
    'release.json': 'Frozen content of the release (JSON)',
    'approvals.json': 'Approvals (JSON)',
    'checksums.txt': 'Checksums (SHA-256)',
  },
  exports: {
    'dcat.jsonld': 'Description for data catalogues (DCAT 3, JSON-LD)',
    'datacite.json': 'Description for registering a DOI (DataCite 4.5, JSON)',
    'sdmx.csv': 'All tables for statistical systems (SDMX-CSV 2.0)',
    'sdmx-structure.json': 'Columns and codes of sdmx.csv (SDMX-JSON 2.0)',
    'ctdc-27.csv': 'Synthetic records as CTDC has them, 27 columns (CSV)',
    'ctdc-27-notes.json': 'What found no place in ctdc-27.csv (JSON)',
    'ctdc-62.csv': 'Synthetic records as CTDC has them, 62 columns (CSV)',
    'ctdc-62-notes.json': 'What found no place in ctdc-62.csv (JSON)',
    'htcds.csv': 'Synthetic records after HTCDS 2.0 (CSV)',
    'htcds-notes.json': 'What found no place in htcds.csv (JSON)',
    'glotip.csv': 'Detected victims, in the columns of UNODC’s global report (CSV)',
    'glotip-notes.json': 'What found no place in glotip.csv (JSON)',
    'sdg-16-2-2.csv': 'Detected victims for SDG indicator 16.2.2 (SDMX-CSV 2.0)',
    'sdg-16-2-2-notes.json': 'What found no place in sdg-16-2-2.csv (JSON)',
  },
  digest: 'Fingerprint of the content (SHA-256)',
  pageOf: 'Page {page} of {pages}',
  facts: 'Data sheet',
  chartText: (title) => `Bar chart: ${title}. The table that follows has the same figures.`,
  mapTitle: (title) => `Map by state: ${title}`,
  mapText:
    'The darker, the larger the total of the state. The table that follows has the same figures.',
  mapNone: 'none',
  andMore: (from) => `${from} or more`,
}

export const releaseTexts: Readonly<Record<Language, ReleaseTexts>> = { es, en }
