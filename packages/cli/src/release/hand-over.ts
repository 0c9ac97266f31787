import { createHash } from 'node:crypto'
import type { DeviceApi } from '@cobijo/contract/device/device-api'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import type { Bilingual } from '@cobijo/publications/language/bilingual'
import type { Approval } from '@cobijo/publications/release/approve-release'
import type { Proposal } from '@cobijo/publications/proposals/proposal'
import { releaseFiles } from '@cobijo/publications/release/release-files'
import { writeReleaseFolder } from '@cobijo/publications/release-folder'
import { reportRefusal, textOption } from '../command.ts'
import type { Exit, Given } from '../command.ts'

const officeRole = { es: 'Oficina de estadística', en: 'Statistics office' }

/** What whoever is refused so can do. */
export const twoPeople =
  'Two people look at these figures: run it with --propose, and another officer confirms what was proposed'

/** What the journal says of a release or a report. */
export interface SaidOfFigures {
  readonly title: Bilingual
  readonly version: number
  readonly cutOff: string
  readonly threshold: number
}

export type FiguresToPublish = Parameters<DeviceApi['publishRelease']>[0]

export function figuresToPublish(
  { title, version, cutOff, threshold }: SaidOfFigures,
  files: ReadonlyMap<string, Uint8Array>,
  replaces: string | undefined,
): FiguresToPublish {
  const checksums = files.get(releaseFiles.checksums) ?? new Uint8Array()
  return {
    ...(replaces === undefined ? {} : { stream: replaces as StreamId }),
    version,
    title,
    cutOff,
    threshold,
    checksum: createHash('sha256').update(checksums).digest('hex'),
    files: [...files].map(([name, content]) => ({ name, content })),
  }
}

/** The stream under which it is public from now on. */
async function handOver(device: DeviceApi, figures: FiguresToPublish): Promise<StreamId | Refusal> {
  const saved = await device.publishRelease(figures)
  return isRefusal(saved) ? saved : (saved.entries[0]?.stream as StreamId)
}

/** An officer's yes with this device's key. */
export async function approvalBy(
  device: DeviceApi,
  digest: string,
  { organisation, role, approvedOn }: Omit<Approval, 'digest' | 'signature'>,
): Promise<Approval> {
  return {
    organisation,
    role,
    approvedOn,
    digest,
    signature: await device.signReleaseDigest(digest),
  }
}

/**
 * The yeses of whoever runs this: hers with her device's key. In a rehearsal, without a device, as many as are asked for, which nobody signed and so nobody
 * takes for a yes.
 */
export async function ownApprovals(
  device: DeviceApi | undefined,
  digest: string,
  { publisher, approvedOn, asked = 1 }: ToApprove,
): Promise<readonly Approval[]> {
  const organisation = (await device?.session())?.organisationName ?? publisher
  const officer = { organisation, role: officeRole, approvedOn }
  return device
    ? [await approvalBy(device, digest, officer)]
    : Array.from({ length: asked }, () => ({ ...officer, digest }))
}

interface ToApprove {
  /** Who is said to have approved a rehearsal. */
  readonly publisher: string
  readonly approvedOn: string
  readonly asked?: number | undefined
}

/** What was approved becomes a folder, where one was asked for, and public, where there is a device. */
export async function publishFrozen(
  given: Given,
  device: DeviceApi | undefined,
  digest: string,
  files: ReadonlyMap<string, Uint8Array>,
  figures: FiguresToPublish,
): Promise<Exit> {
  const out = textOption(given, 'out')
  const written = out === undefined ? undefined : await writeReleaseFolder(out, files)
  if (written !== undefined) return reportRefusal(given, written)
  const stream = device ? await handOver(device, figures) : undefined
  if (isRefusal(stream)) return reportRefusal(given, stream)
  tellPublished(given, digest, files, stream)
  return 'done'
}

export function tellPublished(
  given: Given,
  digest: string,
  files: ReadonlyMap<string, Uint8Array>,
  stream: StreamId | undefined,
): void {
  const names = [...files.keys()]
  const approvals = files.get(releaseFiles.approvals) ?? new Uint8Array()
  const keys = (
    JSON.parse(new TextDecoder().decode(approvals)) as {
      signature?: { publicKey: string }
    }[]
  ).flatMap(({ signature }) => signature?.publicKey ?? [])
  const summary = { digest, publicKey: keys[0], keys, files: names, stream }
  given.output.print(
    given.json ? JSON.stringify(summary) : [...names, `digest ${digest}`].join('\n'),
  )
  for (const key of keys) given.output.say(`signed with the key ${key}`)
  if (stream) given.output.say(`published at /publicaciones/${stream}/`)
}

export function tellProposal(given: Given, { digest, stream, confirmBy }: Proposal): void {
  given.output.print(
    given.json ? JSON.stringify({ digest, proposal: stream, confirmBy }) : `digest ${digest}`,
  )
  given.output.say(`proposed: another officer runs publish FOLDER --confirm by ${confirmBy}`)
}
