import { createHash } from 'node:crypto'
import type { z } from 'zod'
import type { releasesResponse } from '@cobijo/contract/wire/lists'
import type { PublishRequest } from '@cobijo/contract/wire/operations'
import { refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import type { Reader, Writer } from '../database/transaction.ts'
import { contentFiles } from './frozen-content.ts'
import type { ReleaseFile } from './release-file.ts'

const checksumsFile = 'checksums.txt'

/** SHA-256 of the checksums file, hexadecimal, once every other file is exactly what it lists. */
export function checkFiles(files: readonly ReleaseFile[]): string | Refusal {
  const checksums = files.find(({ name }) => name === checksumsFile)
  if (!checksums || new Set(files.map(({ name }) => name)).size < files.length)
    return refused('checksum-differs', { field: 'files' })
  const listed = new Map<string, string>()
  for (const line of new TextDecoder().decode(checksums.content).split('\n')) {
    if (line === '') continue
    const [, sum, name] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? []
    if (sum === undefined || name === undefined)
      return refused('checksum-differs', { field: checksumsFile })
    listed.set(name, sum)
  }
  const others = files.filter(({ name }) => name !== checksumsFile)
  const isComplete =
    listed.size === others.length &&
    others.every(({ name, content }) => listed.get(name) === sha256(content))
  return isComplete ? sha256(checksums.content) : refused('checksum-differs', { field: 'files' })
}

function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

export interface Release {
  readonly organisation: string
  readonly stream: string
  readonly version: number
  readonly title: PublishRequest['title']
  readonly checksum: string
  /** The frozen content that was approved, where there is one. */
  readonly content?: Uint8Array | undefined
  /** Hash of the signed entry. */
  readonly approvedBy: string
  readonly files: readonly ReleaseFile[]
}

type ReleaseRefusal = Refusal & {
  readonly code:
    | 'release-exists'
    | 'release-of-another'
    | 'release-version-skipped'
    | 'release-content-published'
  readonly field: 'entry' | 'version' | 'files'
}

/**
 * Frozen: refuses `release-exists` for a version with other files; the same files again are no fault. A stream belongs to the
 * organisation that published it first (`release-of-another`), and its versions increase by one (`release-version-skipped`), so
 * that nobody speaks under somebody else's address or shuts her out of it.
 */
export async function insertRelease(
  writer: Writer,
  release: Release,
  now: number,
): Promise<ReleaseRefusal | undefined> {
  const { organisation, stream, version } = release
  await writer.query('select pg_advisory_xact_lock(hashtextextended($1, 8))', [stream])
  const earlier = await writer.query<{ organisation: string; version: number; checksum: string }>(
    `select organisation_id as organisation, version, encode(checksum, 'hex') as checksum from release
      where stream_id = $1 order by published_at, organisation_id`,
    [stream],
  )
  if (earlier[0] && earlier[0].organisation !== organisation)
    return { kind: 'refused', code: 'release-of-another', field: 'entry' }
  const own = earlier.filter((each) => each.organisation === organisation)
  const same = own.find((each) => each.version === version)
  if (same?.checksum === release.checksum) return undefined
  if (same) return { kind: 'refused', code: 'release-exists', field: 'version' }
  if (version !== Math.max(0, ...own.map((each) => each.version)) + 1)
    return { kind: 'refused', code: 'release-version-skipped', field: 'version' }
  if (release.content !== undefined && (await wasPublished(writer, release.content)))
    return { kind: 'refused', code: 'release-content-published', field: 'files' }
  await writer.execute(
    `insert into release (organisation_id, stream_id, version, published_at, title_es, title_en, checksum,
                          approved_by)
     values ($1, $2, $3, $4, $5, $6, decode($7, 'hex'), decode($8, 'hex'))`,
    [
      organisation,
      stream,
      version,
      now,
      release.title.es,
      release.title.en,
      release.checksum,
      release.approvedBy,
    ],
  )
  for (const file of release.files) {
    await writer.execute(
      `insert into release_file (organisation_id, stream_id, version, name, content_type, content)
       values ($1, $2, $3, $4, $5, $6)`,
      [organisation, stream, version, file.name, contentType(file.name), Buffer.from(file.content)],
    )
  }
  return undefined
}

async function wasPublished(writer: Writer, content: Uint8Array): Promise<boolean> {
  const digest = sha256(content)
  // After the stream's lock, always: two that publish one content at once wait for each other here.
  await writer.query('select pg_advisory_xact_lock(hashtextextended($1, 10))', [digest])
  const earlier = await writer.query(
    `select from release_file
      where name = any($1) and octet_length(content) = $2 and content = $3 limit 1`,
    [contentFiles, content.length, Buffer.from(content)],
  )
  return earlier.length > 0
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  woff2: 'font/woff2',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  jsonld: 'application/ld+json; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  svg: 'image/svg+xml',
  pdf: 'application/pdf',
  parquet: 'application/vnd.apache.parquet',
}

function contentType(name: string): string {
  return types[/\.([a-z0-9]+)$/.exec(name)?.[1] ?? ''] ?? 'application/octet-stream'
}

type PublishedRelease = z.infer<typeof releasesResponse>['releases'][number]

export async function listReleases(reader: Reader): Promise<PublishedRelease[]> {
  const rows = await reader.query<{
    stream_id: string
    version: number
    published_at: number
    title_es: string
    title_en: string
    checksum: string
  }>(
    `select stream_id, version, published_at, title_es, title_en, encode(checksum, 'hex') as checksum
       from release order by published_at desc, stream_id, version desc limit 1000`,
  )
  return rows.map((row) => ({
    stream: row.stream_id,
    title: { es: row.title_es, en: row.title_en },
    version: row.version,
    publishedAt: row.published_at,
    checksum: row.checksum,
  }))
}

/** A file of one version, or of the newest, of the organisation whose stream it is. */
export async function findReleaseFile(
  reader: Reader,
  stream: string,
  name: string,
  version: number | undefined,
): Promise<{ content: Buffer; contentType: string; version: number } | undefined> {
  const [row] = await reader.query<{ content: Buffer; content_type: string; version: number }>(
    `select content, content_type, version from release_file
      where stream_id = $1 and name = $2 and ($3::int is null or version = $3)
        and organisation_id = (select organisation_id from release where stream_id = $1
                                order by published_at, organisation_id limit 1)
      order by version desc limit 1`,
    [stream, name, version ?? null],
  )
  return row && { content: row.content, contentType: row.content_type, version: row.version }
}
