import { fullNameOfAbbreviation } from './spelling/abbreviations.ts'

/** One word of a name as it is compared: small letters and digits only. */
export type FoldedWord = {
  readonly letters: string
  /** The particles that stood before it, written together ("dela" for "de la Cruz"); empty if none. */
  readonly particles: string
  /** The folded name that the word is short for ("maria" for "Ma."). */
  readonly fullForm?: string
}

/** Longer words and longer names are compared by their beginning only, so that no input can make a search slow. */
const mostLettersInWord = 40
const mostWordsInName = 24

/** PROPOSED, statistics.md §2.5, with the Portuguese particles of people who come through Tapachula. */
const particles: ReadonlySet<string> = new Set([
  ...['de', 'del', 'la', 'las', 'los', 'y', 'viuda', 'vda'],
  ...['da', 'do', 'das', 'dos'],
])

// People type an accent key as an apostrophe and the glottal stop as anything: all of them are one sign, and the sign is
// dropped, because the same family is written K'oy, K’oy, Kʼoy, Kꞌoy and Koy.
const glottalSigns = /['’‘‛ʼʻˈʹʾʿˀʔ´`′＇¨\uA78B\uA78C]/gu
const invisible = /\p{Cf}/gu
// "M.ª" is one abbreviation, not two words.
const dotBeforeRaisedLetter = /\.\s?(?=[ªº])/gu
const marks = /\p{M}/gu
const betweenWords = /[^\p{L}\p{N}]+/u
const plainWords = /^[a-zA-Z ]*$/

const lettersWithoutDecomposition: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ı', 'i'],
])
const undecomposed = new RegExp(`[${[...lettersWithoutDecomposition.keys()].join('')}]`, 'gu')

/**
 * The words of a name without case, accents, ñ, hyphens, apostrophes, glottal signs and particles.
 * A name that consists of particles only keeps them as words: "De" and "La" are surnames somewhere.
 */
export function foldName(name: string): FoldedWord[] {
  const written = simplified(name).split(betweenWords).filter(isNotEmpty).slice(0, mostWordsInName)
  const hasOwnWord = written.some((word) => !particles.has(word))
  const words: FoldedWord[] = []
  let before = ''
  for (const word of written) {
    if (hasOwnWord && particles.has(word)) {
      before += word
      continue
    }
    words.push(foldedWord(word, before))
    before = ''
  }
  return words
}

// The signs go before Unicode takes letters apart, where ´ would become a space and an accent, and again after it, where some
// letters have left one behind.
function simplified(name: string): string {
  if (plainWords.test(name)) return name.toLowerCase()
  return name
    .replace(invisible, '')
    .replace(glottalSigns, '')
    .replace(dotBeforeRaisedLetter, '')
    .normalize('NFKD')
    .replace(glottalSigns, '')
    .toLowerCase()
    .replace(marks, '')
    .replace(undecomposed, (letter) => lettersWithoutDecomposition.get(letter) ?? letter)
}

function foldedWord(word: string, before: string): FoldedWord {
  const letters = word.slice(0, mostLettersInWord)
  const fullForm = fullNameOfAbbreviation.get(letters)
  if (fullForm === undefined) return { letters, particles: before }
  return { letters, particles: before, fullForm }
}

function isNotEmpty(word: string): boolean {
  return word !== ''
}
