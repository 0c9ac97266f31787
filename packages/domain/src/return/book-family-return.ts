import { accessOf, caseDeciders } from '../access/access-rule.ts'
import { defineCommand, needed, optional } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { decideAll } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { Situation } from '../command/situation.ts'
import { decideForEach } from '../family/decide-for-each.ts'
import { draftFamilyMove } from '../family/family-move.ts'
import { familyMoved } from '../family/family-moved.ts'
import { isRefusal } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier, list } from '../journal/value-kind.ts'
import { bookReturn } from './book-return.ts'
import { returnBooked } from './return-booked.ts'

const { restsOn: _workedOut, ...typed } = returnBooked.fields
const input = {
  ...typed,
  /** Who goes, the one that was asked about first. */
  cases: needed(list(identifier, 30)),
  gathering: needed(identifier),
  leftBehindWhy: optional(familyMoved.fields.leftBehindWhy.kind),
}

export const bookFamilyReturnCommand = defineCommand({
  name: 'book-family-return',
  access: accessOf({ groups: caseDeciders, reads: ['protection', 'care'] }),
  concerns: ['cases', 'gathering'],
  input,
  decide: (situation, command) => bookFamilyReturn(situation, command),
})

export type BookFamilyReturn = InputOf<typeof input> & Author

/** One journey for a family: every gate is asked of each of them, a panel's determination of each child; all or none, or a reason for who stays (W7, BR-33). */
export function bookFamilyReturn(
  {
    caseFiles,
    gathering: known,
    country,
    ownProfile,
  }: Pick<Situation, 'caseFiles' | 'gathering' | 'country' | 'ownProfile'>,
  command: BookFamilyReturn,
): Decision | Refusal {
  const { cases, gathering, leftBehindWhy, ...journey } = command
  const moved = draftFamilyMove(
    known?.family,
    { gathering, by: 'return', going: cases, leftBehindWhy },
    command,
  )
  if (isRefusal(moved)) return moved
  const booked = decideForEach(cases, caseFiles, (file, stream) =>
    bookReturn(file, { ...journey, case: stream }, country, ownProfile),
  )
  return isRefusal(booked) ? booked : decideAll([...booked.entries, moved], booked.remarks)
}
