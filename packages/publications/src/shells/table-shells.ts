import { askedShells } from './asked-shells.ts'
import { iom2011Shell } from './iom-2011-shell.ts'
import { peopleShells } from './people-shells.ts'
import type { TableShell } from './table-shell.ts'
import { workShells } from './work-shells.ts'

/**
 * T1 to T20, the tables of W32 and the note of 2011, in that order. Each column says in which compartment its values are first written (`from`):
 * plain data, for whoever agrees on what a study counts.
 */
export const tableShells: readonly TableShell[] = [
  ...[...peopleShells, ...workShells].sort((a, b) => numberOf(a) - numberOf(b)),
  ...askedShells,
  iom2011Shell,
]

export function findShell(id: string): TableShell | undefined {
  return tableShells.find((shell) => shell.id === id.toLowerCase())
}

function numberOf({ id }: TableShell): number {
  return Number(/^t(\d+)/.exec(id)?.[1])
}
