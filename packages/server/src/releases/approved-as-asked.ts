import { createHash } from 'node:crypto'
import { fromHexadecimal } from '@cobijo/sealing/bytes'
import { verifyLabelled } from '@cobijo/sealing/account/sign-key-pair'
import type { Directory } from '@cobijo/sealing/directory/directory'
import { findKeyHolder } from '@cobijo/sealing/directory/find-key-holder'
import type { ReleaseFile } from './releases.ts'

const contentFiles = ['report.json', 'release.json'] as const
const approvalsFile = 'approvals.json'

/**
 * Whether as many people approved the frozen content as it asks for itself, and as the network's charter asks of whatever its organisations
 * publish: officers now, each by a signature over exactly this content. All of it is public, so the server may look at it.
 */
export function isApprovedAsAsked(files: readonly ReleaseFile[], directory: Directory): boolean {
  const bytesOf = (name: string) => files.find((file) => file.name === name)?.content
  const content = contentFiles.map(bytesOf).find((bytes) => bytes !== undefined)
  const own = content === undefined ? undefined : approversIn(content)
  const asked = Math.max(own ?? 1, (directory.network?.threshold ?? 1) > 1 ? 2 : 1)
  if (asked < 2) return true
  if (content === undefined) return false
  const digest = createHash('sha256').update(content).digest()
  const people = signaturesIn(bytesOf(approvalsFile)).flatMap(({ publicKey, value }) => {
    const holder = findKeyHolder(directory, publicKey)
    return holder?.isOfficer && isOver(digest, value, publicKey) ? [holder.member] : []
  })
  return new Set(people).size >= asked
}

/** Figures for one body under an agreement are never everybody's. */
export function isForOneBody(files: readonly ReleaseFile[]): boolean {
  const content = files.find(({ name }) => name === 'release.json')?.content
  const { spec } = ((content && parsed(content)) ?? {}) as {
    readonly spec?: { readonly restricted?: unknown }
  }
  return spec?.restricted !== undefined
}

function approversIn(content: Uint8Array): number {
  const { spec, plan } = (parsed(content) ?? {}) as {
    readonly spec?: { readonly approvers?: unknown }
    readonly plan?: { readonly approvers?: unknown }
  }
  const asked = plan?.approvers ?? spec?.approvers
  return typeof asked === 'number' ? asked : 1
}

function signaturesIn(approvals: Uint8Array | undefined) {
  const list = approvals === undefined ? undefined : parsed(approvals)
  if (!Array.isArray(list)) return []
  return (list as readonly unknown[]).flatMap((each) => {
    const { signature } = (each ?? {}) as {
      readonly signature?: { readonly publicKey?: unknown; readonly value?: unknown }
    }
    const { publicKey, value } = signature ?? {}
    return typeof publicKey === 'string' && typeof value === 'string' ? [{ publicKey, value }] : []
  })
}

function isOver(digest: Uint8Array, value: string, publicKey: string): boolean {
  try {
    return verifyLabelled(
      'cobijo/release',
      [digest],
      fromHexadecimal(value),
      fromHexadecimal(publicKey),
    )
  } catch {
    return false
  }
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}
