import { readFileSync } from 'node:fs'
import { ctdcVictimPerpetrator } from '@cobijo/publications/import/ctdc-victim-perpetrator'
import { fileDigest } from '@cobijo/publications/import/file-digest'
import { importPublishedFigures } from '@cobijo/publications/import/import-published-figures'
import { readForSpec } from '@cobijo/publications/import/read-for-spec'
import { ctdcRelease, ctdcReleaseColumns } from '@cobijo/publications/release/ctdc-release'
import { readReleaseSpec } from '@cobijo/publications/release/read-spec'
import type { ReleaseSpec } from '@cobijo/publications/release/release-spec'
import { isRefusal, refused } from '@cobijo/statistics/refusal'
import type { Refusal } from '@cobijo/statistics/refusal'
import type { Row } from '@cobijo/statistics/tables/row'
import { tabulate } from '@cobijo/statistics/tables/tabulate'
import { textOption } from '../command.ts'
import type { Given } from '../command.ts'

export interface PreparedRelease {
  readonly kind: 'prepared'
  readonly spec: ReleaseSpec
  /** Counts over the columns of the specification. */
  readonly rows: readonly Row[]
}

/** Counts the file over what is to be published of it, and says what the release will say of itself. */
export async function prepareRelease(
  given: Given,
  file: string,
  publisher: string,
): Promise<PreparedRelease | Refusal> {
  const specFile = textOption(given, 'spec')
  return specFile === undefined
    ? prepareCtdc(given, file, publisher)
    : prepareBySpec(given, file, specFile)
}

async function prepareBySpec(
  given: Given,
  file: string,
  specFile: string,
): Promise<PreparedRelease | Refusal> {
  const json = readIfThere(specFile)
  if (json === undefined) return refused('file-not-found', 'spec')
  const spec = readReleaseSpec(json)
  if (isRefusal(spec)) return spec
  const figures = await readForSpec(file, spec, telling(given))
  if (isRefusal(figures)) return figures
  const counted = tabulate(figures.table, { by: spec.columns.map(({ name }) => name) })
  return isRefusal(counted) ? counted : { kind: 'prepared', spec, rows: counted.rows }
}

async function prepareCtdc(
  given: Given,
  file: string,
  named: string,
): Promise<PreparedRelease | Refusal> {
  const figures = await importPublishedFigures(file, ctdcVictimPerpetrator, telling(given))
  if (isRefusal(figures)) return figures
  const counted = tabulate(figures.table, { by: ctdcReleaseColumns })
  if (isRefusal(counted)) return counted
  const publisher = textOption(given, 'publisher') ?? named
  const today = new Date().toISOString().slice(0, 10)
  const cutOff = textOption(given, 'cut-off')
  const version = Number(textOption(given, 'version') ?? 1)
  const reason = {
    es: textOption(given, 'reason-es') ?? '',
    en: textOption(given, 'reason-en') ?? '',
  }
  const spec = ctdcRelease(counted.rows, {
    publisher: { es: publisher, en: publisher },
    ...(cutOff === undefined ? {} : { cutOff }),
    accessedOn: textOption(given, 'accessed') ?? today,
    publishedOn: today,
    threshold: Number(textOption(given, 'threshold') ?? 10),
    version,
    ...(reason.es !== '' && reason.en !== ''
      ? { supersedes: { version: version - 1, reason } }
      : {}),
    sha256: await fileDigest(file),
  })
  return { kind: 'prepared', spec, rows: counted.rows }
}

function telling({ output }: Given) {
  return { onProgress: ({ rows }: { readonly rows: number }) => output.progress(`${rows} rows`) }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
