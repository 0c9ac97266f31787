import { createHmac } from 'node:crypto'
import type { NetworkView } from '@cobijo/contract/device/directory/directory-api'
import type { StudyView } from '@cobijo/contract/device/counting/counting-api'
import {
  captureHistories,
  joinContributions,
} from '@cobijo/domain/counting/contribution/join-contributions'
import type { Joined } from '@cobijo/domain/counting/contribution/join-contributions'
import type { Cell } from '@cobijo/domain/counting/contribution/cut-to-study'
import { dataCell } from '../data-cell.ts'
import type { Chosen, TakenFile } from './take-files.ts'
import { dayHere } from '../local-days.ts'

export interface JoinedFiles {
  readonly joined: Joined
  readonly files: Readonly<Record<string, Iterable<string>>>
}

/**
 * The plain files of a study: `rows.csv` for every command that counts, `conflicts.csv`, `lists.csv` to estimate from, `coverage.csv`, which says who did not
 * contribute, and `study.json`. `secret` numbers people: the same run gives the same numbers, and nobody who holds a code finds hers.
 */
export function joinedFiles(
  view: StudyView,
  { files }: Chosen,
  organisations: NetworkView['organisations'],
  secret: Uint8Array,
): JoinedFiles {
  const order = (person: string) => createHmac('sha256', secret).update(person).digest('hex')
  const names = namesOf(files)
  const told = files.map(({ organisation, rows }) => ({
    organisation: names.get(organisation) ?? '',
    rows,
  }))
  const joined = joinContributions(view.study, told, order)
  return {
    joined,
    files: {
      'rows.csv': rowLines(view, joined),
      'conflicts.csv': conflictLines(joined),
      'coverage.csv': coverageLines(files, organisations, names),
      ...(view.study.unit === 'person'
        ? { 'lists.csv': listLines(joined, [...names.values()]) }
        : {}),
      'study.json': [JSON.stringify({ digest: view.digest, ...view.study }, null, 1)],
    },
  }
}

/** A name that two have is told apart, and one that is sealed is called by its id. */
function namesOf(files: readonly TakenFile[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const { organisation, name } of files) {
    const isFree = name !== '' && ![...names.values()].includes(name)
    names.set(organisation, isFree ? name : `${name} ${organisation.slice(0, 8)}`.trim())
  }
  return names
}

function line(cells: readonly string[]): string {
  return cells.map(dataCell).join(',')
}

function textOf(cell: Cell): string {
  if (cell === null) return ''
  return typeof cell === 'object' ? cell.join(';') : String(cell)
}

function* rowLines({ study }: StudyView, { rows }: Joined): Generator<string> {
  const isOfPeople = study.unit === 'person'
  const own = study.columns.map(({ name }) => name)
  yield line(['person', ...(isOfPeople ? [] : ['organisation']), ...own])
  for (const { person, organisations, cells } of rows)
    yield line([
      person === null ? '' : String(person),
      ...(isOfPeople ? [] : organisations),
      ...cells.map(textOf),
    ])
}

function* conflictLines({ conflicts }: Joined): Generator<string> {
  yield line(['person', 'column', 'organisation', 'value'])
  for (const { person, column, said } of conflicts)
    for (const { organisation, value } of said)
      yield line([String(person), column, organisation, String(value)])
}

function* listLines(joined: Joined, names: readonly string[]): Generator<string> {
  yield line([...names, 'n'])
  for (const { captured, count } of captureHistories(joined, names))
    yield [...captured, count].join(',')
}

/** Zero is not missing (W29): who did not contribute stands there too. */
function* coverageLines(
  files: readonly TakenFile[],
  organisations: NetworkView['organisations'],
  names: ReadonlyMap<string, string>,
): Generator<string> {
  yield line(['organisation', 'contributed', 'rows', 'made'])
  for (const { id, name, state } of organisations) {
    const file = files.find(({ organisation }) => organisation === id)
    if (!file && state !== 'admitted') continue
    yield line([
      names.get(id) ?? name ?? id,
      file ? 'yes' : 'no',
      file ? String(file.rows.length) : '',
      file ? dayHere(file.madeAt) : '',
    ])
  }
}
