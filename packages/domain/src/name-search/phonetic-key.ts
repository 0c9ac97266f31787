/**
 * A phonetic key for Spanish and Mayan spellings of names: words that may be the same name said aloud share a key.
 *
 * Source: the folding rules of statistics.md §2.5. PROPOSED throughout; for Mam and K'iche' there is no source at all and the
 * rules must be checked with speakers. Added here, also PROPOSED: ph = f, th = t, n before b and p = m, u before a vowel = w,
 * i before a vowel = y, ll before no vowel = l (Nelly), doubled letters once (old spellings double long vowels, ALMG spellings
 * mark them otherwise).
 *
 * Letters of a key mean sounds: `c` = tz, ts · `g` = g before a, o, u · `j` = j, and g before e, i · `k` = c, k, qu, q ·
 * `s` = s, z, c before e, i · `w` = w, hu, gu, gü · `x` = ch, sh, and x in Mayan spelling · `y` = ll, y.
 * Two letters cannot be decided: x (Félix, Xochitl, Ximena, Xwan, Alexis) and gu before e, i (Guerra, Agüero without its dots).
 * Such a word has a key for every reading, the same reading throughout the word.
 */
export function phoneticKeys(letters: string): string[] {
  const soundsOfX = letters.includes('x') ? ['s', 'j', 'x', 'ks'] : ['s']
  const soundsOfGu = guBeforeFrontVowel.test(letters) ? ['g', 'w'] : ['g']
  const keys = new Set<string>()
  for (const x of soundsOfX) for (const gu of soundsOfGu) keys.add(keyOf(letters, { x, gu }))
  return [...keys]
}

type Reading = { readonly x: string; readonly gu: string }

const guBeforeFrontVowel = /gu[ei]/
const vowels = 'aeiou'

function keyOf(letters: string, reading: Reading): string {
  let key = ''
  let at = 0
  while (at < letters.length) {
    const spelling = spellingAt(letters, at)
    const sound = soundOf(spelling, letters, at, reading)
    for (const letter of sound) if (!key.endsWith(letter)) key += letter
    at += spelling.length
  }
  return key
}

const twoLetterSpellings: ReadonlySet<string> = new Set([
  ...['ch', 'sh', 'll', 'tz', 'ts', 'ph', 'th', 'gh', 'rh'],
])

/** The one or two letters at a place that are written for one sound. */
function spellingAt(letters: string, at: number): string {
  const pair = letters.slice(at, at + 2)
  if (twoLetterSpellings.has(pair)) return pair
  const third = letters.charAt(at + 2)
  if (pair === 'qu' && isFrontVowel(third)) return pair
  if ((pair === 'gu' || pair === 'hu') && isVowel(third)) return pair
  return pair.charAt(0)
}

function soundOf(spelling: string, letters: string, at: number, reading: Reading): string {
  const next = letters.charAt(at + spelling.length)
  switch (spelling) {
    case 'ch':
    case 'sh':
      return 'x'
    case 'll':
      return isVowel(next) ? 'y' : 'l'
    case 'tz':
    case 'ts':
      return 'c'
    case 'ph':
      return 'f'
    case 'th':
      return 't'
    case 'rh':
      return 'r'
    case 'qu':
    case 'q':
      return 'k'
    case 'hu':
      return 'w'
    case 'gu':
      return isFrontVowel(next) ? reading.gu : 'w'
    case 'gh':
      return 'g'
    case 'c':
      return isFrontVowel(next) ? 's' : 'k'
    case 'g':
      return isFrontVowel(next) ? 'j' : 'g'
    case 'z':
      return 's'
    case 'v':
      return 'b'
    case 'h':
      return ''
    case 'x':
      return reading.x
    case 'n':
      return next === 'b' || next === 'p' || next === 'v' ? 'm' : 'n'
    case 'u':
    case 'w':
      return isVowel(next) ? 'w' : 'u'
    case 'i':
    case 'y':
      return isVowel(next) ? 'y' : 'i'
    default:
      return spelling
  }
}

function isVowel(letter: string): boolean {
  return letter !== '' && vowels.includes(letter)
}

function isFrontVowel(letter: string): boolean {
  return letter === 'e' || letter === 'i'
}
