import { createHash } from 'node:crypto'
import { isRefusal as isDeviceRefusal } from '@cobijo/domain/journal/refusal'
import { buildRelease } from '@cobijo/publications/build-release'
import { ctdcVictimPerpetrator } from '@cobijo/publications/import/ctdc-victim-perpetrator'
import { fileDigest } from '@cobijo/publications/import/file-digest'
import { importPublishedFigures } from '@cobijo/publications/import/import-published-figures'
import { ctdcRelease, ctdcReleaseColumns } from '@cobijo/publications/release/ctdc-release'
import { writeReleaseFolder } from '@cobijo/publications/release-folder'
import { isRefusal } from '@cobijo/statistics/refusal'
import { tabulate } from '@cobijo/statistics/tables/tabulate'
import { reportRefusal, textOption } from '../command.ts'
import type { Command, Exit, Given } from '../command.ts'
import { deviceHelp, deviceOptions, openDevice } from '../device/open-device.ts'

export const publishCommand: Command = {
  name: 'publish',
  summary: 'Makes a protected, frozen release of figures and publishes it.',
  help: [
    'publish FILE --cut-off YYYY-MM-DD [--out FOLDER] [--threshold N] [--version N] [--publisher NAME] [--dry-run]',
    '',
    'FILE: CTDC’s victim–perpetrator CSV as downloaded. Cells under the threshold (10) are suppressed, and with them what would',
    'give them away by subtraction. Approving signs the exact content with this device’s key; only then is anything published.',
    '  --out FOLDER         also writes the release’s files there',
    '  --dry-run            writes the files (with --out) and publishes nothing',
    deviceHelp,
  ].join('\n'),
  options: {
    ...deviceOptions,
    out: { type: 'string' },
    'cut-off': { type: 'string' },
    threshold: { type: 'string' },
    version: { type: 'string' },
    publisher: { type: 'string' },
    'dry-run': { type: 'boolean' },
  },
  run: publish,
}

async function publish(given: Given): Promise<Exit> {
  const [file] = given.positionals
  const cutOff = textOption(given, 'cut-off')
  if (file === undefined || cutOff === undefined) {
    given.output.say(publishCommand.help)
    return 'usage'
  }
  const isDryRun = given.values['dry-run'] === true
  const device = isDryRun ? undefined : await openDevice(given)
  if (isDeviceRefusal(device)) return reportRefusal(given, device)
  const session = device && (await device.session())
  const publisher = textOption(given, 'publisher') ?? session?.organisationName ?? 'Cobijo'
  const built = await build(given, file, { cutOff, publisher, digestOf: device?.signReleaseDigest })
  if (isRefusal(built)) return reportRefusal(given, built)
  const out = textOption(given, 'out')
  const written = out === undefined ? undefined : await writeReleaseFolder(out, built.files)
  if (isRefusal(written)) return reportRefusal(given, written)
  const stream = device ? await hand(given, device, built, cutOff) : undefined
  if (stream !== undefined && typeof stream !== 'string') return reportRefusal(given, stream)
  const summary = {
    digest: built.digest,
    files: [...built.files.keys()],
    ...(stream ? { stream } : {}),
  }
  given.output.print(
    given.json
      ? JSON.stringify(summary)
      : [...built.files.keys(), `digest ${built.digest}`].join('\n'),
  )
  if (stream) given.output.say(`published at /publicaciones/${stream}/`)
  return 'done'
}

type Built = Extract<Awaited<ReturnType<typeof buildRelease>>, { kind: 'built-release' }>
type Sign =
  NonNullable<Awaited<ReturnType<typeof openDevice>>> extends infer Device
    ? Device extends { signReleaseDigest: infer Signing }
      ? Signing
      : never
    : never

async function build(
  given: Given,
  file: string,
  circumstances: { cutOff: string; publisher: string; digestOf: Sign | undefined },
) {
  const { cutOff, publisher, digestOf } = circumstances
  const figures = await importPublishedFigures(file, ctdcVictimPerpetrator, {
    onProgress: ({ rows }) => given.output.progress(`${rows} rows`),
  })
  if (isRefusal(figures)) return figures
  const counted = tabulate(figures.table, { by: ctdcReleaseColumns })
  if (isRefusal(counted)) return counted
  const threshold = Number(textOption(given, 'threshold') ?? 10)
  const spec = ctdcRelease(counted.rows, {
    publisher: { es: publisher, en: publisher },
    accessedOn: cutOff,
    publishedOn: cutOff,
    threshold,
    version: Number(textOption(given, 'version') ?? 1),
    sha256: await fileDigest(file),
  })
  return buildRelease(spec, counted.rows, async (digest) => [
    {
      organisation: publisher,
      role: { es: 'Oficina de estadística', en: 'Statistics office' },
      approvedOn: cutOff,
      digest,
      ...(digestOf ? { signature: await digestOf(digest) } : {}),
    },
  ])
}

async function hand(
  given: Given,
  device: Exclude<Awaited<ReturnType<typeof openDevice>>, { kind: 'refused' }>,
  built: Built,
  cutOff: string,
) {
  const checksums = built.files.get('checksums.txt') ?? new Uint8Array()
  const spec = JSON.parse(new TextDecoder().decode(built.files.get('release.json'))) as {
    title: { es: string; en: string }
    version: number
  }
  const saved = await device.publishRelease({
    version: spec.version,
    title: spec.title,
    cutOff,
    threshold: Number(textOption(given, 'threshold') ?? 10),
    checksum: createHash('sha256').update(checksums).digest('hex'),
    files: [...built.files].map(([name, content]) => ({ name, content })),
  })
  return 'code' in saved ? saved : (saved.entries[0]?.stream as string)
}
