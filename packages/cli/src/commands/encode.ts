import { agreementOf } from '@cobijo/statistics/linkage/encoding/people-encoder'
import { standardPasses } from '@cobijo/statistics/linkage/encoding/standard-passes'
import { readLinkageSchema } from '@cobijo/statistics/linkage/filters/linkage-schema'
import { personForm } from '@cobijo/statistics/linkage/people/person-form'
import { isRefusal, type Refusal, refused } from '@cobijo/statistics/refusal'
import type { Command, Exit, Given } from '../command.ts'
import { textOption } from '../command.ts'
import {
  readJsonFile,
  readSecret,
  reportRowRefusal,
  untilCancelled,
  writeWhole,
} from '../linkage/command-circumstances.ts'
import { encodedLines } from '../linkage/encoded-file.ts'
import { encodePeople } from '../linkage/link-by-agreement.ts'
import { encodeRows } from '../linkage/link-by-filters.ts'
import { nameReading } from '../linkage/name-reading.ts'
import { type PeopleRows, readPeopleRows, type RowRefusal } from '../linkage/people-rows.ts'
import { guessColumns, readStudyColumns } from '../linkage/study.ts'

export const encodeCommand: Command = {
  name: 'encode',
  summary: 'Encodes the people of a CSV file, so that they can be linked without their names.',
  help: [
    'encode FILE [--schema S.json] --secret TEXT | --secret-file FILE [--out FILE] [--json]',
    '',
    'Prints one encoding a row, in the order of the file. All agencies of a study use one secret, which those who link must not',
    'have, and one schema:',
    '  clkhash, version 3   one Bloom filter a row in hexadecimal, as clkhash 0.18 makes it. Whoever has the filters of many',
    '                       people and a list of them can find out most: for tests and for partners who have nothing else',
    '  {"study": 1, "columns": [{"name", "role", "heading"}, …]}',
    '                       entries that show, where two people share a block, in which fields they agree, and nothing else',
    '  none                 the same, with columns known by their headings and what stands in them',
    'A secret in an option can be seen by other users of this machine: --secret-file.',
  ].join('\n'),
  options: {
    schema: { type: 'string' },
    secret: { type: 'string' },
    'secret-file': { type: 'string' },
    out: { type: 'string' },
  },
  run: (given) => untilCancelled(given, () => encode(given)),
}

async function encode(given: Given): Promise<Exit> {
  const [path] = given.positionals
  const secret = await readSecret(given)
  if (isRefusal(secret)) return reportRowRefusal(given, secret)
  if (path === undefined || secret === undefined || secret === '') {
    given.output.say(encodeCommand.help)
    return 'usage'
  }
  const schemaPath = textOption(given, 'schema')
  const schema = schemaPath === undefined ? undefined : await readJsonFile(schemaPath, 'schema')
  if (isRefusal(schema)) return reportRowRefusal(given, schema)
  const people = await readPeopleRows(path, (rows) => given.output.progress(`${rows} rows read`))
  if (isRefusal(people)) return reportRowRefusal(given, people)
  const lines = isStudy(schema)
    ? encodeForStudy(people, schema, secret)
    : encodeAsFilters(people, schema, secret)
  if (isRefusal(lines)) return reportRowRefusal(given, lines)
  const out = textOption(given, 'out')
  if (out !== undefined) {
    await writeWhole(out, lines)
    given.output.say(`${people.rows.length} rows encoded`)
    return 'done'
  }
  if (given.json) given.output.print(JSON.stringify({ encodings: [...lines] }))
  else for (const line of lines) given.output.print(line)
  return 'done'
}

function isStudy(schema: unknown): boolean {
  return (
    schema === undefined || (typeof schema === 'object' && schema !== null && 'study' in schema)
  )
}

function encodeAsFilters(
  people: PeopleRows,
  json: unknown,
  secret: string,
): readonly string[] | RowRefusal {
  const schema = readLinkageSchema(json)
  if (isRefusal(schema)) return schema
  const filters = encodeRows(people, schema, secret)
  if ('kind' in filters) return filters
  return filters.map((bytes) => Buffer.from(bytes).toString('hex'))
}

function encodeForStudy(
  people: PeopleRows,
  json: unknown,
  secret: string,
): Iterable<string> | Refusal {
  const columns = json === undefined ? guessColumns([people], undefined) : readStudyColumns(json)
  if (isRefusal(columns)) return columns
  const form = personForm(columns, nameReading)
  const passes = standardPasses(form)
  if (passes.length === 0) return refused('nothing-to-compare')
  const encoder = encodePeople(people, columns, form, { secret })
  if (isRefusal(encoder)) return encoder
  return encodedLines(agreementOf(form, passes), encoder.encode(passes))
}
