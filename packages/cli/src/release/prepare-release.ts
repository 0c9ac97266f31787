import { readFileSync } from 'node:fs'
import { homePack } from '@cobijo/countries/packs'
import { ctdcVictimPerpetrator } from '@cobijo/publications/import/ctdc-victim-perpetrator'
import { fileDigest } from '@cobijo/publications/import/file-digest'
import { importPublishedFigures } from '@cobijo/publications/import/import-published-figures'
import { countForSpec } from '@cobijo/publications/import/count-for-spec'
import { ctdcRelease, ctdcReleaseColumns } from '@cobijo/publications/release/ctdc-release'
import { readReleaseSpec } from '@cobijo/publications/release/read-spec'
import type { ReleaseSpec } from '@cobijo/publications/release/release-spec'
import { findShell } from '@cobijo/publications/shells/table-shells'
import { specOfShell, valuesInFile } from '@cobijo/publications/shells/shell-spec'
import { isRefusal, refused } from '@cobijo/statistics/refusal'
import type { Refusal } from '@cobijo/statistics/refusal'
import type { Row } from '@cobijo/statistics/tables/row'
import { tabulate } from '@cobijo/statistics/tables/tabulate'
import { textOption } from '../command.ts'
import type { Given } from '../command.ts'
import { countryWords } from './country-words.ts'
import { dayHere } from '../local-days.ts'

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
  const template = textOption(given, 'template')
  if (template !== undefined) return prepareByTemplate(given, file, template, publisher)
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
  const rows = await countForSpec(file, spec, telling(given))
  return isRefusal(rows) ? rows : { kind: 'prepared', spec, rows }
}

/** One of T1 to T20: the shell says all but the numbers, and from where and until when they are. */
async function prepareByTemplate(
  given: Given,
  file: string,
  template: string,
  named: string,
): Promise<PreparedRelease | Refusal> {
  const shell = findShell(template)
  if (shell === undefined) return refused('template-unknown', 'template')
  const cutOff = textOption(given, 'cut-off')
  const url = textOption(given, 'about')
  if (cutOff === undefined) return refused('option-missing', 'cut-off')
  if (url === undefined) return refused('option-missing', 'about')
  const found = await valuesInFile(file, shell)
  if (isRefusal(found)) return found
  const publisher = textOption(given, 'publisher') ?? named
  const spec = specOfShell(shell, found, {
    publisher: { es: publisher, en: publisher },
    cutOff,
    publishedOn: textOption(given, 'on') ?? dayHere(),
    threshold: Number(textOption(given, 'threshold') ?? 10),
    ...versionOf(given),
    url,
    country: homePack.country,
    words: countryWords(homePack),
  })
  if (isRefusal(spec)) return spec
  const rows = await countForSpec(file, spec, telling(given))
  return isRefusal(rows) ? rows : { kind: 'prepared', spec, rows }
}

function versionOf(given: Given): Pick<ReleaseSpec, 'version' | 'supersedes'> {
  const version = Number(textOption(given, 'version') ?? 1)
  const reason = {
    es: textOption(given, 'reason-es') ?? '',
    en: textOption(given, 'reason-en') ?? '',
  }
  return reason.es !== '' && reason.en !== ''
    ? { version, supersedes: { version: version - 1, reason } }
    : { version }
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
  const today = dayHere()
  const cutOff = textOption(given, 'cut-off')
  const spec = ctdcRelease(counted.rows, {
    publisher: { es: publisher, en: publisher },
    ...(cutOff === undefined ? {} : { cutOff }),
    accessedOn: textOption(given, 'accessed') ?? today,
    publishedOn: today,
    threshold: Number(textOption(given, 'threshold') ?? 10),
    ...versionOf(given),
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
