import { accessOf, caseDeciders } from '../access/access-rule.ts'
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
import { transferAnswered } from './transfer-answered.ts'
import type { TransferLine } from './transfers.ts'

const { transfer, transferAnswer, transferReason } = transferAnswered.fields
const input = {
  transfer: needed(transfer.kind),
  transferAnswer: needed(transferAnswer.kind),
  transferReason,
  case: needed(identifier),
  /** The others of her family that the offer names. */
  cases: optional(list(identifier)),
  gathering: optional(identifier),
}

export const answerTransferCommand = defineCommand({
  name: 'answer-transfer',
  access: accessOf({ groups: caseDeciders, reads: ['care'], ownOnly: true }),
  decides: [{ entryType: transferAnswered }],
  concerns: ['case', 'cases', 'gathering'],
  input,
  decide: (situation, command) => answerTransfer(situation, command),
})

export type AnswerTransfer = InputOf<typeof input> & Author

/**
 * Her yes makes her responsible in the same entry, of the family's cases too: nobody is without somebody in between. A no leaves everything as it
 * was and says why. Whoever offered may take the offer back by a no.
 */
export function answerTransfer(
  { caseFile, caseFiles, gathering }: Pick<Situation, 'caseFile' | 'caseFiles' | 'gathering'>,
  command: AnswerTransfer,
): Decision | Refusal {
  const offer = caseFile.transfers.find(({ id }) => id === command.transfer)
  if (offer?.state !== 'waiting') return refused('transfer-not-waiting', { field: 'transfer' })
  const isHers = offer.said.transferTo === command.member
  const isYes = command.transferAnswer === 'accepted'
  if (!isHers && (isYes || offer.offeredBy !== command.member))
    return refused('transfer-not-yours', { field: 'transferAnswer' })
  if (!isYes && command.transferReason === undefined)
    return refused('transfer-reason-missing', { field: 'transferReason' })
  const named = (offer.said.transferPeople ?? []).filter((each) => each !== command.case)
  if (named.some((each) => !(command.cases ?? []).includes(each)))
    return refused('family-left-behind', { field: 'cases', source: 'W7' })
  const others: { readonly stream: string; readonly offer: TransferLine }[] = []
  for (const stream of named) {
    const same = caseFiles
      ?.get(stream as StreamId)
      ?.transfers.find(
        ({ state, said }) =>
          state === 'waiting' &&
          said.transferTo === offer.said.transferTo &&
          said.transferFamily === offer.said.transferFamily,
      )
    // Answered on her own meanwhile: nothing is left to answer there.
    if (same) others.push({ stream, offer: same })
  }
  const answers = [{ stream: command.case, offer }, ...others].map((each) =>
    draftEntry(
      transferAnswered,
      { stream: each.stream as StreamId },
      {
        transfer: each.offer.id,
        transferAnswer: command.transferAnswer,
        ...(command.transferReason === undefined ? {} : { transferReason: command.transferReason }),
        ...(isYes ? { responsible: command.member } : {}),
      },
      command,
    ),
  )
  const family = offer.said.transferFamily
  const moved =
    isYes && family !== undefined && gathering?.family !== undefined
      ? draftFamilyMove(
          gathering.family,
          {
            gathering: family,
            by: 'transfer',
            going: offer.said.transferPeople ?? [],
            leftBehindWhy: offer.said.transferStaysWhy,
          },
          command,
        )
      : undefined
  // Why somebody stays behind may be sealed from her: it stands in the offer, and the family was asked there.
  return decideAll([...answers, ...(moved === undefined || isRefusal(moved) ? [] : [moved])])
}
