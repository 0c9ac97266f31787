import { homePack } from '@cobijo/countries/packs'
import type { Labels } from '@cobijo/countries/shape/code-entry'
import { createIntl } from 'react-intl'
import { en } from '../language/en.ts'
import { es } from '../language/es.ts'

/** One way that a sentence comes out: words, and between them what is filled in, by name. */
type Piece = string | { readonly filledIn: string }
interface Sentence {
  readonly es: readonly Piece[]
  readonly en: readonly Piece[]
}

/**
 * What stands on an English screen where a journey, which is written in Spanish, says these words: by the two catalogues and the words of the country.
 * A whole sentence becomes its own, what is filled in being translated too; a fragment or a pattern becomes any sentence whose Spanish it is found in.
 * What no catalogue knows, as a name, stays. `exact`: nothing but these words; of others a part is enough.
 */
export function inEnglish(words: string | RegExp, exact: boolean): string | RegExp {
  if (typeof words !== 'string')
    return anyOf(words.source.split('|').flatMap((each) => byPattern(each, words.flags))) ?? words
  const whole = wholeSentences(words).map(escaped)
  if (exact) return whole.length > 0 ? new RegExp(`^(${whole.join('|')})$`) : words
  const isOwn = sentences().some((sentence) => wordsOf(sentence.es, '') === words)
  return anyOf(isOwn ? whole : [...whole, ...byPattern(asWords(escaped(words)), 'i')]) ?? words
}

/** A code's words are filled in, or somebody's name, which no sentence with places of its own may take apart. */
function valueInEnglish(words: string): string {
  const found = sentences().find(
    (sentence) => sentence.es.length === 1 && isSame(sentence.es[0], words),
  )
  return typeof found?.en[0] === 'string' ? found.en[0] : words
}

function isSame(piece: Piece | undefined, words: string): boolean {
  return typeof piece === 'string' && piece.toLowerCase() === words.toLowerCase()
}

/** Of words that are compared and not looked for: the first that they are in English. */
export function sentenceInEnglish(words: string): string {
  return wholeSentences(words)[0] ?? words
}

/** Any of these. Where a code's words stand in the middle of a line they begin small. */
function anyOf(alternatives: readonly string[]): RegExp | undefined {
  if (alternatives.length === 0) return undefined
  const isSmall = alternatives.every((each) => /^\p{Ll}/u.test(each))
  return new RegExp(alternatives.join('|'), isSmall ? 'iu' : 'u')
}

/** Found as whole words alone. */
function asWords(source: string): string {
  const begin = /^\p{L}/u.test(source) ? String.raw`(?<!\p{L})` : ''
  const end = /\p{L}$/u.test(source) ? String.raw`(?!\p{L})` : ''
  return `${begin}${source}${end}`
}

function escaped(words: string): string {
  return words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}

let known: readonly Sentence[] | undefined

function sentences(): readonly Sentence[] {
  known ??= [
    ...Object.entries(es).flatMap(([id, words]) => {
      const other = (en as Record<string, string>)[id] ?? ''
      return counts.map((count) => ({
        es: counted(elementsOf(words), count),
        en: counted(elementsOf(other), count),
      }))
    }),
    ...labelsIn(homePack).map((each) => ({ es: [each.es], en: [each.en] })),
  ]
  return known
}

/** Of what is counted, the way for none, one, or several. */
const counts = [['other'], ['=0', 'other'], ['=1', 'one', 'other']] as const

const intl = createIntl({ locale: 'es', messages: {} })
type Elements = ReturnType<ReturnType<typeof intl.formatters.getMessageFormat>['getAst']>

function elementsOf(message: string): Elements {
  return intl.formatters.getMessageFormat(message, 'es').getAst()
}

function counted(elements: Elements, count: readonly string[]): Piece[] {
  return elements.flatMap((element): readonly Piece[] => {
    if ('options' in element) {
      const way = count.find((each) => each in element.options) ?? 'other'
      return counted(element.options[way]?.value ?? [], count)
    }
    if (!('value' in element)) return [{ filledIn: '#' }]
    // Type 0 is what stands there word for word.
    return [element.type === 0 ? element.value : { filledIn: element.value }]
  })
}

/** All words in two languages within a country's lists. */
export function labelsIn(value: unknown): Labels[] {
  if (typeof value !== 'object' || value === null) return []
  if ('es' in value && 'en' in value && typeof value.es === 'string') return [value as Labels]
  return Object.values(value).flatMap(labelsIn)
}

function wholeSentences(words: string): string[] {
  let found = new Set<string>()
  let least = Infinity
  for (const sentence of sentences()) {
    // What is nearly all filled in would take any words for its own.
    const least3 = sentence.es.length > 1 ? 3 : 2
    if (wordsOf(sentence.es, '').replaceAll(/\P{L}/gu, '').length < least3) continue
    const names: string[] = []
    const shape = sentence.es.map((piece) => {
      if (typeof piece === 'string') return escaped(piece)
      names.push(piece.filledIn)
      return '(.+?)'
    })
    const match = new RegExp(`^${shape.join('')}$`, 'iu').exec(words)
    if (match === null) continue
    const values = new Map(names.map((name, at) => [name, match[at + 1] ?? '']))
    // The sentence that says most of it itself.
    const filledIn = match.slice(1).join('').length
    if (filledIn > least) continue
    if (filledIn < least) found = new Set()
    least = filledIn
    const value = (name: string) => values.get(name) ?? [...values.values()][0] ?? ''
    const answer = sentence.en
      .map((piece) => (typeof piece === 'string' ? piece : valueInEnglish(value(piece.filledIn))))
      .join('')
    // In the middle of a line a code's words begin small.
    const isSmall = /^\p{Ll}/u.test(words)
    found.add(isSmall ? answer.replace(/^./u, (first) => first.toLowerCase()) : answer)
  }
  if (found.size > 0 || !words.includes(' · ')) return [...found]
  // Lines of a list are put together of several words.
  const parts = words.split(' · ')
  const translated = parts.map((part) => {
    const ways = wholeSentences(part)
    return ways.length > 0 ? ways : [part]
  })
  const together = translated.reduce((lines, ways) =>
    lines.flatMap((line) => ways.map((way) => `${line} · ${way}`)),
  )
  return together.filter((line) => line !== words)
}

function wordsOf(pieces: readonly Piece[], value: string): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : value)).join('')
}

/** Sources of patterns for the English of every sentence in whose Spanish this one is found; of a line of several, part by part. */
function byPattern(source: string, flags: string): string[] {
  // Shorter is nobody's sentence: a name, or anything.
  if (source.replaceAll(/\\p\{L\}|\P{L}/gu, '').length < 4) return []
  const pattern = new RegExp(source, `u${flags.replaceAll(/[gu]/g, '')}`)
  // A name or a number in the pattern stands where one is filled in.
  const names = [/\d+/g, /\p{Lu}\p{L}+/gu, /\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)+/gu]
  const values = ['', ...names.flatMap((name) => source.match(name) ?? [])]
  const found = sentences().filter((sentence) =>
    values.some((value) => !pattern.test(value) && pattern.test(wordsOf(sentence.es, value))),
  )
  // A line of several, a row of a list by its number; or what somebody typed, which stays as it is though a part of it is a code's words.
  const parts = source.split(/( · |, )/)
  if (found.length === 0 && parts.length > 1)
    return [parts.map((part) => `(${byPattern(part, flags).join('|') || part})`).join(''), source]
  return [
    ...new Set(
      found.map(({ en: pieces }) =>
        pieces.map((piece) => (typeof piece === 'string' ? escaped(piece) : '.*')).join(''),
      ),
    ),
  ]
}
