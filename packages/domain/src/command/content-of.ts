import type { Fields } from '../journal/entry-type.ts'

/** Of a command only what the entry type declares; the author and what was only needed to decide stay behind. */
export function contentFrom<Declared extends Fields, Command extends object>(
  entryType: { readonly fields: Declared },
  command: Command,
): Pick<Command, keyof Command & keyof Declared> {
  const names = Object.keys(command).filter((name) => Object.hasOwn(entryType.fields, name))
  const said = names.map((name) => [name, command[name as keyof Command]])
  return Object.fromEntries(said) as Pick<Command, keyof Command & keyof Declared>
}
