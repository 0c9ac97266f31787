import { fieldWords } from '../encoding/encoded-people.ts'
import type { Field } from '../people/person-form.ts'
import { level, levelCount, levelOfField } from '../encoding/levels.ts'

/** Which fields of two people agree and how far, as one number: a digit to the base 8 for each field. All that is ever seen. */
export type Pattern = number

/** The pattern of two entries of one block. */
export function patternOf(
  entries: Uint32Array,
  one: number,
  other: number,
  fields: number,
): Pattern {
  const width = fields * fieldWords
  let pattern = 0
  for (let field = fields - 1; field >= 0; field--) {
    const at = field * fieldWords
    pattern =
      pattern * levelCount + levelOfField(entries, one * width + at, entries, other * width + at)
  }
  return pattern
}

/**
 * The levels of a pattern's fields, the first field first. Where given names and surnames both disagree and agree as soon as
 * they are taken together, they were exchanged: that counts as one near agreement of the surnames, and the helper as nothing.
 */
export function levelsOf(pattern: Pattern, fields: readonly Field[]): number[] {
  let rest = pattern
  const levels = fields.map(() => {
    const digit = rest % levelCount
    rest = Math.floor(rest / levelCount)
    return digit
  })
  const helper = fields.findIndex(({ isHelper }) => isHelper)
  if (helper === -1) return levels
  const given = fields.findIndex(({ kind }) => kind === 'given-names')
  const surnames = fields.findIndex(({ kind }) => kind === 'surnames')
  if (levels[helper]! >= level.close && isUnlike(levels[given]) && isUnlike(levels[surnames])) {
    levels[given] = level.missing
    levels[surnames] = level.close
  }
  levels[helper] = level.missing
  return levels
}

function isUnlike(found: number | undefined): boolean {
  return found !== undefined && found >= level.differs && found < level.close
}
