import type { ProblemCode } from './import-problem.ts'
import type { MappingRemark } from './mapped-person.ts'
import type { FileRemark } from './read-htcds-workbook.ts'
import type { FileRefusalCode } from './spreadsheet/file-refusal.ts'
import type { WritingRefusalCode } from './write-htcds-workbook.ts'

export interface Message {
  readonly es: string
  readonly en: string
}

type Code =
  | ProblemCode
  | FileRefusalCode
  | FileRemark['code']
  | MappingRemark['code']
  | WritingRefusalCode

/** Sentences by code. `{row}`, `{column}`, `{field}`, `{allowed}` and the like are filled in by whoever shows them. */
export const messages: Readonly<Record<Code, Message>> = {
  'file-empty': { es: 'El archivo está vacío.', en: 'The file is empty.' },
  'file-too-large': {
    es: 'El archivo es demasiado grande; se permiten {allowed} bytes. Divídalo.',
    en: 'The file is too large; {allowed} bytes are allowed. Split it.',
  },
  'file-not-a-table': {
    es: 'El archivo no es una hoja de cálculo (.xlsx) ni un texto con separadores (.csv).',
    en: 'The file is neither a spreadsheet (.xlsx) nor a separated text (.csv).',
  },
  'text-has-mixed-encoding': {
    es: 'El archivo mezcla dos codificaciones de texto. Guárdelo de nuevo como CSV UTF-8.',
    en: 'The file mixes two text encodings. Save it again as CSV UTF-8.',
  },
  'csv-quote-unclosed': {
    es: 'A partir de la fila {row} se abre una comilla que no se cierra.',
    en: 'From row {row} on a quotation mark is opened and never closed.',
  },
  'workbook-unreadable': {
    es: 'El libro está dañado. Ábralo en su programa y guárdelo otra vez como .xlsx.',
    en: 'The workbook is damaged. Open it in your program and save it again as .xlsx.',
  },
  'workbook-encrypted': {
    es: 'El libro tiene contraseña. Guarde una copia sin contraseña en este equipo, impórtela y bórrela.',
    en: 'The workbook has a password. Save a copy without one on this device, import it and delete it.',
  },
  'workbook-old-format': {
    es: 'Es un libro en el formato antiguo (.xls). Guárdelo como .xlsx.',
    en: 'This is a workbook in the old format (.xls). Save it as .xlsx.',
  },
  'workbook-other-format': {
    es: 'No es un libro .xlsx (quizá .ods, .xlsb u otro documento). Guárdelo como .xlsx.',
    en: 'This is no .xlsx workbook (perhaps .ods, .xlsb or another document). Save it as .xlsx.',
  },
  'workbook-too-compressed': {
    es: 'El libro crece al abrirse más de lo permitido ({allowed} bytes por parte).',
    en: 'The workbook grows beyond what is allowed when it is opened ({allowed} bytes a part).',
  },
  'too-many-rows': {
    es: 'Hay demasiadas filas; se permiten {allowed}. Divida el archivo.',
    en: 'There are too many rows; {allowed} are allowed. Split the file.',
  },
  'too-many-columns': {
    es: 'La fila {row} tiene demasiadas columnas; se permiten {allowed}.',
    en: 'Row {row} has too many columns; {allowed} are allowed.',
  },
  'too-many-sheets': {
    es: 'El libro tiene demasiadas hojas; se permiten {allowed}.',
    en: 'The workbook has too many sheets; {allowed} are allowed.',
  },
  'too-many-merged-ranges': {
    es: 'Hay demasiadas celdas combinadas; se permiten {allowed}. Sepárelas.',
    en: 'There are too many merged cells; {allowed} are allowed. Unmerge them.',
  },
  'headings-not-recognised': {
    es: 'No se reconocen los encabezados. Se esperaban nombres como {expected}.',
    en: 'The headings are not recognised. Names such as {expected} were expected.',
  },
  'heading-duplicate': {
    es: 'Las columnas {columns} tienen el mismo encabezado. Deje solo una o cambie el nombre de la otra.',
    en: 'Columns {columns} have the same heading. Keep one or rename the other.',
  },
  'heading-not-plain': {
    es: 'En la fila de encabezados ({row}) hay celdas combinadas o fórmulas.',
    en: 'The heading row ({row}) holds merged cells or formulas.',
  },
  'several-tables': {
    es: 'Varias hojas ({sheets}) podrían ser la tabla. Elija una.',
    en: 'Several sheets ({sheets}) could be the table. Choose one.',
  },
  'sheet-not-found': { es: 'Esa hoja no existe.', en: 'There is no such sheet.' },
  'text-not-utf-8': {
    es: 'El texto no está en UTF-8 y se leyó como {encoding}. Revise los acentos.',
    en: 'The text is not UTF-8 and was read as {encoding}. Check the accents.',
  },
  'headings-not-in-first-row': {
    es: 'Los encabezados están en la fila {row}; lo que está arriba no se importa.',
    en: 'The headings stand in row {row}; what is above is not imported.',
  },
  'sheets-not-read': {
    es: 'No se leyeron las hojas {sheets}.',
    en: 'Sheets {sheets} were not read.',
  },
  'formula-cell': {
    es: 'La celda es una fórmula. Su resultado se guarda aparte, pero no se toma como dato: péguelo como valor.',
    en: 'The cell is a formula. Its result is kept apart but not taken: paste it as a value.',
  },
  'error-cell': {
    es: 'La celda muestra un error de la hoja de cálculo.',
    en: 'The cell shows a spreadsheet error.',
  },
  'merged-cell': {
    es: 'La celda está combinada; lo escrito cuenta solo para la primera fila.',
    en: 'The cell is merged; what it says counts for the first row only.',
  },
  'cell-too-long': {
    es: 'El texto de la celda es demasiado largo.',
    en: 'The text of the cell is too long.',
  },
  'more-cells-than-headings': {
    es: 'La fila tiene celdas más allá del último encabezado; quizá está recorrida.',
    en: 'The row has cells beyond the last heading; it may be shifted.',
  },
  'row-without-known-values': {
    es: 'La fila no tiene nada en las columnas conocidas.',
    en: 'The row has nothing in the known columns.',
  },
  'row-describes-alleged-perpetrator': {
    es: 'La fila describe a una persona señalada como tratante y no a una víctima. No se registra como caso; los datos van a la autoridad.',
    en: 'The row describes an alleged trafficker and no victim. It is not registered as a case; such data go to the authority.',
  },
  'role-kept-in-protection': {
    es: 'El papel en el proceso se guarda solo en protección.',
    en: 'The role in the process is kept in protection only.',
  },
  'consent-refused': {
    es: 'Según la fuente, la persona no dio su consentimiento. Importe solo si hay otra base.',
    en: 'According to the source, the person did not consent. Import only on another basis.',
  },
  'same-row-twice': {
    es: 'La misma fila ya está más arriba en este archivo.',
    en: 'The same row stands further up in this file.',
  },
  'identifier-repeated': {
    es: 'El identificador ya apareció más arriba: ¿otra fila del mismo caso?',
    en: 'The identifier stands further up already: another row of the same case?',
  },
  'value-not-in-picklist': {
    es: 'El valor no está en la lista del estándar. Se conserva sin asignar.',
    en: 'The value is not on the standard\u2019s list. It is kept unassigned.',
  },
  'several-values': {
    es: 'Hay varios valores donde el estándar admite uno. Se conservan sin asignar.',
    en: 'There are several values where the standard allows one. They are kept unassigned.',
  },
  'language-unknown': {
    es: 'No se reconoce la lengua (se espera un código ISO 639, como spa o mam).',
    en: 'The language is not recognised (an ISO 639 code is expected, such as spa or mam).',
  },
  'country-unknown': {
    es: 'No se reconoce el país (se espera un código ISO 3166, como GT).',
    en: 'The country is not recognised (an ISO 3166 code is expected, such as GT).',
  },
  'email-invalid': {
    es: 'No parece un correo electrónico.',
    en: 'This does not look like an e-mail address.',
  },
  'phone-invalid': {
    es: 'No es un teléfono completo con clave de país (E.164).',
    en: 'This is no complete telephone number with country code (E.164).',
  },
  'number-invalid': {
    es: 'Se espera un número entero de 0 a 120.',
    en: 'A whole number from 0 to 120 is expected.',
  },
  'coordinate-invalid': {
    es: 'Se espera una coordenada en grados decimales.',
    en: 'A coordinate in decimal degrees is expected.',
  },
  'not-yes-or-no': { es: 'Se espera TRUE o FALSE.', en: 'TRUE or FALSE is expected.' },
  'date-not-read': {
    es: 'No se entiende la fecha (se espera 2026-11-22 o 22/11/2026).',
    en: 'The date is not understood (2026-11-22 or 22/11/2026 is expected).',
  },
  'date-impossible': { es: 'Esa fecha no existe.', en: 'There is no such date.' },
  'date-other-order': {
    es: 'La fecha solo tiene sentido con el mes y el día al revés. Cambie el orden de las fechas para todo el archivo.',
    en: 'The date makes sense only with month and day swapped. Change the order of dates for the whole file.',
  },
  'date-in-future': { es: 'La fecha está en el futuro.', en: 'The date lies in the future.' },
  'date-incomplete': {
    es: 'A la fecha le falta el día o el mes.',
    en: 'The date lacks its day or month.',
  },
  'date-partial': {
    es: 'La fecha está incompleta y se guarda como aproximada.',
    en: 'The date is incomplete and is kept as approximate.',
  },
  'date-two-digit-year': {
    es: 'El año tiene dos cifras; se supuso el siglo.',
    en: 'The year has two digits; the century was assumed.',
  },
  'date-from-serial-number': {
    es: 'La fecha era un número de serie de la hoja de cálculo.',
    en: 'The date was a serial number of the spreadsheet.',
  },
  'date-time-left-out': {
    es: 'La hora no se toma; queda en el texto original.',
    en: 'The time of day is not taken; it stays in the original text.',
  },
  'text-too-long-for-workbook': {
    es: 'El campo {field} de la fila {row} no cabe en una celda de .xlsx. Exporte como .csv.',
    en: 'Field {field} of row {row} does not fit into an .xlsx cell. Export as .csv.',
  },
  'too-many-rows-for-workbook': {
    es: 'Un libro .xlsx admite {allowed} filas. Exporte como .csv.',
    en: 'An .xlsx workbook takes {allowed} rows. Export as .csv.',
  },
  'heading-unfit': {
    es: 'Hay un encabezado que se confundiría con un campo del estándar.',
    en: 'There is a heading that would be taken for a field of the standard.',
  },
  'surname-not-split': {
    es: 'Hay más de una palabra en los apellidos; se guardaron como están escritos.',
    en: 'The surnames hold more than one word; they were kept as written.',
  },
  'age-not-stated': {
    es: 'No se sabe si es persona adulta: la edad queda en duda.',
    en: 'It is not known whether she is an adult: the age stays in doubt.',
  },
  'contact-not-known-to-be-safe': {
    es: 'Nadie ha dicho que sea seguro usar estos datos de contacto. Pregunte antes.',
    en: 'Nobody has said that these contact details are safe to use. Ask first.',
  },
  'text-may-tell-of-justice': {
    es: 'El texto de {field} puede decir si denunció. Revíselo antes de guardarlo en el caso.',
    en: 'The text of {field} may tell whether she reported. Check it before it is kept in the case.',
  },
  'strange-columns-may-tell-of-justice': {
    es: 'Las columnas desconocidas pueden decir si denunció. Revíselas antes de guardarlas en el caso.',
    en: 'The unknown columns may tell whether she reported. Check them before they are kept in the case.',
  },
  'continuation-differs': {
    es: 'La fila {row} del mismo caso dice otra cosa en {field}; se tomó la primera.',
    en: 'Row {row} of the same case says something else in {field}; the first was taken.',
  },
}
