import type { OpenedEntry } from '../journal/opened-entry.ts'
import { readContent } from '../journal/read-content.ts'
import type { EntryType, Fields } from '../journal/entry-type.ts'
import { birthRecorded } from './birth-recorded.ts'
import { familyLinkDropped } from './family-link-dropped.ts'
import { familyLinked } from './family-linked.ts'

type TellsAtNight = Pick<OpenedEntry, 'header' | 'content'>

/**
 * Whether it tells the night shift another family than whoever reads `care`. No command writes that, so it is nobody's to decide (ADR 36). What is not told
 * at night, or does not open here, is not known to differ.
 */
export function isToldOtherwise(entry: TellsAtNight): boolean {
  const { header, content } = entry
  if (content.care === undefined) return false
  const as = <Declared extends Fields>(entryType: EntryType<Declared>) =>
    header?.type === entryType.type ? readContent(entryType, content).fields : undefined
  const dropped = as(familyLinkDropped)
  if (dropped) return dropped.parted !== undefined && dropped.parted !== dropped.familyMember
  const linked = as(familyLinked)
  if (linked) {
    const { familyMember, relatedTo } = linked
    const isOfFiles = linked.memberKind === 'own-case'
    return differs(linked.together, isOfFiles ? [familyMember, relatedTo] : [])
  }
  const born = as(birthRecorded)
  return born !== undefined && differs(born.together, [born.familyMember, born.bornTo])
}

function differs(
  told: readonly string[] | undefined,
  said: readonly (string | undefined)[],
): boolean {
  if (told === undefined) return false
  return (
    told.length !== said.length || said.some((each) => each === undefined || !told.includes(each))
  )
}
