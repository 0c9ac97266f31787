import type { HtcdsRecord } from './htcds-record.ts'

/**
 * Turns a canonical text into a digest. Pass a keyed one (BLAKE2b with a key of the organisation): a bare digest of a name
 * and a birthday is found by trying names.
 */
export type Digest = (canonical: string) => string

export interface RowIdentity {
  /** The same for the same case each time the file, or a later export of its source, is read. */
  readonly key: string
  /** The same only while nothing in the row changed. */
  readonly content: string
  /** Did the key come from a column that identifies the row, or from everything that the row says? */
  readonly basis: 'identifier' | 'whole-row'
}

/** Identifiers that ODK, Kobo and Salesforce put into their exports; unique wherever they are met. */
const identifierHeadings = ['meta/instanceID', 'instanceID', '_uuid', 'KEY', '__id', 'Id'] as const
/** Names the submission, not the person: says nothing about her. */
export function isIdentifierHeading(heading: string): boolean {
  return (identifierHeadings as readonly string[]).includes(heading)
}

const uuid = /^(?:uuid:)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const salesforceId = /^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/

/**
 * Numbers such as 1, 2, 3 in a column "id" identify nobody beyond their file, so no other column counts unless somebody
 * names it (`identifier`, the heading or field name whose text is unique in that source).
 */
export function identifyRow(record: HtcdsRecord, digest: Digest, identifier?: string): RowIdentity {
  const content = canonicalRow(record.source)
  const found = findIdentifier(record.source, identifier)
  return {
    key: digest(found === undefined ? content : canonical(['htcds-row-identifier', ...found])),
    content: digest(content),
    basis: found === undefined ? 'whole-row' : 'identifier',
  }
}

function findIdentifier(
  source: Readonly<Record<string, string>>,
  named: string | undefined,
): readonly [string, string] | undefined {
  if (named !== undefined) {
    const value = textOf(source, named)
    return value === undefined ? undefined : [named, value]
  }
  for (const heading of identifierHeadings) {
    const value = textOf(source, heading)
    if (value === undefined) continue
    // One name for all of them: the same submission keeps its key when it is exported another way.
    if (uuid.test(value)) return ['uuid', value.toLowerCase().replace(/^uuid:/, '')]
    if (heading === 'Id' && salesforceId.test(value)) return ['Id', value.slice(0, 15)]
  }
  return undefined
}

function textOf(source: Readonly<Record<string, string>>, key: string): string | undefined {
  const text = Object.hasOwn(source, key) ? source[key]?.trim() : undefined
  return text === '' ? undefined : text
}

/** Independent of the order of columns, of blank cells and of spaces around a text. */
function canonicalRow(source: Readonly<Record<string, string>>): string {
  const cells = Object.entries(source)
    .map(([key, text]): [string, string] => [key.normalize('NFC'), text.normalize('NFC').trim()])
    .sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0))
  return canonical(['htcds-row', ...cells.flat()])
}

/** JSON of a list of texts: no two lists share it. */
const canonical = (texts: readonly string[]): string => JSON.stringify(texts)
