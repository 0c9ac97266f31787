import { accessOf, caseDeciders } from '../access/access-rule.ts'
import type { CaseFile } from '../case/case-file.ts'
import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { CountryCodes, Situation } from '../command/situation.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { refusalOf } from '../ladder/rung.ts'
import { returnBooked } from './return-booked.ts'
import { returnLadder } from './return-ladder.ts'

const { restsOn: _workedOut, ...typed } = returnBooked.fields
const input = { ...typed, case: needed(identifier) }

export const bookReturnCommand = defineCommand({
  name: 'book-return',
  access: accessOf({ groups: caseDeciders, reads: ['protection', 'care'] }),
  decides: [{ entryType: returnBooked }],
  concerns: ['case'],
  input,
  decide: ({ caseFile, country, ownProfile }, command) =>
    bookReturn(caseFile, command, country, ownProfile),
})

export type BookReturn = InputOf<typeof input> & Author

/** Decides that she travels: only where every rung holds on the day of the journey (BR-33). */
export function bookReturn(
  file: CaseFile,
  command: BookReturn,
  { clocks }: Pick<CountryCodes, 'clocks'>,
  ownProfile?: Situation['ownProfile'],
): Decision | Refusal {
  if (file.voluntaryReturn.standing === 'travelling') return refused('return-has-begun')
  const { organisation } = command
  const house = { organisation, isSmall: ownProfile?.size === 'small' }
  const ladder = returnLadder(file, clocks, { ...command, house })
  const refusal = refusalOf(ladder)
  if (refusal) return refusal
  return decideAll([
    draftEntry(
      returnBooked,
      { stream: command.case as StreamId },
      {
        ...contentFrom(returnBooked, command),
        restsOn: [...new Set(ladder.flatMap(({ by }) => by ?? []))],
      },
      command,
    ),
  ])
}
