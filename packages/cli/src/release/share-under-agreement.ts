import type { DeviceApi } from '@cobijo/contract/device/device-api'
import { buildRelease } from '@cobijo/publications/build-release'
import { writeReleaseFolder } from '@cobijo/publications/release-folder'
import type { PrivacyLedger } from '@cobijo/publications/release/privacy-ledger'
import type { ReleaseSpec } from '@cobijo/publications/release/release-spec'
import { refused, isRefusal } from '@cobijo/statistics/refusal'
import type { Row } from '@cobijo/statistics/tables/row'
import { reportRefusal } from '../command.ts'
import type { Exit, Given } from '../command.ts'
import { enterRelease, ledgerRefusalWords } from '../ledger-file.ts'
import { ownApprovals, tellPublished } from './hand-over.ts'
import { dayHere } from '../local-days.ts'

export interface ToShare {
  readonly spec: ReleaseSpec
  readonly rows: readonly Row[]
  readonly out: string | undefined
  readonly path: string | undefined
  readonly ledger: PrivacyLedger | undefined
}

/**
 * Figures under a lower threshold for one body: entered into the ledger with whom, for what and until when, and written into a folder that is handed over; no
 * server takes them. Without a device, which alone enters them, no folder is written. Refuses `agreement-over` and `option-missing` without a ledger or a folder.
 */
export async function shareUnderAgreement(
  given: Given,
  device: DeviceApi | undefined,
  { ledger, out, path, rows, spec }: ToShare,
): Promise<Exit> {
  const { restricted } = spec
  if (restricted === undefined) throw new Error('internal: not restricted')
  const folder = device === undefined ? undefined : out
  if (device !== undefined && folder === undefined)
    return reportRefusal(given, refused('option-missing', 'out'))
  if (path === undefined || ledger === undefined)
    return reportRefusal(given, refused('option-missing', 'ledger'))
  if (restricted.until < dayHere())
    return reportRefusal(given, refused('agreement-over', 'agreement'))
  const yes = { publisher: spec.publisher.es, approvedOn: spec.publishedOn }
  const built = await buildRelease(spec, rows, (digest) => ownApprovals(device, digest, yes), {
    ledger,
  })
  if (isRefusal(built)) return reportRefusal(given, built, narrowerWords[built.code])
  if (folder === undefined) {
    tellPublished(given, built.digest, built.files, undefined)
    given.output.say('nothing was written: what one body is given is entered into the ledger first')
    return 'done'
  }
  const wrong = await enterRelease(
    { path, cutOff: spec.cutOff },
    ledger.tables.length,
    built.cells,
    built.digest,
    built.several,
    { with: restricted.with.es, purpose: restricted.purpose.es, until: restricted.until },
  )
  if (isRefusal(wrong)) return reportRefusal(given, wrong, ledgerRefusalWords[wrong.code])
  const written = await writeReleaseFolder(folder, built.files, 'private')
  if (isRefusal(written)) return reportRefusal(given, written)
  tellPublished(given, built.digest, built.files, undefined)
  given.output.say(`for one body alone, until ${restricted.until}: hand over the folder yourself`)
  return 'done'
}

/** What whoever is refused so can do. */
export const narrowerWords: Readonly<Record<string, string | undefined>> = {
  'restricted-tables-narrower':
    'A body under an agreement was shown other tables of these records, and could subtract: share these tables under that agreement first',
}
