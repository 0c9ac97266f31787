import { accessOf, workers } from '../access/access-rule.ts'
import { essentialRecorded } from '../registration/essential-recorded.ts'
import type { CaseFile } from '../case/case-file.ts'
import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, DecidedEntry, Decision } from '../command/decision.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { serviceDelivered } from './service-delivered.ts'

const input = { ...serviceDelivered.fields, case: needed(identifier) }

export const recordServiceCommand = defineCommand({
  name: 'record-service',
  access: accessOf({ groups: workers, ownCopies: true }),
  concerns: ['case'],
  input,
  decide: ({ caseFile }, command) => recordService(caseFile, command),
})

export type RecordService = InputOf<typeof input> & Author

/**
 * Takes down help that was asked for, given or not to be had. Nothing comes before it: no screening, no identity, no consent to
 * share, no register, no report (BR-25, BR-21). A risk that a clinician sees is put on the shift's screen at once.
 */
export function recordService(caseFile: CaseFile, command: RecordService): Decision | Refusal {
  const { service, protectedService, continues } = command
  if (service !== undefined && protectedService !== undefined)
    return refused('service-twice', { field: 'service' })
  if (service === undefined && protectedService === undefined && continues === undefined)
    return refused('service-missing', { field: 'service' })
  const line = caseFile.services.find(({ id }) => id === continues)
  const named = service ?? protectedService
  if (line?.service !== undefined && named !== undefined && line.service !== named)
    return refused('service-other-kind', { field: 'continues' })
  const stream = command.case as StreamId
  const draft = draftEntry(
    serviceDelivered,
    { stream },
    contentFrom(serviceDelivered, command),
    command,
  )
  return decideAll(
    [draft, ...alertOf(command)],
    caseFile.state.value === 'closed' ? ['case-closed'] : [],
  )
}

/** Medium or high: whoever is awake tonight must know (W1), without the notes. */
function alertOf(command: RecordService): (DecidedEntry | Refusal)[] {
  if (command.selfHarmRisk !== 'medium' && command.selfHarmRisk !== 'high') return []
  const alert = draftEntry(
    essentialRecorded,
    { stream: command.case as StreamId },
    { selfHarmAlert: 'yes' },
    command,
  )
  return [alert]
}
