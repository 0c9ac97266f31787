import { writeFile } from 'node:fs/promises'
import { findCountry } from '@cobijo/contract/htcds/standard/countries'
import { ownCounts } from '@cobijo/publications/official-figures/own-counts'
import { writeLedger } from '@cobijo/publications/official-figures/reading/write-ledger'
import { readReleaseFolder } from '@cobijo/publications/release-folder'
import { readContent } from '@cobijo/publications/release/read-frozen'
import { releaseFiles } from '@cobijo/publications/release/release-files'
import { verifyRelease } from '@cobijo/publications/verify-release'
import { sodiumReady } from '@cobijo/sealing/sodium'
import { legalCategories } from '@cobijo/statistics/official-figures/figure'
import { isRefusal, refused } from '@cobijo/statistics/refusal'
import { reportRefusal, textOption } from '../command.ts'
import type { Exit, Given } from '../command.ts'
import { isSigned } from '../release/verify-published.ts'

/** `figures release`: what one of our own releases says, as a ledger, once it is seen to be what was approved. */
export async function takeRelease(given: Given, [folder]: readonly string[]): Promise<Exit> {
  const category = legalCategories.find((each) => each === textOption(given, 'category'))
  if (folder === undefined || category === undefined) {
    given.output.say(
      `figures release FOLDER --category ${legalCategories.join('|')} [--place MX] [--out FIGURES.json] [--unsigned]`,
    )
    return 'usage'
  }
  await sodiumReady()
  const files = await readReleaseFolder(folder)
  if (isRefusal(files)) return reportRefusal(given, files)
  const verified = await verifyRelease(files, isSigned)
  if (isRefusal(verified)) return reportRefusal(given, verified)
  // A rehearsal was compared with nothing that was told before.
  if (verified.signatures !== 'valid' && given.values['unsigned'] !== true)
    return reportRefusal(given, refused('signature-missing'))
  const content = readContent(files.get(releaseFiles.content) as Uint8Array)
  if (isRefusal(content)) return reportRefusal(given, content)
  const place = textOption(given, 'place') ?? findCountry(content.spec.reporting?.country ?? '')
  if (place === undefined) return reportRefusal(given, refused('place-missing', 'place'))
  const ledger = ownCounts(content, { digest: verified.digest, category, place })
  const out = textOption(given, 'out')
  try {
    if (out !== undefined) await writeFile(out, writeLedger(ledger), { flag: 'wx' })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EEXIST') return reportRefusal(given, refused('file-exists', 'out'))
    if (code === 'ENOENT' || code === 'EACCES')
      return reportRefusal(given, refused('file-not-writable', 'out'))
    throw error
  }
  const { digest } = verified
  given.output.print(
    given.json
      ? JSON.stringify({ figures: ledger.figures.length, digest })
      : `${ledger.figures.length} figures, digest ${digest}`,
  )
  return 'done'
}
