import type { CausalHistory } from '../journal/causal-history.ts'
import type { ContentOf } from '../journal/entry-type.ts'
import type { EntryHash, Instant, MemberId, OrganisationId } from '../journal/identifier.ts'
import type { transferAnswered } from './transfer-answered.ts'
import type { transferOffered } from './transfer-offered.ts'

export type TransferSaid = Partial<ContentOf<typeof transferOffered.fields>>
type Answered = Partial<ContentOf<typeof transferAnswered.fields>>

export interface TransferLine {
  /** Of the offer. */
  readonly id: string
  readonly entry: EntryHash
  readonly said: TransferSaid
  readonly organisation: OrganisationId
  readonly offeredBy: MemberId | undefined
  readonly recordedAt: Instant
  /** A yes counts from whom it was offered to alone; of a yes and a taking back at once the yes: somebody has taken her on. */
  readonly state: 'waiting' | 'accepted' | 'declined'
  readonly reason: string | undefined
  /** Of one declined: whoever offered has written in this case since, and so seen that it came back. */
  readonly isSeen: boolean
}

/** In causal order. */
export function foldTransfers(history: CausalHistory): readonly TransferLine[] {
  const answers = history.read.filter(({ type }) => type === 'transfer-answered')
  return history.read.flatMap(({ type, entry, fields }): TransferLine[] => {
    if (type !== 'transfer-offered') return []
    const said = fields as TransferSaid
    const hers = answers.filter((read) => (read.fields as Answered).transfer === entry.id)
    const answered = (answer: Answered['transferAnswer']) =>
      hers.find(
        (read) =>
          (read.fields as Answered).transferAnswer === answer &&
          (answer === 'declined' || read.entry.member === said.transferTo),
      )
    const yes = answered('accepted')
    const no = answered('declined')
    return [
      {
        id: entry.id,
        entry: entry.hash,
        said,
        organisation: entry.organisation,
        offeredBy: entry.member,
        recordedAt: entry.recordedAt,
        state: yes ? 'accepted' : no ? 'declined' : 'waiting',
        reason: ((yes ?? no)?.fields as Answered | undefined)?.transferReason,
        isSeen:
          no !== undefined &&
          (no.entry.member === entry.member ||
            history.read.some(
              (read) =>
                read.entry.member === entry.member && history.knew(read.entry.hash, no.entry.hash),
            )),
      },
    ]
  })
}
