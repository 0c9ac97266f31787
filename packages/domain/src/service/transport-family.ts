import { accessOf, workers } from '../access/access-rule.ts'
import { defineCommand, needed, optional } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { decideAll } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { Situation } from '../command/situation.ts'
import { decideForEach } from '../family/decide-for-each.ts'
import { draftFamilyMove } from '../family/family-move.ts'
import { familyMoved } from '../family/family-moved.ts'
import type { StreamId } from '../journal/identifier.ts'
import { isRefusal, refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier, list } from '../journal/value-kind.ts'
import { mustNotMeet } from '../keep-apart/suitable-place.ts'
import { recordService } from './record-service.ts'
import type { ServiceStatus } from './service-codes.ts'
import { serviceDelivered } from './service-delivered.ts'

const {
  status,
  requestedBy,
  provider,
  summary,
  outcome,
  satisfaction,
  startedOn,
  nextDueAt,
  cost,
  route,
} = serviceDelivered.fields
const input = {
  status,
  requestedBy,
  provider,
  summary,
  outcome,
  satisfaction,
  startedOn,
  nextDueAt,
  cost,
  route,
  /** Who goes, the one that was asked about first: what it cost stands with her. */
  cases: needed(list(identifier, 30)),
  gathering: needed(identifier),
  leftBehindWhy: optional(familyMoved.fields.leftBehindWhy.kind),
}

export const transportFamilyCommand = defineCommand({
  name: 'transport-family',
  access: accessOf({ groups: workers }),
  concerns: ['cases', 'gathering'],
  input,
  decide: (situation, command) => transportFamily(situation, command),
})

export type TransportFamily = InputOf<typeof input> & Author

const stillAhead: readonly ServiceStatus[] = ['requested', 'authorised']
const moved: readonly ServiceStatus[] = [...stillAhead, 'in-progress', 'completed']

/**
 * One journey for a family, written in the file of each (W7). What is still ahead is a decision: nobody is left behind without a reason, and two who must not
 * meet do not ride together, without a word of why (W8). What has happened is taken down as it was (W4).
 */
export function transportFamily(
  { caseFiles, gathering: known }: Pick<Situation, 'caseFiles' | 'gathering'>,
  command: TransportFamily,
): Decision | Refusal {
  const { cases, gathering, leftBehindWhy, cost, ...ride } = command
  const isAhead = stillAhead.includes(command.status)
  const move = draftFamilyMove(
    known?.family,
    { gathering, by: 'transport', going: cases, leftBehindWhy, isSeen: !isAhead },
    command,
  )
  if (isRefusal(move)) return move
  const told = decideForEach(cases, caseFiles, (file, stream, index) => {
    const others = cases.flatMap((each) => {
      const keptApart = caseFiles?.get(each as StreamId)?.keptApart
      return keptApart === undefined ? [] : [{ person: each as StreamId, keptApart }]
    })
    if (isAhead && mustNotMeet({ person: stream, keptApart: file.keptApart }, others))
      return refused('place-not-suitable')
    return recordService(file, {
      ...ride,
      ...(index > 0 || cost === undefined ? {} : { cost }),
      service: 'transport',
      case: stream,
    })
  })
  if (isRefusal(told)) return told
  const isUnsaid = move.content['leftBehind'] !== undefined && leftBehindWhy === undefined
  return decideAll(
    [...told.entries, ...(moved.includes(command.status) ? [move] : [])],
    [...told.remarks, ...(isUnsaid ? ['family-left-behind'] : [])],
  )
}
