import { foldRegister, said } from '../case/register.ts'
import type { Merging, Register } from '../case/register.ts'
import type { CausalHistory } from '../journal/causal-history.ts'
import type { ContentOf } from '../journal/entry-type.ts'
import type { StreamId } from '../journal/identifier.ts'
import { interpreterListed } from './interpreter-listed.ts'

type Listed = Partial<ContentOf<typeof interpreterListed.fields>>
type Registers = { readonly [Name in keyof Listed]-?: Register<NonNullable<Listed[Name]>> }

/** Somebody who interprets here, as one reader knows it: one register a field. Plain data. */
export interface Interpreter extends Registers {
  readonly stream: StreamId | undefined
}

/** Written at once, what forbids somebody to interpret stands. */
const mostProtective: Partial<Record<keyof Listed, Merging>> = {
  interpreterIsGrown: { mostProtectiveFirst: ['no', 'unknown', 'yes'] },
  undertakingSigned: { mostProtectiveFirst: ['no', 'yes'] },
  interpreterConflict: { mostProtectiveFirst: ['found', 'none-found'] },
  stillInterprets: { mostProtectiveFirst: ['no', 'yes'] },
}

/** The same for any order of arrival. */
export function foldInterpreter(history: CausalHistory): Interpreter {
  const names = Object.keys(interpreterListed.fields) as (keyof Listed)[]
  const registers = names.map((name) => [
    name,
    foldRegister(
      history.read.flatMap(({ type, entry, fields, standing }) => {
        const value = fields[name]
        return type !== interpreterListed.type || value === undefined
          ? []
          : [said(entry, value, standing)]
      }),
      history.knew,
      mostProtective[name],
    ),
  ])
  return {
    ...(Object.fromEntries(registers) as Registers),
    stream: history.ordered.find((entry) => entry.kind === 'entry')?.stream,
  }
}
