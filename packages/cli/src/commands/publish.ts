import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { homePack } from '@cobijo/countries/packs'
import type { DeviceApi } from '@cobijo/contract/device/device-api'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { isRefusal as isDeviceRefusal } from '@cobijo/domain/journal/refusal'
import { buildRelease } from '@cobijo/publications/build-release'
import type { BuiltRelease } from '@cobijo/publications/build-release'
import type { Approval } from '@cobijo/publications/release/approve-release'
import type { ProtectedRecords } from '@cobijo/publications/release/protected-records'
import { releaseFiles } from '@cobijo/publications/release/release-files'
import type { ReleaseSpec } from '@cobijo/publications/release/release-spec'
import { tableShells } from '@cobijo/publications/shells/table-shells'
import {
  exportNames,
  exportsByCrosswalk,
  recordExports,
} from '@cobijo/publications/exports/export-names'
import { writeReleaseFolder } from '@cobijo/publications/release-folder'
import { isRefusal, type Refusal, refused } from '@cobijo/statistics/refusal'
import { reportRefusal, textOption } from '../command.ts'
import type { Command, Exit, Given } from '../command.ts'
import { deviceHelp, deviceOptions, openDevice } from '../device/open-device.ts'
import { enterRelease, ledgerRefusalWords, openLedger } from '../ledger-file.ts'
import { prepareRelease } from '../release/prepare-release.ts'
import { readSynthesis } from '../release/read-synthesis.ts'
import { reportingOf } from '../release/reporting-of.ts'

type Exports = NonNullable<ReleaseSpec['exports']>

export const publishCommand: Command = {
  name: 'publish',
  summary: 'Makes a protected, frozen release of figures and publishes it.',
  help: [
    'publish FILE [--cut-off YYYY-MM-DD] [--out FOLDER] [--threshold N] [--publisher NAME] [--dry-run]',
    'publish FILE --spec SPEC.json [--out FOLDER] [--dry-run]',
    'publish FILE --template t3 --cut-off YYYY-MM-DD --about URL [--out FOLDER] [--dry-run]',
    'publish --templates',
    '',
    'FILE: CTDC’s victim–perpetrator CSV as downloaded, or with --spec any CSV of records. Cells under the threshold (10) are',
    'suppressed, and with them what would give them away by subtraction. Approving signs the exact content with this device’s key;',
    'only then is anything published.',
    '  --spec SPEC.json     what is published of the file: columns, values, tables, words (docs: packages/publications/README.md)',
    '  --template T         one of the tables T1 to T20 and w32-…, from a CSV with the columns that --templates lists (JSON: each with its',
    '                       values and the compartment from which it comes); several values of one record are joined by ;',
    '  --about URL          where the publisher says what its records are; --on YYYY-MM-DD the day of publication (today)',
    '  --cut-off YYYY-MM-DD day up to which records are counted (what the publisher’s dictionary says)',
    `  --export A,B         other forms in which it leaves as well, part of what is approved: ${exportNames.join(', ')}`,
    '                       ctdc-27, ctdc-62 and htcds are records: FILE is then the microdata.csv that synthesize wrote, and no other',
    '  --year YYYY          the year of what is counted, where no column is a year (for these exports)',
    '  --out FOLDER         also writes the release’s files there',
    '  --ledger FILE        all that was ever told of these people (as for protect): the release is attacked together with it, hides more',
    '                       or is refused, and is entered before it is written and published (not by --dry-run)',
    '  --accessed YYYY-MM-DD  when the file was downloaded (today)',
    '  --dry-run            writes the files (with --out) and publishes nothing',
    'A correction of something published:',
    '  --replaces STREAM --version N --reason-es TEXT --reason-en TEXT',
    deviceHelp,
  ].join('\n'),
  options: {
    ...deviceOptions,
    spec: { type: 'string' },
    template: { type: 'string' },
    templates: { type: 'boolean' },
    about: { type: 'string' },
    on: { type: 'string' },
    export: { type: 'string' },
    year: { type: 'string' },
    out: { type: 'string' },
    ledger: { type: 'string' },
    'cut-off': { type: 'string' },
    accessed: { type: 'string' },
    threshold: { type: 'string' },
    version: { type: 'string' },
    replaces: { type: 'string' },
    'reason-es': { type: 'string' },
    'reason-en': { type: 'string' },
    publisher: { type: 'string' },
    'dry-run': { type: 'boolean' },
  },
  run: publish,
}

async function publish(given: Given): Promise<Exit> {
  if (given.values['templates'] === true) {
    given.output.print(JSON.stringify(tableShells, null, 1))
    return 'done'
  }
  const [file] = given.positionals
  if (file === undefined) {
    given.output.say(publishCommand.help)
    return 'usage'
  }
  const out = textOption(given, 'out')
  // Before anybody waits for the figures to be counted.
  if (out !== undefined && existsSync(out))
    return reportRefusal(given, { code: 'folder-exists', field: 'out' })
  const exports = exportsOf(given)
  if (isRefusal(exports)) return reportRefusal(given, exports)
  const device = given.values['dry-run'] === true ? undefined : await openDevice(given)
  if (isDeviceRefusal(device)) return reportRefusal(given, device)
  const organisation = (await device?.session())?.organisationName
  const prepared = await prepareRelease(given, file, organisation ?? 'Cobijo')
  if (isRefusal(prepared)) return reportRefusal(given, prepared)
  const { rows } = prepared
  const asked = withExports(prepared.spec, exports)
  const records = asked.exports?.some((name) => recordExports.includes(name))
    ? await readSynthesis(file)
    : undefined
  if (isRefusal(records)) return reportRefusal(given, records)
  const spec = withReporting(given, asked, records)
  const path = textOption(given, 'ledger')
  const ledger = path === undefined ? undefined : await openLedger(path, 'without-budget')
  if (isRefusal(ledger)) return reportRefusal(given, ledger)
  const approve = async (digest: string): Promise<readonly Approval[]> => [
    {
      organisation: organisation ?? spec.publisher.es,
      role: { es: 'Oficina de estadística', en: 'Statistics office' },
      approvedOn: spec.publishedOn,
      digest,
      ...(device ? { signature: await device.signReleaseDigest(digest) } : {}),
    },
  ]
  const built = await buildRelease(spec, rows, approve, {
    ...(ledger !== undefined && { ledger }),
    ...(records !== undefined && { records }),
  })
  if (isRefusal(built)) return reportRefusal(given, built)
  if (built.wholeGroups > 0) given.output.say(`warning: whole-groups (${built.wholeGroups})`)
  // What is only looked at is not told.
  if (path !== undefined && ledger !== undefined && device !== undefined) {
    const place = { path, cutOff: spec.cutOff }
    const wrong = await enterRelease(
      place,
      ledger.tables.length,
      built.cells,
      built.digest,
      built.several,
    )
    if (isRefusal(wrong)) return reportRefusal(given, wrong, ledgerRefusalWords[wrong.code])
  }
  const written = out === undefined ? undefined : await writeReleaseFolder(out, built.files)
  if (isRefusal(written)) return reportRefusal(given, written)
  const stream = device ? await hand(given, device, built, spec) : undefined
  if (isDeviceRefusal(stream)) return reportRefusal(given, stream)
  tell(given, built, stream)
  return 'done'
}

/** Refuses `export-unknown`. */
function exportsOf(given: Given): Exports | Refusal {
  const asked = textOption(given, 'export')
  if (asked === undefined) return []
  const names = asked.split(',').map((name) => name.trim())
  return names.every((name) => exportNames.some((known) => known === name))
    ? exportNames.filter((known) => names.includes(known))
    : refused('export-unknown', 'export')
}

/** Those that the specification names, and those that were asked for. */
function withExports(spec: ReleaseSpec, asked: Exports): ReleaseSpec {
  const all = exportNames.filter((name) => asked.includes(name) || spec.exports?.includes(name))
  return all.length === 0 ? spec : { ...spec, exports: all }
}

/** Names of codes elsewhere come from the country's pack where the specification has none. */
function withReporting(
  given: Given,
  spec: ReleaseSpec,
  records: ProtectedRecords | undefined,
): ReleaseSpec {
  if (spec.reporting || !spec.exports?.some((name) => exportsByCrosswalk.includes(name)))
    return spec
  const values = [
    ...spec.columns.flatMap((column) => column.values.map(({ key }) => key)),
    ...(records?.lines.flatMap((line) => line.split(/[,;]/)) ?? []),
  ]
  return {
    ...spec,
    reporting: reportingOf(homePack, new Set(values), textOption(given, 'year')),
  }
}

async function hand(given: Given, device: DeviceApi, { files }: BuiltRelease, spec: ReleaseSpec) {
  const checksums = files.get(releaseFiles.checksums) ?? new Uint8Array()
  const replaced = textOption(given, 'replaces')
  const saved = await device.publishRelease({
    ...(replaced === undefined ? {} : { stream: replaced as StreamId }),
    version: spec.version,
    title: spec.title,
    cutOff: spec.cutOff,
    threshold: spec.threshold,
    checksum: createHash('sha256').update(checksums).digest('hex'),
    files: [...files].map(([name, content]) => ({ name, content })),
  })
  return isDeviceRefusal(saved) ? saved : (saved.entries[0]?.stream as StreamId)
}

function tell(given: Given, { digest, files }: BuiltRelease, stream: StreamId | undefined): void {
  const names = [...files.keys()]
  const approvals = files.get(releaseFiles.approvals) ?? new Uint8Array()
  const [approval] = JSON.parse(new TextDecoder().decode(approvals)) as {
    signature?: { publicKey: string }
  }[]
  const publicKey = approval?.signature?.publicKey
  const summary = { digest, publicKey, files: names, stream }
  given.output.print(
    given.json ? JSON.stringify(summary) : [...names, `digest ${digest}`].join('\n'),
  )
  if (publicKey) given.output.say(`signed with the key ${publicKey}`)
  if (stream) given.output.say(`published at /publicaciones/${stream}/`)
}
