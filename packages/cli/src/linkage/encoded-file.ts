import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import {
  type EncodedPeople,
  fieldWords,
  type Agreement,
} from '@cobijo/statistics/linkage/encoding/encoded-people'
import { refused } from '@cobijo/statistics/refusal'
import type { EncodedStudy } from './link-by-agreement.ts'
import { beginningOf, type RowRefusal } from './people-rows.ts'

const format = 'cobijo-encoded-people'
const version = 1

interface Heading {
  readonly format: typeof format
  readonly version: typeof version
  readonly count: number
  readonly agreement: Agreement
  readonly chance: EncodedPeople['chance']
}

/** Lines of an encoded file: a heading, then one a person, its blocks and entries of all passes in base64. */
export function* encodedLines(agreement: Agreement, people: EncodedPeople): Generator<string> {
  const { count, chance } = people
  yield JSON.stringify({ format, version, count, agreement, chance } satisfies Heading)
  const width = agreement.fields.length * fieldWords
  const passes = agreement.passes.map((_, pass) => people.pass(pass))
  for (let row = 0; row < count; row++) {
    const words = new Uint32Array(passes.length * (width + 2))
    passes.forEach(({ blocks, entries }, pass) => {
      words.set(blocks.subarray(row * 2, row * 2 + 2), pass * (width + 2))
      words.set(entries.subarray(row * width, (row + 1) * width), pass * (width + 2) + 2)
    })
    yield Buffer.from(words.buffer).toString('base64')
  }
}

/** Whether a file is one of encoded people. */
export async function isEncodedFile(path: string): Promise<boolean> {
  try {
    const beginning = new TextDecoder().decode(await beginningOf(path))
    return beginning.startsWith(`{"format":"${format}"`)
  } catch (error) {
    // A file that cannot be opened is refused where it is read.
    if (error instanceof Error && 'code' in error) return false
    throw error
  }
}

/** Reads encoded files of one study. Refuses `encoding-not-valid` with its row, and `studies-differ`. */
export async function readEncodedStudy(
  paths: readonly string[],
): Promise<EncodedStudy | RowRefusal> {
  let agreement: Agreement | undefined
  const files: EncodedPeople[] = []
  for (const [at, path] of paths.entries()) {
    const read = await readEncodedFile(path)
    if ('kind' in read) return { ...read, file: at + 1 }
    agreement ??= read.agreement
    if (JSON.stringify(agreement) !== JSON.stringify(read.agreement)) {
      return { ...refused('studies-differ'), file: at + 1 }
    }
    files.push(read.people)
  }
  return agreement === undefined ? refused('file-empty') : { agreement, files }
}

async function readEncodedFile(
  path: string,
): Promise<{ readonly agreement: Agreement; readonly people: EncodedPeople } | RowRefusal> {
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Infinity })
  let heading: Heading | undefined
  let words: Uint32Array | undefined
  let row = 0
  let rowWords = 0
  for await (const line of lines) {
    if (heading === undefined || words === undefined) {
      const found = parseHeading(line)
      if (found.version !== version) return refused('encoding-not-valid')
      heading = found as Heading
      rowWords =
        heading.agreement.passes.length * (heading.agreement.fields.length * fieldWords + 2)
      words = new Uint32Array(heading.count * rowWords)
      continue
    }
    const bytes = Buffer.from(line, 'base64')
    if (row >= heading.count || bytes.length !== rowWords * 4) {
      return { ...refused('encoding-not-valid'), row: row + 1 }
    }
    new Uint8Array(words.buffer).set(bytes, row * rowWords * 4)
    row += 1
  }
  if (heading === undefined || words === undefined || row !== heading.count) {
    return { ...refused('encoding-not-valid'), row }
  }
  return { agreement: heading.agreement, people: peopleOf(heading, words, rowWords) }
}

function parseHeading(line: string): Partial<Heading> {
  try {
    return JSON.parse(line) as Partial<Heading>
  } catch (error) {
    if (error instanceof SyntaxError) return {}
    throw error
  }
}

function peopleOf({ count, agreement, chance }: Heading, words: Uint32Array, rowWords: number) {
  const width = agreement.fields.length * fieldWords
  return {
    count,
    chance,
    pass: (pass: number) => {
      const blocks = new Uint32Array(count * 2)
      const entries = new Uint32Array(count * width)
      for (let row = 0; row < count; row++) {
        const from = row * rowWords + pass * (width + 2)
        blocks.set(words.subarray(from, from + 2), row * 2)
        entries.set(words.subarray(from + 2, from + 2 + width), row * width)
      }
      return { blocks, entries }
    },
  } satisfies EncodedPeople
}
