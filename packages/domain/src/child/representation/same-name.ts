import { foldName } from '../../name-search/fold-name.ts'

/**
 * Whether two people wrote of the same person: the same words, or all words of the shorter in the longer where it has two or more. One
 * given name alone is nobody in particular.
 */
export function isSameName(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)]
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a]
  if (shorter.length === 0) return false
  return (
    shorter.every((word) => longer.includes(word)) && (shorter.length > 1 || longer.length === 1)
  )
}

/** Whether the words speak of her: somebody's line with a name in it. */
export function speaksOf(words: string, name: string): boolean {
  const wanted = wordsOf(name)
  const said = wordsOf(words)
  return wanted.length > 0 && wanted.every((word) => said.includes(word))
}

function wordsOf(name: string): readonly string[] {
  return foldName(name).map(({ letters, fullForm }) => fullForm ?? letters)
}
