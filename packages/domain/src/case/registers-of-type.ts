import type { CausalHistory } from '../journal/causal-history.ts'
import type { ContentOf, EntryType, Fields } from '../journal/entry-type.ts'
import { foldAnswers } from './register.ts'
import type { Merging, Register } from './register.ts'

export type RegistersOf<Declared extends Fields> = {
  readonly [Name in keyof ContentOf<Declared>]-?: Register<NonNullable<ContentOf<Declared>[Name]>>
}

/** What entries of one type say, one register a field: of what is described once and changed afterwards. */
export function registersOfType<Declared extends Fields>(
  history: CausalHistory,
  entryType: EntryType<Declared>,
  mostProtective: Readonly<{ [Name in keyof Declared]?: Merging }>,
): RegistersOf<Declared> {
  const written = history.read.filter(({ type }) => type === entryType.type)
  const registers = Object.keys(entryType.fields).map((name) => [
    name,
    foldAnswers(written, ({ fields }) => fields[name], history.knew, mostProtective[name]),
  ])
  return Object.fromEntries(registers) as RegistersOf<Declared>
}
