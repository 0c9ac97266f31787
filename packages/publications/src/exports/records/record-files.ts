import { isRefusal, type Refusal, refused } from '@cobijo/statistics/refusal'
import type { Bilingual } from '../../language/bilingual.ts'
import { readRecords } from '../../release/protected-records.ts'
import type { ReleaseContent } from '../../release/release-content.ts'
import { type ExportedPerson, exportedPerson } from './exported-person.ts'

type Column = readonly [name: string, of: (person: ExportedPerson) => string]
type RecordForm = 'ctdc-27' | 'ctdc-62' | 'htcds'

const losses: Readonly<Record<RecordForm, readonly Bilingual[]>> = {
  'ctdc-27': [
    {
      es: 'Una celda vacía es un dato que falta; aquí no existe el cero. Quien tiene varias nacionalidades o varios países de explotación queda sin ese dato: el formato sólo admite uno.',
      en: 'An empty cell is a missing value; there is no zero. Whoever has several nationalities or several countries of exploitation has none here: the form takes one.',
    },
    {
      es: 'Woman y Man vienen del sexo registrado, no de la identidad de género. El matrimonio forzado, la milicia, los órganos y la esclavitud quedan juntos en isOtherExploit.',
      en: 'Woman and Man come from the recorded sex, not from gender identity. Forced marriage, armed service, organs and slavery are one in isOtherExploit.',
    },
  ],
  'ctdc-62': [
    {
      es: '-99 es un dato que falta. Donde se sabe algo de un grupo de columnas, lo que no se dijo es 0; donde no se sabe nada, todo el grupo es -99. Quien tiene varias nacionalidades queda sin ese dato.',
      en: '-99 is a missing value. Where anything of a group of columns is known, what was not said is 0; where nothing is, the whole group is -99. Whoever has several nationalities has none here.',
    },
    {
      es: 'La forma es la del archivo k-anónimo de CTDC; la protección es la que se dice aquí, no la de CTDC. La esclavitud y la servidumbre quedan en isOtherExploit.',
      en: 'The form is that of CTDC’s k-anonymised file; the protection is the one said here, not CTDC’s. Slavery and servitude are in isOtherExploit.',
    },
  ],
  htcds: [
    {
      es: 'Los registros no tienen nombre, fecha de nacimiento ni domicilio, que la norma da por esenciales, porque no son de nadie. La relación y el sector admiten un solo valor: queda el más cercano y el primero.',
      en: 'The records have no name, birth date or address, which the standard calls core, because they are of nobody. Relation and sector take one value: the nearest, and the first, is kept.',
    },
    {
      es: 'La norma no tiene a quien emplea, ni el anuncio sin su medio, ni secciones de ISIC para la mendicidad, la venta en la calle o el delito forzado. RestrictsMovement está en sus definiciones y falta en su lista.',
      en: 'The standard has no advertisement without its medium, no relation of employer, and no section of ISIC for begging, street selling or forced crime. RestrictsMovement is in its definitions and missing from its list.',
    },
  ],
}

const nobody: Bilingual = {
  es: 'Son registros sintéticos: se hicieron de conteos protegidos y ninguno es de una persona.',
  en: 'These are synthetic records: they were made from protected counts, and none is of a person.',
}

/** The records in one form, and what found no place in it. Refuses `records-form-invalid`. */
export function recordFiles(
  { records, spec }: ReleaseContent,
  form: RecordForm,
  columns: readonly Column[],
): readonly [string, string] | readonly [Refusal] {
  if (records === undefined) return [refused('export-without-records', 'exports')]
  const { reporting } = spec
  if (reporting === undefined) return [refused('export-without-crosswalk', 'reporting')]
  const rows = readRecords(records)
  if (isRefusal(rows)) return [rows]
  const lost = new Map<string, { readonly column: string; readonly key: string }>()
  const lose = (column: string, key: string) => {
    lost.set(JSON.stringify([column, key]), { column, key })
  }
  const standard = form === 'htcds' ? 'htcds' : 'ctdc'
  const people = rows.map((row) => exportedPerson(row, reporting, standard, lose))
  const cells = people.map((person) => columns.map(([, of]) => of(person)))
  const text = [columns.map(([name]) => name), ...cells]
    .map((line) => `${line.map(quoted).join(',')}\r\n`)
    .join('')
  const notes = {
    file: `${form}.csv`,
    release: { id: spec.id, version: spec.version, cutOff: spec.cutOff },
    records: rows.length,
    protection: records.protection,
    longestCombinationMet: records.longest,
    about: [nobody, ...losses[form]],
    codesWithoutPlace: [...lost.values()].sort((one, other) =>
      JSON.stringify(one) < JSON.stringify(other) ? -1 : 1,
    ),
    columnsWithoutValue: columns.flatMap(([name], at) =>
      cells.every((line) => line[at] === '' || line[at] === '-99') ? [name] : [],
    ),
  }
  return [text, `${JSON.stringify(notes, null, 1)}\n`]
}

/** All values are codes of closed lists, so none is taken for a formula; -99 stays what it is. */
function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
