import { isRefusal, type Refusal, refused } from '../../refusal.ts'

/** How the keys of a filter are derived from the secret (HKDF); salt and info are base64, as in the schema. */
export interface KeyDerivation {
  readonly hash: 'SHA256' | 'SHA512'
  readonly salt?: string
  readonly info?: string
  /** Bytes of one key. A column takes two keys one after the other, of which only the first is used here. */
  readonly keySize: number
}

export type ValueForm =
  | { readonly kind: 'text'; readonly minLength: number; readonly maxLength: number }
  | { readonly kind: 'integer'; readonly minimum: number; readonly maximum: number }
  | { readonly kind: 'date'; readonly pattern: string }
  | { readonly kind: 'list'; readonly values: ReadonlySet<string> }

export type TokenRule =
  | { readonly kind: 'ngram'; readonly n: number; readonly isPositional: boolean }
  | { readonly kind: 'exact' }

/** One column of the file. An ignored one sets no bits, yet it counts when keys are derived. */
export type SchemaColumn =
  | { readonly name: string; readonly isIgnored: true }
  | {
      readonly name: string
      readonly isIgnored: false
      readonly form: ValueForm
      readonly tokens: TokenRule
      /** Bits are shared among the tokens of a value, or each token has its own. */
      readonly bits: { readonly per: 'value' | 'token'; readonly count: number }
      readonly missing?: { readonly sentinel: string; readonly replacement: string }
    }

/** A linkage schema of clkhash, version 3: how a row becomes one filter of `length` bits. */
export interface LinkageSchema {
  readonly length: number
  readonly folds: number
  readonly keys: KeyDerivation
  readonly columns: readonly SchemaColumn[]
}

/**
 * Reads a parsed linkage schema (clkhash, version 3). Refuses `schema-not-valid`, `schema-version-not-supported`,
 * `hashing-not-safe` (double hashing allows few patterns and is attackable), `comparison-not-supported`; the field is a
 * column of the schema or the setting at fault.
 */
export function readLinkageSchema(json: unknown): LinkageSchema | Refusal {
  const schema = asObject(json)
  if (schema === undefined) return refused('schema-not-valid')
  if (schema['version'] !== 3) return refused('schema-version-not-supported', 'version')
  const config = asObject(schema['clkConfig'])
  const features = schema['features']
  const length = config?.['l']
  if (config === undefined || !isPowerOfTwo(length)) return refused('schema-not-valid', 'clkConfig')
  const folds = config['xor_folds'] ?? 0
  if (!isWhole(folds, 0, 8) || length >> folds < 8) return refused('schema-not-valid', 'xor_folds')
  const keys = readKeyDerivation(config['kdf'])
  if (isRefusal(keys)) return keys
  if (!Array.isArray(features) || features.length === 0)
    return refused('schema-not-valid', 'features')
  const columns: SchemaColumn[] = []
  for (const feature of features) {
    const column = readColumn(feature)
    if (isRefusal(column)) return column
    if (columns.some(({ name }) => name === column.name)) {
      return refused('schema-not-valid', column.name)
    }
    columns.push(column)
  }
  if (columns.every(({ isIgnored }) => isIgnored)) return refused('schema-not-valid', 'features')
  return { length, folds, keys, columns }
}

function readKeyDerivation(json: unknown): KeyDerivation | Refusal {
  const kdf = asObject(json ?? {})
  if (kdf === undefined || (kdf['type'] ?? 'HKDF') !== 'HKDF')
    return refused('schema-not-valid', 'kdf')
  const { hash = 'SHA256', salt, info, keySize = 64 } = kdf
  if (hash !== 'SHA256' && hash !== 'SHA512') return refused('schema-not-valid', 'kdf')
  if (!isOptionalText(salt) || !isOptionalText(info)) return refused('schema-not-valid', 'kdf')
  // BLAKE2b takes no longer key.
  if (!isWhole(keySize, 16, 64)) return refused('schema-not-valid', 'keySize')
  return { hash, keySize, ...(salt && { salt }), ...(info && { info }) }
}

function readColumn(json: unknown): SchemaColumn | Refusal {
  const feature = asObject(json)
  const name = feature?.['identifier']
  if (feature === undefined || typeof name !== 'string' || name === '') {
    return refused('schema-not-valid', 'features')
  }
  if (feature['ignored'] === true) return { name, isIgnored: true }
  const hashing = asObject(feature['hashing'])
  if (hashing === undefined) return refused('schema-not-valid', name)
  const hash = asObject(hashing['hash'] ?? { type: 'blakeHash' })?.['type']
  if (hash === 'doubleHash') return refused('hashing-not-safe', name)
  if (hash !== 'blakeHash') return refused('schema-not-valid', name)
  const form = readForm(feature['format'])
  const tokens = readTokenRule(hashing['comparison'])
  const bits = readBits(hashing['strategy'])
  if (tokens === 'not-supported') return refused('comparison-not-supported', name)
  if (form === undefined || tokens === undefined || bits === undefined) {
    return refused('schema-not-valid', name)
  }
  const missing = asObject(hashing['missingValue'] ?? {})
  const { sentinel, replaceWith = '' } = missing ?? {}
  if (!isOptionalText(sentinel) || typeof replaceWith !== 'string') {
    return refused('schema-not-valid', name)
  }
  return {
    name,
    isIgnored: false,
    form,
    tokens,
    bits,
    ...(sentinel !== undefined && { missing: { sentinel, replacement: replaceWith } }),
  }
}

function readForm(json: unknown): ValueForm | undefined {
  const format = asObject(json)
  switch (format?.['type']) {
    case 'string': {
      const { minLength = 0, maxLength = Number.MAX_SAFE_INTEGER } = format
      if (!isNumber(minLength) || !isNumber(maxLength)) return undefined
      return { kind: 'text', minLength, maxLength }
    }
    case 'integer': {
      const { minimum = Number.MIN_SAFE_INTEGER, maximum = Number.MAX_SAFE_INTEGER } = format
      if (!isNumber(minimum) || !isNumber(maximum)) return undefined
      return { kind: 'integer', minimum, maximum }
    }
    case 'date': {
      const { format: pattern = '%Y-%m-%d' } = format
      return typeof pattern === 'string' ? { kind: 'date', pattern } : undefined
    }
    case 'enum': {
      const { values } = format
      return Array.isArray(values)
        ? { kind: 'list', values: new Set(values.map(String)) }
        : undefined
    }
    default:
      return undefined
  }
}

function readTokenRule(json: unknown): TokenRule | 'not-supported' | undefined {
  const comparison = asObject(json)
  switch (comparison?.['type']) {
    case 'ngram': {
      const { n, positional = false } = comparison
      if (!isWhole(n, 1, 10) || typeof positional !== 'boolean') return undefined
      return { kind: 'ngram', n, isPositional: positional }
    }
    case 'exact':
      return { kind: 'exact' }
    case 'numeric':
      return 'not-supported'
    default:
      return undefined
  }
}

function readBits(json: unknown): { per: 'value' | 'token'; count: number } | undefined {
  const strategy = asObject(json)
  const perValue = strategy?.['bitsPerFeature']
  if (isWhole(perValue, 1, 100_000)) return { per: 'value', count: perValue }
  const perToken = strategy?.['bitsPerToken']
  return isWhole(perToken, 1, 100_000) ? { per: 'token', count: perToken } : undefined
}

function asObject(json: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof json === 'object' && json !== null && !Array.isArray(json)
    ? (json as Record<string, unknown>)
    : undefined
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}

function isWhole(value: unknown, least: number, most: number): value is number {
  return isNumber(value) && Number.isInteger(value) && value >= least && value <= most
}

function isPowerOfTwo(value: unknown): value is number {
  return isWhole(value, 64, 65_536) && (value & (value - 1)) === 0
}

function isOptionalText(value: unknown): value is string | undefined {
  return value === undefined || typeof value === 'string'
}
