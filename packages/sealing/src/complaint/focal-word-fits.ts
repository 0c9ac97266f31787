import type { FocalWord, ReadFocalWord } from './focal-word.ts'

/** So much higher may a number be than any that is held: a server that went back to a backup lacks a few. */
const mostAhead = 100

/**
 * Whether a word goes on from those that are held. One officer's number beyond all reach would leave no higher one to anybody after her; an
 * acceptance of nothing, or the same again, would only fill the house's pool of words.
 */
export function focalWordFits(
  held: readonly ReadFocalWord[],
  { said, hash: own }: ReadFocalWord,
): boolean {
  if (held.some((each) => each.hash === own)) return true
  if (said.says === 'proposed') {
    const numbers = held.flatMap((each) =>
      each.said.says === 'proposed' ? [each.said.number] : [],
    )
    return said.number <= Math.max(0, ...numbers) + mostAhead
  }
  const isAgain = (each: FocalWord): boolean =>
    each.says === 'accepted' &&
    each.proposal === said.proposal &&
    each.by === said.by &&
    each.sign === said.sign &&
    each.box === said.box
  return (
    held.some((each) => each.said.says === 'proposed' && each.hash === said.proposal) &&
    !held.some((each) => isAgain(each.said))
  )
}
