import type { Language } from './bilingual.ts'

/** Every sentence of the page on which a reader goes through the tables, and of the figures that others put into theirs. */
export interface ExplorerTexts {
  readonly explore: string
  readonly back: string
  readonly intro: string
  readonly chooseTable: string
  readonly withoutFilters: string
  readonly filter: string
  readonly rows: (column: string) => string
  readonly columns: (column: string) => string
  readonly filterHint: string
  readonly reset: string
  readonly filtered: string
  readonly whyHidden: string
  readonly take: string
  readonly tableCsv: string
  readonly figureSvg: string
  readonly figureHtml: string
  readonly embedHint: string
  readonly versions: string
  readonly versionLine: (version: string, day: string) => string
  readonly thisVersion: string
  readonly firstVersion: string
  readonly because: (reason: string) => string
  readonly sourceLine: (publisher: string, title: string, version: string, digest: string) => string
  readonly tableBehind: string
}

export const explorerTexts: Readonly<Record<Language, ExplorerTexts>> = {
  es: {
    explore: 'Explorar los cuadros',
    back: 'Volver a la publicación',
    intro:
      'Elija un cuadro y, si quiere, marque sólo los renglones y columnas que le interesan. Nada sale de esta página: no corre ningún programa y no pide nada a otro sitio.',
    chooseTable: 'Elija un cuadro',
    withoutFilters: 'Su navegador no puede filtrar aquí: se muestran todos los cuadros completos.',
    filter: 'Mostrar sólo una parte',
    rows: (column) => `Renglones: ${column}`,
    columns: (column) => `Columnas: ${column}`,
    filterHint: 'Sin nada marcado se muestra todo.',
    reset: 'Mostrar todo otra vez',
    filtered: 'Se muestra sólo lo que marcó. El total sigue siendo el de todo el cuadro.',
    whyHidden: 'por qué',
    take: 'Llevarse este cuadro',
    tableCsv: 'Datos de este cuadro, con palabras y claves (CSV)',
    figureSvg: 'Figura con su pie, para insertar (SVG)',
    figureHtml: 'Figura y cuadro, para copiar en otra página (HTML)',
    embedHint:
      'Llevan dentro el título, la unidad, la definición, la fecha de corte y la fuente, y no cargan nada de otro sitio. Póngalos con esos datos.',
    versions: 'Versiones y correcciones',
    versionLine: (version, day) => `${version}, ${day}`,
    thisVersion: 'es la que está leyendo',
    firstVersion: 'la primera',
    because: (reason) => `Qué se corrigió: ${reason}`,
    sourceLine: (publisher, title, version, digest) =>
      `Fuente: ${publisher}, «${title}», ${version}. Huella ${digest}.`,
    tableBehind: 'Las mismas cifras en un cuadro',
  },
  en: {
    explore: 'Explore the tables',
    back: 'Back to the release',
    intro:
      'Choose a table and, if you like, tick only the rows and columns that you want. Nothing leaves this page: it runs no program and asks no other site for anything.',
    chooseTable: 'Choose a table',
    withoutFilters: 'Your browser cannot filter here: all tables are shown whole.',
    filter: 'Show only a part',
    rows: (column) => `Rows: ${column}`,
    columns: (column) => `Columns: ${column}`,
    filterHint: 'With nothing ticked everything is shown.',
    reset: 'Show everything again',
    filtered: 'Only what you ticked is shown. The total is still that of the whole table.',
    whyHidden: 'why',
    take: 'Take this table with you',
    tableCsv: 'Data of this table, with words and codes (CSV)',
    figureSvg: 'Figure with its caption, to put on a page (SVG)',
    figureHtml: 'Figure and table, to copy into another page (HTML)',
    embedHint:
      'They hold title, unit, definition, cut-off date and source, and load nothing from anywhere else. Please keep these with them.',
    versions: 'Versions and corrections',
    versionLine: (version, day) => `${version}, ${day}`,
    thisVersion: 'the one that you are reading',
    firstVersion: 'the first',
    because: (reason) => `What was corrected: ${reason}`,
    sourceLine: (publisher, title, version, digest) =>
      `Source: ${publisher}, “${title}”, ${version}. Fingerprint ${digest}.`,
    tableBehind: 'The same figures in a table',
  },
}
