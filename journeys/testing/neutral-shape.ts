const identifier = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
const hash = /\b[0-9a-f]{64}\b/g
const encoded = /^[A-Za-z0-9_-]{20,}$/
/** The place of a shard of names follows from a random id, like the shard itself. */
const shardPlace = /^name-shard\/\d+$/
/** Four signs of a case's random id, which people say aloud. */
const caseCode = /^[0-9A-F]-[0-9A-F]{3}$/
const instant = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/

/**
 * What is left of a row, an answer or a stored value when everything is taken out that two tellings of one story cannot share:
 * random ids, hashes, ciphertext and the hour. How many there are, in which places, how long, and every count stay. Lists are put
 * in order of their content, so whoever cares for their order keeps a number in each item.
 */
export function neutralShape(value: unknown): unknown {
  if (value instanceof Uint8Array) return `${value.length} bytes`
  if (typeof value === 'number') return value > 1e11 ? 'hour' : value
  if (typeof value === 'string') return neutralText(value)
  if (Array.isArray(value)) return value.map(neutralShape).sort(byText)
  if (value instanceof Map || value instanceof Set) return neutralShape([...value])
  if (value === null || typeof value !== 'object') return value
  return neutralRecord(value as Readonly<Record<string, unknown>>)
}

/** The same, as text to compare or to put in order. */
export function shapeText(value: unknown): string {
  return JSON.stringify(neutralShape(value))
}

function neutralRecord(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const kept = Object.entries(record).filter(([, value]) => value !== undefined)
  return Object.fromEntries(
    kept
      .filter(([name]) => !isDrawn(name, record))
      .map(([name, value]): [string, unknown] => [
        neutralText(name),
        name === 'positions' ? countOf(value) : neutralShape(value),
      ])
      .sort(byText),
  )
}

/** Drawn or made from what was drawn: the place of a part or of a shard (ADR 2), words and codes of hashes and ids. */
function isDrawn(name: string, record: Readonly<Record<string, unknown>>): boolean {
  return (
    (name === 'position' && 'ciphertext' in record) ||
    (name === 'shard' && 'version' in record) ||
    (name === 'code' && 'stream' in record) ||
    name === 'fingerprint'
  )
}

/** Of a list, or of the bits in which the database keeps one. */
function countOf(value: unknown): number {
  if (Array.isArray(value)) return value.length
  return [...Number(value).toString(2)].filter((bit) => bit === '1').length
}

function neutralText(text: string): string {
  if (instant.test(text)) return 'hour'
  if (shardPlace.test(text)) return 'name-shard'
  if (caseCode.test(text)) return 'case'
  const named = text.replaceAll(identifier, 'id').replaceAll(hash, 'hash')
  return named
    .split('/')
    .map((part) => (encoded.test(part) ? `${Math.floor((part.length * 3) / 4)} bytes` : part))
    .join('/')
}

function byText(one: unknown, other: unknown): number {
  const [a, b] = [JSON.stringify(one), JSON.stringify(other)]
  return a < b ? -1 : a > b ? 1 : 0
}
