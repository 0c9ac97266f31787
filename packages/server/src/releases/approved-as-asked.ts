import { approversAsked } from '@cobijo/domain/release/approve-release'
import { fromHexadecimal } from '@cobijo/sealing/bytes'
import { verifyLabelled } from '@cobijo/sealing/account/sign-key-pair'
import type { Directory } from '@cobijo/sealing/directory/directory'
import { findKeyHolder } from '@cobijo/sealing/directory/find-key-holder'
import { type FrozenContent, parsedJson } from './frozen-content.ts'
import type { ReleaseFile } from './release-file.ts'

const approvalsFile = 'approvals.json'

/**
 * Whether as many people approved the frozen content as it asks for itself, and as the network's charter asks of whatever its organisations
 * publish: officers now, each by a signature over exactly this content. All of it is public, so the server may look at it.
 */
export function isApprovedAsAsked(
  content: FrozenContent | undefined,
  files: readonly ReleaseFile[],
  directory: Directory,
): boolean {
  const asked = Math.max(
    content?.approvers ?? 1,
    approversAsked({ charterThreshold: directory.network?.threshold }),
  )
  if (asked < 2) return true
  if (content === undefined) return false
  const approvals = files.find(({ name }) => name === approvalsFile)?.content
  const people = signaturesIn(approvals).flatMap(({ publicKey, value }) => {
    const holder = findKeyHolder(directory, publicKey)
    return holder?.isOfficer && isOver(content.digest, value, publicKey) ? [holder.member] : []
  })
  return new Set(people).size >= asked
}

function signaturesIn(approvals: Uint8Array | undefined) {
  const list = approvals === undefined ? undefined : parsedJson(approvals)
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
