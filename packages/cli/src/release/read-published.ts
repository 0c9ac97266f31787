import { readReleaseFolder } from '@cobijo/publications/release-folder'
import { readChecksums } from '@cobijo/publications/data/checksums'
import { releaseFiles } from '@cobijo/publications/release/release-files'
import { refused } from '@cobijo/statistics/refusal'
import type { Refusal } from '@cobijo/statistics/refusal'

/** No file of a release comes near this. */
const largestFile = 50_000_000
const mostFiles = 1_000

/**
 * The files of a release from a folder, or from where they are published, as anybody may have them. Refuses `folder-not-found`,
 * `file-missing`, `file-unexpected`, `file-form-invalid` and `release-unreachable`.
 */
export function readPublished(place: string): Promise<ReadonlyMap<string, Uint8Array> | Refusal> {
  return /^https?:\/\//.test(place) ? readFromAddress(place) : readReleaseFolder(place)
}

async function readFromAddress(
  address: string,
): Promise<ReadonlyMap<string, Uint8Array> | Refusal> {
  const files = new Map<string, Uint8Array>()
  const checksums = await fetchFile(address, releaseFiles.checksums)
  if ('kind' in checksums) return checksums
  files.set(releaseFiles.checksums, checksums)
  const listed = readChecksums(new TextDecoder().decode(checksums))
  if (listed === undefined || listed.size > mostFiles)
    return refused('file-form-invalid', releaseFiles.checksums)
  for (const name of listed.keys()) {
    const content = await fetchFile(address, name)
    if ('kind' in content) return content
    files.set(name, content)
  }
  return files
}

/** A version in the address (`?version=2`) is kept, so that all files are of that one. */
async function fetchFile(address: string, name: string): Promise<Uint8Array | Refusal> {
  try {
    const place = new URL(address)
    const folder = place.pathname.replace(/[^/]*$/, '')
    const answer = await fetch(
      new URL(`${folder}${encodeURIComponent(name)}${place.search}`, place),
    )
    if (answer.status === 404) return refused('file-missing', name)
    const size = Number(answer.headers.get('content-length') ?? 0)
    if (!answer.ok || size > largestFile) return refused('release-unreachable', name)
    const content = new Uint8Array(await answer.arrayBuffer())
    return content.length > largestFile ? refused('file-unexpected', name) : content
  } catch {
    return refused('release-unreachable', name)
  }
}
