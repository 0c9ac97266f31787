import { isRefusal, type Refusal, refused } from '@cobijo/statistics/refusal'
import { lookOfPages } from '../release/freeze-release.ts'
import { releaseFiles } from '../release/release-files.ts'
import { isSame } from '../verify-release.ts'
import { type Proposal, proposalFiles } from './proposal.ts'
import type { ProposedContent } from './proposed-content.ts'

/**
 * All pages that whoever reviews a proposal is shown, by name, as its proposer's yes alone leaves them: the sheet with these notes, the public pages and what they
 * look like.
 */
export function pagesToShow(
  proposal: Proposal,
  content: ProposedContent,
  notes: Uint8Array | undefined,
): ReadonlyMap<string, Uint8Array> | Refusal {
  const first = { ...proposal, approvals: proposal.approvals.slice(0, 1) }
  const pages = new Map<string, Uint8Array>()
  for (const language of ['es', 'en'] as const) {
    const page = content.page(first.approvals, language)
    if (isRefusal(page)) return page
    pages.set(releaseFiles.page[language], new TextEncoder().encode(page))
    const sheet = content.sheet?.(first, notes, language)
    if (isRefusal(sheet)) return sheet
    if (sheet !== undefined)
      pages.set(proposalFiles.preview[language], new TextEncoder().encode(sheet))
  }
  for (const [name, bytes] of lookOfPages()) pages.set(name, bytes)
  return pages
}

/**
 * Whether the pages in a proposal's folder are those of its content: a yes is to what was looked at. Refuses `shown-otherwise` with the name of the first that this
 * version of the program draws in another way, whoever changed it, and what `pagesToShow` refuses.
 */
export function checkShown(
  files: ReadonlyMap<string, Uint8Array>,
  proposal: Proposal,
  content: ProposedContent,
): Refusal | undefined {
  const drawn = pagesToShow(proposal, content, files.get(proposalFiles.notes))
  if (isRefusal(drawn)) return drawn
  const differing = [...drawn].find(([name, bytes]) => !isSame(bytes, files.get(name)))
  return differing === undefined ? undefined : refused('shown-otherwise', differing[0])
}
