import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { isRefusal, type Refusal, refused } from '@cobijo/statistics/refusal'
import { type Exit, type Given, textOption } from '../command.ts'
import type { RowRefusal } from './people-rows.ts'

/** What Unix gives to a program that was interrupted. */
const interrupted = 130

/** Until the work is over, Ctrl-C ends it at once: results are written at the end or not at all. */
export async function untilCancelled<Result>(
  { output }: Pick<Given, 'output'>,
  work: () => Promise<Result>,
): Promise<Result> {
  const cancel = () => {
    output.say('cancelled: nothing was written')
    process.exit(interrupted)
  }
  process.once('SIGINT', cancel)
  process.once('SIGTERM', cancel)
  try {
    return await work()
  } finally {
    process.off('SIGINT', cancel)
    process.off('SIGTERM', cancel)
  }
}

/** The secret from a file, the option or nowhere. A secret on the command line can be seen by other users of the machine. */
export async function readSecret(given: Given): Promise<string | undefined | Refusal> {
  const path = textOption(given, 'secret-file')
  if (path === undefined) return textOption(given, 'secret')
  const text = await readTextFile(path, 'secret-file')
  return isRefusal(text) ? text : text.replace(/\r?\n$/, '')
}

/** A JSON file named by an option. Refuses `file-not-found`, `file-not-readable`, `schema-not-valid`. */
export async function readJsonFile(path: string, option: string): Promise<unknown> {
  const text = await readTextFile(path, option)
  if (isRefusal(text)) return text
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return refused('schema-not-valid', option)
    throw error
  }
}

async function readTextFile(path: string, option: string): Promise<string | Refusal> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return refused(error.code === 'ENOENT' ? 'file-not-found' : 'file-not-readable', option)
  }
}

/**
 * Writes a file whole: under another name first, so that a half-written one never bears this one. For this account alone, whatever
 * lay there before: encodings are about people.
 */
export async function writeWhole(path: string, lines: Iterable<string>): Promise<void> {
  const unfinished = `${path}.unfinished`
  try {
    await rm(unfinished, { force: true })
    await writeFile(unfinished, withLineEnds(lines), { flag: 'wx', mode: 0o600 })
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

function* withLineEnds(lines: Iterable<string>): Generator<string> {
  for (const line of lines) yield `${line}\n`
}

/** Code, heading and row, never a value. */
export function reportRowRefusal(given: Given, refusal: RowRefusal): Exit {
  const { code, field, file, row } = refusal
  if (given.json) {
    const shown = { code, ...(field && { field }), ...(file && { file }), ...(row && { row }) }
    given.output.print(JSON.stringify({ refused: shown }))
  }
  const where = [
    ...(file === undefined ? [] : [`file ${file}`]),
    ...(row === undefined ? [] : [`row ${row}`]),
    ...(field === undefined ? [] : [`column ${field}`]),
  ]
  given.output.say(`refused: ${code}${where.length === 0 ? '' : ` (${where.join(', ')})`}`)
  return 'refused'
}
