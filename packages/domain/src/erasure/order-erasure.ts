import { accessOf } from '../access/access-rule.ts'
import type { CaseFile } from '../case/case-file.ts'
import { defineCommand, needed, optional } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { beginsAt, decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import { erasableFrom } from '../gathering/erasable-from.ts'
import type { GatheringFile } from '../gathering/gathering-file.ts'
import { dayOf } from '../deadline/day-of.ts'
import type { Zones } from '../deadline/day-of.ts'
import { hasDied } from '../death/death.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { sleepersIn } from '../house/house.ts'
import { isOpenService } from '../service/services.ts'
import { erasureOrdered } from './erasure-ordered.ts'

const input = {
  ...erasureOrdered.fields,
  /** The stream that is meant: of a case, or of a gathering, which then is named by `gathering` too. */
  case: needed(identifier),
  gathering: optional(identifier),
  /** A referral of that case: its stream is meant, under the rule of the case. */
  referral: optional(identifier),
  /** The stream that the order begins; a fresh one by default. */
  stream: optional(identifier),
}

export const orderErasureCommand = defineCommand({
  name: 'order-erasure',
  access: accessOf({ groups: [], officers: true, ownCopies: true }),
  concerns: ['case', 'gathering'],
  input,
  decide: ({ caseFile, gathering, country }, command) =>
    orderErasure(caseFile, command, { gathering, clocks: country.clocks }),
})

export type OrderErasure = InputOf<typeof input> & Author

/**
 * Orders that this organisation's copies be deleted. When the time to keep them is over, blocking comes first: the case is closed and
 * no service is open (BR-45); of people who never became a case, the sheet is ended and its day has come (BR-51). Her own request, a mistake, or another organisation's request to purge wait for nothing.
 */
export function orderErasure(
  caseFile: CaseFile,
  command: OrderErasure,
  known: { readonly gathering?: GatheringFile | undefined; readonly clocks?: Zones } = {},
): Decision | Refusal {
  if (command.scope === 'listed' && (command.entries ?? []).length === 0)
    return refused('entries-missing', { field: 'entries' })
  if (command.secondPerson === command.member)
    return refused('second-person-missing', { field: 'secondPerson' })
  if (command.ground === 'retention-ended' && command.gathering !== undefined) {
    const early = mayNotGoYet(known, command)
    if (early) return early
  } else if (command.ground === 'retention-ended') {
    if (caseFile.services.some(isOpenService))
      return refused('service-open', { field: 'case', source: 'BR-45' })
    if (caseFile.state.value !== 'closed')
      return refused('case-not-closed', { field: 'case', source: 'BR-45' })
  }
  // Blocked, not erased: what is kept is for whoever has to answer for it, until the time to keep it is over (W21).
  if (command.ground === 'her-request' && command.gathering === undefined && hasDied(caseFile))
    return refused('person-died', { field: 'ground', source: 'W21' })
  const stream = (command.stream ?? command.newStreamId()) as StreamId
  const meant = { ...command, case: command.referral ?? command.case }
  const hasOpenWork = caseFile.services.some(isOpenService)
  return decideAll(
    [draftEntry(erasureOrdered, { stream }, contentFrom(erasureOrdered, meant), command)],
    hasOpenWork ? ['service-open'] : [],
  )
}

/** What a gathering's kind has no day for is over once somebody ended it. */
function mayNotGoYet(
  {
    gathering,
    clocks,
  }: { readonly gathering?: GatheringFile | undefined; readonly clocks?: Zones },
  command: OrderErasure,
): Refusal | undefined {
  if (gathering?.state.value !== 'ended')
    return refused('gathering-not-ended', { field: 'gathering', source: 'BR-51' })
  if (gathering.house !== undefined && sleepersIn(gathering.house, command.at).length > 0)
    return refused('house-slept-in', { field: 'gathering' })
  const from = erasableFrom(gathering)
  const today = dayOf(beginsAt(command), clocks)
  return from !== undefined && today < from
    ? refused('erasure-day-not-come', { field: 'gathering', source: 'BR-51' })
    : undefined
}
