import { createHash } from 'node:crypto'
import { releasesResponse } from '@cobijo/contract/wire/lists'
import { readContent } from '@cobijo/publications/release/read-frozen'
import type { ReleaseContent } from '@cobijo/publications/release/release-content'
import { releaseFiles } from '@cobijo/publications/release/release-files'
import type { EarlierVersion, ReleaseSpec } from '@cobijo/publications/release/release-spec'
import type { QuotedRelease } from '@cobijo/publications/reports/report-content'
import { isRefusal } from '@cobijo/statistics/refusal'
import { textOption } from '../command.ts'
import type { Given } from '../command.ts'

/**
 * Every version before this one, as the version that it replaces tells of them: the page of a correction shows why each was made. Nothing where
 * that version cannot be read, or is not the one before.
 */
export async function earlierVersions(
  given: Given,
  { version }: ReleaseSpec,
): Promise<readonly EarlierVersion[] | undefined> {
  const stream = textOption(given, 'replaces')
  if (stream === undefined) return undefined
  const found = await readPublishedContent(given, `${stream}/${releaseFiles.content}`)
  if (found === undefined || found.content.spec.version !== version - 1) return undefined
  const { earlier = [], publishedOn, supersedes } = found.content.spec
  // One of before this was kept tells of the last alone.
  if (earlier.length !== version - 2) return undefined
  return [
    {
      version: version - 1,
      publishedOn,
      digest: found.digest,
      ...(supersedes && { reason: supersedes.reason }),
    },
    ...earlier,
  ]
}

/** The newest version of what is quoted, where that is not the one quoted; told by the checksums of the quoted files. */
export async function correctionOf(
  given: Given,
  checksums: Uint8Array,
): Promise<QuotedRelease['corrected']> {
  const listed = await fetchPublic(given, 'api/v1/releases')
  if (listed === undefined) return undefined
  const { success, data } = releasesResponse.safeParse(JSON.parse(new TextDecoder().decode(listed)))
  if (!success) return undefined
  const sum = createHash('sha256').update(checksums).digest('hex')
  const quoted = data.releases.find(({ checksum }) => checksum === sum)
  const newer = data.releases.some(
    ({ stream, version }) => stream === quoted?.stream && version > quoted.version,
  )
  if (quoted === undefined || !newer) return undefined
  const found = await readPublishedContent(given, `${quoted.stream}/${releaseFiles.content}`)
  if (found === undefined) return undefined
  const { publishedOn, supersedes, version } = found.content.spec
  return { version, publishedOn, ...(supersedes && { reason: supersedes.reason }) }
}

async function readPublishedContent(
  given: Given,
  path: string,
): Promise<{ readonly content: ReleaseContent; readonly digest: string } | undefined> {
  const bytes = await fetchPublic(given, `publicaciones/${path}`)
  if (bytes === undefined) return undefined
  const content = readContent(bytes)
  if (isRefusal(content)) return undefined
  return { content, digest: createHash('sha256').update(bytes).digest('hex') }
}

async function fetchPublic(given: Given, path: string): Promise<Uint8Array | undefined> {
  const server = textOption(given, 'server') ?? 'http://localhost:8711'
  try {
    const answer = await fetch(`${server.replace(/\/$/, '')}/${path}`)
    return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined
  } catch {
    return undefined
  }
}
