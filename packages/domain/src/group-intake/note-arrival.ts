import { whoeverIsThere } from '../access/access-rule.ts'
import { defineCommand, needed, optional } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { GatheringFile } from '../gathering/gathering-file.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { arrivalNoted } from './arrival-noted.ts'
import { wristbandKey } from './group-intake.ts'

const input = {
  ...arrivalNoted.fields,
  /** The row that it adds to; a new one by default. */
  arrival: optional(identifier),
  gathering: needed(identifier),
}

export const noteArrivalCommand = defineCommand({
  name: 'note-arrival',
  access: whoeverIsThere,
  concerns: ['gathering'],
  input,
  decide: ({ gathering }, command) => noteArrival(gathering, command),
})

export type NoteArrival = InputOf<typeof input> & Author

/**
 * Notes one person on the sheet, or adds to her row. A row may be empty: one more person. Where the same wristband stands on another row
 * both stay, and a person is told.
 */
export function noteArrival(
  gathering: GatheringFile | undefined,
  command: NoteArrival,
): Decision | Refusal {
  const content = contentFrom(arrivalNoted, command)
  const arrival = command.arrival ?? command.newStreamId()
  const isEmpty = Object.keys(content).every((name) => name === 'arrival')
  if (isEmpty && command.arrival !== undefined)
    return refused('nothing-said', { field: 'wristband' })
  if (command.sameAs === arrival) return refused('row-is-itself', { field: 'sameAs' })
  const stream = command.gathering as StreamId
  const draft = draftEntry(arrivalNoted, { stream }, { ...content, arrival }, command)
  return decideAll(
    [draft],
    isWornBySomebodyElse(gathering, arrival, command) ? ['wristband-twice'] : [],
  )
}

function isWornBySomebodyElse(
  gathering: GatheringFile | undefined,
  arrival: string,
  { wristband, sameAs }: NoteArrival,
): boolean {
  if (wristband === undefined || sameAs !== undefined) return false
  const key = wristbandKey(wristband)
  return (gathering?.groupIntake?.rows ?? []).some(
    (row) =>
      row.arrival !== arrival &&
      !row.sameRows.includes(arrival) &&
      wristbandKey(row.fields.wristband.value ?? '') === key,
  )
}
