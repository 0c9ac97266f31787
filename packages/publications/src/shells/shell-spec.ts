import { isRefusal, type Refusal, refused } from '@cobijo/statistics/refusal'
import { takeApart } from '@cobijo/statistics/tables/coded-column'
import { byValue } from '@cobijo/statistics/tables/column-encoder'
import { readFigures } from '../import/read-figures.ts'
import type { FileRefusal } from '../import/line-error.ts'
import type { Bilingual } from '../language/bilingual.ts'
import type { Day, ReleaseColumn, ReleaseSpec, ReleaseValue } from '../release/release-spec.ts'
import { ctdcMeans } from './ctdc-means.ts'
import { both, joinedBy, type OpenList, type ShellColumn, type TableShell } from './table-shell.ts'

/** What a release of a shell says beyond the shell; numbers are never part of it. */
export interface ShellCircumstances {
  readonly publisher: Bilingual
  readonly cutOff: Day
  readonly publishedOn: Day
  readonly threshold: number
  readonly version: number
  readonly supersedes?: NonNullable<ReleaseSpec['supersedes']>
  readonly url: string
  /** Whose divisions the file's are; ISO 3166-1 alpha-3. */
  readonly country: string
  readonly sha256?: string
  /** Words for a code of a list that is a country's; undefined where it has none. */
  readonly words: (list: Exclude<OpenList, 'texts'>, key: string) => Bilingual | undefined
}

/** What the file holds in each column of the shell that is open. */
export type ValuesFound = ReadonlyMap<string, readonly string[]>

const noData = both('Sin dato', 'No data')
const notSaid = both('No se sabe o sin dato', 'Not known or no data')
/** An answer that says that it is not known is no value: shares are of what is known. */
const saysUnknown = ['unknown', 'not-known']
const longestText = 80

/** The values that stand in a file under the shell's open columns, sorted. Refuses what `readFigures` refuses and `heading-missing`. */
export async function valuesInFile(
  path: string,
  shell: TableShell,
): Promise<ValuesFound | FileRefusal> {
  const open = shell.columns.filter(({ values }) => typeof values === 'string')
  if (open.length === 0) return new Map()
  const figures = await readFigures(path, {
    unit: shell.unit,
    columns: (headings) => {
      const missing = open.find(({ name }) => !headings.includes(name))
      if (missing) return refused('heading-missing', missing.name)
      return open.map(({ name, several }) => ({ name, ...(several && { separator: joinedBy }) }))
    },
  })
  if (isRefusal(figures)) return figures
  return new Map(
    open.map(({ name, several }) => {
      const texts = figures.table.columns.get(name)?.values ?? []
      const single = several ? texts.flatMap((text) => takeApart(text, joinedBy)) : texts
      return [name, [...new Set(single)].sort(byValue)]
    }),
  )
}

/**
 * The specification of a release of a shell. Refuses `value-unknown` with the column, where a list has no words
 * for a value of the file, and `value-too-long`: an open column is no place for free text.
 */
export function specOfShell(
  shell: TableShell,
  found: ValuesFound,
  circumstances: ShellCircumstances,
): ReleaseSpec | Refusal {
  const { cutOff, publishedOn, publisher, sha256, supersedes, threshold, version } = circumstances
  const columns: ReleaseColumn[] = []
  for (const column of shell.columns) {
    const values = valuesOfColumn(column, found.get(column.name) ?? [], circumstances)
    if (isRefusal(values)) return values
    const notKnown = values.map(({ key }) => key).filter((key) => saysUnknown.includes(key))
    columns.push({
      name: column.name,
      label: column.label,
      values: values.filter(({ key }) => !notKnown.includes(key)),
      missingLabel: column.missingLabel ?? (notKnown.length === 0 ? noData : notSaid),
      ...(notKnown.length > 0 && { notKnown }),
      ...(column.several && { severalBy: joinedBy }),
      ...(column.isOrdered && { isOrdered: true }),
      ...(column.values === 'divisions' && { divisionsOf: circumstances.country }),
    })
  }
  return {
    id: shell.id,
    version,
    ...(supersedes && { supersedes }),
    title: shell.title,
    publisher,
    unit: shell.unit,
    unitLabel: shell.unitLabel,
    definition: shell.definition,
    population: shell.population,
    source: {
      publisher: publisher.es,
      citation: both(
        `Registros de ${publisher.es} y de quienes le informan.`,
        `Records of ${publisher.en} and of those who report to it.`,
      ),
      url: circumstances.url,
      accessedOn: publishedOn,
      terms: both('Los registros no se publican.', 'The records are not published.'),
      ...(sha256 !== undefined && { sha256 }),
    },
    cutOff,
    publishedOn,
    queryVersion: `${shell.id}-1`,
    threshold,
    columns,
    tables: shell.tables,
    ...(shell.counting && { counting: shell.counting }),
    method: [
      both(
        'Se cuenta línea por línea del archivo reunido, sin ponderar ni imputar. Lo que no se sabe es un renglón propio y nunca se reparte.',
        'Counted line by line from the joined file, without weights or imputation. What is not known is a row of its own and never shared out.',
      ),
      ...(shell.columns.some(({ several }) => several)
        ? [
            both(
              'Donde puede haber varios valores, los porcentajes son de quienes tienen alguno y pueden sumar más de 100.',
              'Where there may be several values, percentages are of those who have any and may add up to more than 100.',
            ),
          ]
        : []),
      both(
        'Un cuadro de tres variables se publica por pares, protegidos juntos: más cruces esconderían más y dirían menos.',
        'A table of three variables is published as its pairs, protected together: wider ones would hide more and say less.',
      ),
    ],
    cautions: shell.cautions,
    licence: {
      name: 'CC-BY-4.0',
      url: 'https://creativecommons.org/licenses/by/4.0/',
      title: both('Creative Commons Atribución 4.0', 'Creative Commons Attribution 4.0'),
    },
  }
}

function valuesOfColumn(
  { name, values }: ShellColumn,
  found: readonly string[],
  { words }: ShellCircumstances,
): readonly ReleaseValue[] | Refusal {
  if (typeof values !== 'string') return values
  const labelled: ReleaseValue[] = []
  for (const key of found) {
    if (key.length > longestText) return refused('value-too-long', name)
    const label = values === 'texts' ? both(key, key) : wordsFor(values, key, words)
    if (label === undefined) return refused('value-unknown', name)
    labelled.push({ key, label })
  }
  return labelled
}

function wordsFor(
  list: Exclude<OpenList, 'texts'>,
  key: string,
  words: ShellCircumstances['words'],
): Bilingual | undefined {
  return (list === 'means' ? ctdcMeans.get(key) : undefined) ?? words(list, key)
}
