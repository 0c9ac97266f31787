import { foldRegister, said } from '../case/register.ts'
import type { Register, Said } from '../case/register.ts'
import type { CausalHistory } from '../journal/causal-history.ts'
import type { EntryHash, Instant, MemberId, OrganisationId } from '../journal/identifier.ts'
import type { AttachmentCompartment } from './attached-picture.ts'
import { attachmentAdded, pictureIn } from './attachment-added.ts'
import { attachmentCorrected, correctionFields } from './attachment-corrected.ts'

/** A picture of the case whose part this reader may open; neither its bytes nor its key. */
export interface AttachmentLine {
  /** The entry that brought it, by which it is opened. */
  readonly entry: EntryHash
  readonly compartment: AttachmentCompartment
  readonly caption: Register<string>
  readonly width: number
  readonly height: number
  /** Bytes. */
  readonly length: number
  readonly addedAt: Instant
  /** When it was taken, as somebody said. */
  readonly occurredAt: string | undefined
  readonly organisation: OrganisationId
  readonly member: MemberId | undefined
  /** Why nobody is to use it any more, the first word of it first. Nobody takes a withdrawal back: the picture is added anew. */
  readonly withdrawn: readonly Withdrawal[]
}

export interface Withdrawal {
  readonly why: string
  readonly at: Instant
  readonly organisation: OrganisationId
  readonly member: MemberId | undefined
}

interface Correction {
  readonly attachment?: string
  readonly caption?: string
  readonly withdrawnBecause?: string
}

/** Newest first by the clock of whoever added it. A correction counts where it lies in the compartment of its picture. */
export function foldAttachments(history: CausalHistory): readonly AttachmentLine[] {
  const corrections = history.read.flatMap((read) =>
    read.type === attachmentCorrected.type ? [read] : [],
  )
  const lines = history.read.flatMap((read): AttachmentLine[] => {
    if (read.type !== attachmentAdded.type) return []
    const placed = pictureIn(read.fields)
    if (!placed) return []
    const { entry } = read
    const { compartment, picture } = placed
    const captions: Said<string>[] = [said(entry, picture.caption, read.standing)]
    const withdrawn: Withdrawal[] = []
    for (const each of corrections) {
      const about = each.fields[correctionFields[compartment]] as Correction | undefined
      if (about?.attachment !== entry.hash) continue
      const { recordedAt, organisation, member } = each.entry
      if (about.caption !== undefined) captions.push(said(each.entry, about.caption, each.standing))
      if (about.withdrawnBecause !== undefined)
        withdrawn.push({ why: about.withdrawnBecause, at: recordedAt, organisation, member })
    }
    return [
      {
        entry: entry.hash,
        compartment,
        caption: foldRegister(captions, history.knew),
        width: picture.width,
        height: picture.height,
        length: picture.length,
        addedAt: entry.recordedAt,
        occurredAt: entry.header?.occurredAt,
        organisation: entry.organisation,
        member: entry.member,
        withdrawn,
      },
    ]
  })
  return lines.sort((a, b) => b.addedAt - a.addedAt || (a.entry < b.entry ? -1 : 1))
}
