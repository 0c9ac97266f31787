import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { isRefusal as isDeviceRefusal } from '@cobijo/domain/journal/refusal'
import {
  type Proposal,
  proposalBytes,
  proposalFiles,
  readProposal,
} from '@cobijo/publications/proposals/proposal'
import { proposedContent } from '@cobijo/publications/proposals/proposed-content'
import { checkShown } from '@cobijo/publications/proposals/shown-pages'
import { readReleaseFolder } from '@cobijo/publications/release-folder'
import type { Approval } from '@cobijo/publications/release/approve-release'
import { sodiumReady } from '@cobijo/sealing/sodium'
import { isRefusal, refused } from '@cobijo/statistics/refusal'
import { reportRefusal, textOption } from '../command.ts'
import type { Exit, Given } from '../command.ts'
import { openDevice } from '../device/open-device.ts'
import { enterRelease, ledgerRefusalWords } from '../ledger-file.ts'
import { approvalBy, figuresToPublish, publishFrozen } from './hand-over.ts'
import { isSigned } from './verify-published.ts'
import { dayHere } from '../local-days.ts'

/** What whoever is refused so can do. */
const shownOtherwise =
  'This page is not what the figures look like: somebody changed it, or another version of the program drew it. Ask for another proposal'

const secondRole = { es: 'Segunda revisión', en: 'Second review' }

/**
 * The second yes to a proposal. An officer of the organisation that proposed it publishes it by it; one of another organisation leaves her signature in the
 * folder, and whoever proposed it publishes it once it is there.
 */
export async function confirmFigures(given: Given, folder: string): Promise<Exit> {
  await sodiumReady()
  const out = textOption(given, 'out')
  if (out !== undefined && existsSync(out))
    return reportRefusal(given, { code: 'folder-exists', field: 'out' })
  const files = await readReleaseFolder(folder)
  if (isRefusal(files)) return reportRefusal(given, files)
  const today = dayHere()
  const read = await readProposal(files, today, isSigned)
  if (isRefusal(read)) return reportRefusal(given, read)
  const content = proposedContent(read)
  if (isRefusal(content)) return reportRefusal(given, content)
  const unlike = checkShown(files, read.proposal, content)
  if (unlike !== undefined) return reportRefusal(given, unlike, shownOtherwise)
  const device = await openDevice(given)
  if (isDeviceRefusal(device)) return reportRefusal(given, device)
  // Who is an officer still, and whether it was withdrawn, is known before anything is signed.
  await device.sync()
  const { proposal } = read
  const { digest } = proposal
  const organisation = (await device.session())?.organisationName ?? ''
  const mine = await approvalBy(device, digest, {
    organisation,
    role: secondRole,
    approvedOn: today,
  })
  const approvals = withMine(proposal, mine, content.approvers)
  const keys = approvals.map(({ signature }) => signature?.publicKey ?? '')
  const approvers = await device.findApprovers(keys)
  if (isDeviceRefusal(approvers)) return reportRefusal(given, approvers)
  if (approvers[0]?.isOwn !== true) {
    await keepYes(folder, { ...proposal, approvals })
    const left = { digest, signed: true }
    given.output.print(given.json ? JSON.stringify(left) : `digest ${digest}`)
    given.output.say('signed: give the folder back to whoever proposed it')
    return 'done'
  }
  const frozen = content.freeze(approvals)
  if (isRefusal(frozen)) return reportRefusal(given, frozen)
  const figures = {
    ...figuresToPublish(content, frozen, proposal.replaces),
    confirms: { proposal: proposal.stream as StreamId, contentDigest: digest, keys },
  }
  const wrong = await device.checkRelease(figures)
  if (wrong) return reportRefusal(given, wrong)
  const path = textOption(given, 'ledger')
  if (proposal.ledger !== undefined && content.told !== undefined) {
    if (path === undefined) return reportRefusal(given, refused('option-missing', 'ledger'))
    const { cells, several } = content.told
    const place = { path, cutOff: content.cutOff }
    const unentered = await enterRelease(place, proposal.ledger, cells, digest, several)
    if (isRefusal(unentered))
      return reportRefusal(given, unentered, ledgerRefusalWords[unentered.code])
  }
  return publishFrozen(given, device, digest, frozen, figures)
}

/** Whoever proposed it adds none of her own to the yeses that are there already: it would be hers twice. */
function withMine({ approvals }: Proposal, mine: Approval, asked: number): readonly Approval[] {
  const isThere = approvals.some(
    ({ signature }) => signature?.publicKey === mine.signature?.publicKey,
  )
  return isThere && approvals.length >= asked ? approvals : [...approvals, mine]
}

async function keepYes(folder: string, proposal: Proposal): Promise<void> {
  const unfinished = join(folder, `.${proposalFiles.proposal}-${randomUUID()}`)
  await writeFile(unfinished, proposalBytes(proposal), { flag: 'wx' })
  await rename(unfinished, join(folder, proposalFiles.proposal))
}

/** Nobody confirms it any more, wherever copies of the folder lie. */
export async function withdrawFigures(
  given: Given,
  folder: string,
  because: string,
): Promise<Exit> {
  await sodiumReady()
  const files = await readReleaseFolder(folder)
  if (isRefusal(files)) return reportRefusal(given, files)
  // Also one that is over: whoever withdraws it need not reckon with days.
  const read = await readProposal(files, '0001-01-01', isSigned)
  if (isRefusal(read)) return reportRefusal(given, read)
  const device = await openDevice(given)
  if (isDeviceRefusal(device)) return reportRefusal(given, device)
  const saved = await device.carryOut('withdraw-release-proposal', {
    proposal: read.proposal.stream,
    withdrawnBecause: because,
  })
  if (isDeviceRefusal(saved)) return reportRefusal(given, saved)
  await device.sync()
  given.output.print(
    given.json
      ? JSON.stringify({ digest: read.proposal.digest, withdrawn: true })
      : `withdrawn ${read.proposal.digest}`,
  )
  return 'done'
}
