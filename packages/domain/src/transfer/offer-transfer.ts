import { accessOf, caseDeciders } from '../access/access-rule.ts'
import type { CaseFile } from '../case/case-file.ts'
import { defineCommand, needed, optional } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { Situation } from '../command/situation.ts'
import { draftFamilyMove } from '../family/family-move.ts'
import type { StreamId } from '../journal/identifier.ts'
import { isRefusal, refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier, list } from '../journal/value-kind.ts'
import { transferOffered } from './transfer-offered.ts'

const { transferTo, transferWords, transferStaysWhy } = transferOffered.fields
const input = {
  transferTo: needed(transferTo.kind),
  transferWords,
  case: needed(identifier),
  /** Of her family: who else is offered along with her. */
  cases: optional(list(identifier)),
  gathering: optional(identifier),
  transferStaysWhy,
}

export const offerTransferCommand = defineCommand({
  name: 'offer-transfer',
  access: accessOf({ groups: caseDeciders, reads: ['care'], ownOnly: true }),
  decides: [{ entryType: transferOffered }],
  concerns: ['case', 'cases', 'gathering'],
  input,
  decide: (situation, command) => offerTransfer(situation, command),
})

export type OfferTransfer = InputOf<typeof input> & Author

/** Offers her case, and her family's with it: all in one action, or somebody says why not (W7). Nothing changes until the other accepts. */
export function offerTransfer(
  { caseFile, caseFiles, gathering }: Pick<Situation, 'caseFile' | 'caseFiles' | 'gathering'>,
  command: OfferTransfer,
): Decision | Refusal {
  const others = command.cases ?? []
  const going = [command.case, ...others]
  if (command.gathering !== undefined) {
    const moved = draftFamilyMove(
      gathering?.family,
      {
        gathering: command.gathering,
        by: 'transfer',
        going,
        leftBehindWhy: command.transferStaysWhy,
      },
      command,
    )
    if (isRefusal(moved))
      return moved.field === 'leftBehindWhy' ? { ...moved, field: 'transferStaysWhy' } : moved
  }
  const files = [caseFile, ...others.map((each) => caseFiles?.get(each as StreamId))]
  for (const [index, file] of files.entries()) {
    const gate = file === undefined ? refused('not-found') : gateOf(file, command)
    if (gate) return index === 0 ? gate : { ...gate, field: `cases.${index - 1}` }
  }
  const family =
    command.gathering === undefined
      ? {}
      : { transferFamily: command.gathering, transferPeople: going }
  return decideAll(
    going.map((stream) =>
      draftEntry(
        transferOffered,
        { stream: stream as StreamId },
        {
          transferTo: command.transferTo,
          ...(command.transferWords === undefined ? {} : { transferWords: command.transferWords }),
          ...(command.transferStaysWhy === undefined
            ? {}
            : { transferStaysWhy: command.transferStaysWhy }),
          ...family,
        },
        command,
      ),
    ),
  )
}

function gateOf(
  file: Pick<CaseFile, 'state' | 'responsible' | 'transfers'>,
  { transferTo: to }: OfferTransfer,
): Refusal | undefined {
  if (file.state.value === 'closed') return refused('case-closed', { field: 'case' })
  if (file.responsible.value === to) return refused('transfer-to-herself', { field: 'transferTo' })
  return file.transfers.some(({ state }) => state === 'waiting')
    ? refused('transfer-waits-already', { field: 'transferTo' })
    : undefined
}
