import { choiceWord } from '../forms/fields/field-words.ts'
import type { MessageId } from '../language/es.ts'

/** The word of a kind of task, open or sealed apart. */
export function taskWord(kind: string | undefined): MessageId | undefined {
  if (kind === undefined) return undefined
  return choiceWord('taskKind', kind) ?? choiceWord('protectedTaskKind', kind)
}
