import type { DeviceApi } from '@cobijo/contract/device/device-api'
import { isRefusal as isDeviceRefusal } from '@cobijo/domain/journal/refusal'
import type { Refusal as DeviceRefusal } from '@cobijo/domain/journal/refusal'
import { isDay } from '@cobijo/publications/language/days'
import {
  type Proposal,
  proposalBytes,
  proposalFiles,
  proposalFormat,
} from '@cobijo/publications/proposals/proposal'
import { proposedContent } from '@cobijo/publications/proposals/proposed-content'
import { type ReviewNotes, reviewNotesBytes } from '@cobijo/publications/proposals/review-notes'
import { pagesToShow } from '@cobijo/publications/proposals/shown-pages'
import { writeReleaseFolder } from '@cobijo/publications/release-folder'
import { isRefusal, refused, type Refusal } from '@cobijo/statistics/refusal'
import { textOption } from '../command.ts'
import type { Given } from '../command.ts'
import { ownApprovals } from './hand-over.ts'
import { dayHere, dayInDays, endOfDayHere } from '../local-days.ts'

const usualDays = 14

export interface ToPropose {
  readonly contentFile: 'release.json' | 'report.json'
  readonly content: Uint8Array
  readonly digest: string
  readonly publishedOn: string
  /** Tables that the ledger held when these were protected. */
  readonly ledger?: number
  /** What the sheet says beyond the content, where there is a sheet. */
  readonly notes?: ReviewNotes
}

/** Writes a proposal's folder for whoever is to confirm it, and writes down that it was proposed. The answer is the proposal. */
export async function proposeFigures(
  given: Given,
  device: DeviceApi,
  out: string,
  { content, contentFile, digest, ledger, notes, publishedOn }: ToPropose,
): Promise<Proposal | Refusal | DeviceRefusal> {
  const proposedOn = dayHere()
  const confirmBy = textOption(given, 'until') ?? dayInDays(usualDays)
  if (!isDay(confirmBy)) return refused('day-invalid', 'until')
  const replaces = textOption(given, 'replaces')
  const begun = {
    format: proposalFormat,
    stream: '',
    ...(replaces === undefined ? {} : { replaces }),
    digest,
    proposedOn,
    confirmBy,
    ...(ledger === undefined ? {} : { ledger }),
    approvals: await ownApprovals(device, digest, { publisher: '', approvedOn: publishedOn }),
  } as const
  // As whoever confirms will read it: what she could not confirm is not proposed.
  const said = proposedContent({ kind: 'proposal', proposal: begun, content, contentFile })
  if (isRefusal(said)) return said
  // For an officer of another organisation the sheet says what is hidden, and not why.
  const kept =
    notes === undefined || given.values['for-partner'] === true
      ? undefined
      : reviewNotesBytes(notes)
  const pages = pagesToShow(begun, said, kept)
  if (isRefusal(pages)) return pages
  const saved = await device.carryOut('propose-release', {
    titleEs: said.title.es,
    titleEn: said.title.en,
    edition: said.version,
    cutOff: said.cutOff,
    contentDigest: digest,
    threshold: said.threshold,
    disclosureChecked: true,
    confirmBy: endOfDayHere(confirmBy),
  })
  if (isDeviceRefusal(saved)) return saved
  await device.sync()
  const proposal = { ...begun, stream: saved.entries[0]?.stream ?? '' }
  const written = await writeReleaseFolder(
    out,
    new Map<string, Uint8Array>([
      [contentFile, content],
      [proposalFiles.proposal, proposalBytes(proposal)],
      ...(kept === undefined ? [] : [[proposalFiles.notes, kept] as const]),
      ...pages,
    ]),
    'private',
  )
  return written ?? proposal
}
