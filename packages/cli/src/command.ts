import type { ParseArgsOptionsConfig } from 'node:util'

/**
 * `done`: as asked. `refused`: understood and not carried out. `usage`: not understood. `fault`: could not be finished. `drawn-otherwise`: what was approved is
 * there, and pages beside it that this program does not draw so.
 */
export const exitCodes = { done: 0, refused: 1, usage: 2, fault: 3, 'drawn-otherwise': 4 } as const
export type Exit = keyof typeof exitCodes

export interface Output {
  /** To standard output: what was asked for, nothing else. */
  readonly print: (text: string) => void
  /** To standard error: how far it is. */
  readonly progress: (text: string) => void
  /** To standard error: for the person. */
  readonly say: (text: string) => void
}

export interface Given {
  readonly values: Readonly<
    Record<string, string | boolean | readonly (string | boolean)[] | undefined>
  >
  readonly positionals: readonly string[]
  readonly json: boolean
  readonly output: Output
}

export interface Command {
  readonly name: string
  /** One line for the list. */
  readonly summary: string
  /** What `--help` prints. */
  readonly help: string
  readonly options: ParseArgsOptionsConfig
  readonly run: (given: Given) => Promise<Exit>
}

export function textOption(given: Given, name: string): string | undefined {
  const value = given.values[name]
  return typeof value === 'string' ? value : undefined
}

export function textOptions(given: Given, name: string): readonly string[] {
  const value = given.values[name]
  if (Array.isArray(value)) return value.filter((each) => typeof each === 'string')
  return typeof value === 'string' ? [value] : []
}

/** A refusal as a program or a person reads it: code and field, never a value. `words` say the same where there are any. */
export function reportRefusal(
  given: Pick<Given, 'json' | 'output'>,
  refusal: { readonly code: string; readonly field?: string | undefined },
  words?: string,
): Exit {
  const { code, field } = refusal
  if (given.json)
    given.output.print(JSON.stringify({ refused: { code, ...(field ? { field } : {}) } }))
  given.output.say(`refused: ${code}${field ? ` (${field})` : ''}${words ? `. ${words}` : ''}`)
  return 'refused'
}
