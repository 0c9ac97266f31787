import { accessOf } from '../access/access-rule.ts'
import type { CaseFile } from '../case/case-file.ts'
import { defineCommand, needed, optional } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { isOpenService } from '../service/services.ts'
import { erasureOrdered } from './erasure-ordered.ts'

const input = {
  ...erasureOrdered.fields,
  case: needed(identifier),
  /** A referral of that case: its stream is meant, under the rule of the case. */
  referral: optional(identifier),
  /** The stream that the order begins; a fresh one by default. */
  stream: optional(identifier),
}

export const orderErasureCommand = defineCommand({
  name: 'order-erasure',
  access: accessOf({ groups: [], officers: true, ownCopies: true }),
  concerns: ['case'],
  input,
  decide: ({ caseFile }, command) => orderErasure(caseFile, command),
})

export type OrderErasure = InputOf<typeof input> & Author

/**
 * Orders that this organisation's copies be deleted. When the time to keep them is over, blocking comes first: the case is closed and
 * no service is open (BR-45). Her own request, a mistake, or another organisation's request to purge wait for nothing.
 */
export function orderErasure(caseFile: CaseFile, command: OrderErasure): Decision | Refusal {
  if (command.scope === 'listed' && (command.entries ?? []).length === 0)
    return refused('entries-missing', { field: 'entries' })
  if (command.secondPerson === command.member)
    return refused('second-person-missing', { field: 'secondPerson' })
  if (command.ground === 'retention-ended') {
    if (caseFile.services.some(isOpenService))
      return refused('service-open', { field: 'case', source: 'BR-45' })
    if (caseFile.state.value !== 'closed')
      return refused('case-not-closed', { field: 'case', source: 'BR-45' })
  }
  const stream = (command.stream ?? command.newStreamId()) as StreamId
  const meant = { ...command, case: command.referral ?? command.case }
  const hasOpenWork = caseFile.services.some(isOpenService)
  return decideAll(
    [draftEntry(erasureOrdered, { stream }, contentFrom(erasureOrdered, meant), command)],
    hasOpenWork ? ['service-open'] : [],
  )
}
