import type { Coordinates } from '@cobijo/statistics/disclosure/cell-system'
import { cellId } from '@cobijo/statistics/disclosure/cell-system'
import type { HiddenReason } from '@cobijo/statistics/disclosure/protect'
import type { WholeGroup } from '@cobijo/statistics/disclosure/whole-groups'
import { isRefusal, type Refusal, refused } from '@cobijo/statistics/refusal'
import type { DraftRelease } from '../release/draft-release.ts'
import { either, fields, listOf, mapOf, oneOf, text } from '../release/form-check.ts'
import { readJson } from '../release/read-frozen.ts'
import type { ReleaseContent } from '../release/release-content.ts'
import { proposalFiles } from './proposal.ts'

/** What the sheet for whoever reviews says beyond the content itself. It stays in the office that counted: a reason narrows a number. */
export interface ReviewNotes {
  readonly reasons: readonly { readonly at: Coordinates; readonly reason: HiddenReason }[]
  readonly wholeGroups: readonly WholeGroup[]
}

const cell = mapOf(either(text, oneOf(null)))
const notesForm = fields({
  reasons: listOf(
    fields({ at: cell, reason: oneOf('below-threshold', 'protects-another', 'whole-group') }),
  ),
  wholeGroups: listOf(fields({ group: cell, all: cell })),
})

export function reviewNotesOf({
  preview,
  wholeGroups,
}: Pick<DraftRelease, 'preview' | 'wholeGroups'>): ReviewNotes {
  return {
    reasons: preview.flatMap((each) =>
      each.state === 'hidden' ? [{ at: each.at, reason: each.reason }] : [],
    ),
    wholeGroups,
  }
}

export function reviewNotesBytes(notes: ReviewNotes): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(notes, null, 1)}\n`)
}

/** Refuses `file-form-invalid`, also where another cell has a reason than those that the content hides. */
export function readReviewNotes(bytes: Uint8Array, content: ReleaseContent): ReviewNotes | Refusal {
  const notes = readJson<ReviewNotes>(bytes, notesForm, proposalFiles.notes)
  if (isRefusal(notes)) return notes
  const hidden = content.cells.flatMap(({ at, n }) => (n === null ? [cellId(at)] : []))
  const isOfThese = hidden.join('\n') === notes.reasons.map(({ at }) => cellId(at)).join('\n')
  return isOfThese ? notes : refused('file-form-invalid', proposalFiles.notes)
}
