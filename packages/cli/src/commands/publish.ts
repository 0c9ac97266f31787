import { existsSync } from 'node:fs'
import { homePack } from '@cobijo/countries/packs'
import { isRefusal as isDeviceRefusal } from '@cobijo/domain/journal/refusal'
import { buildRelease, draftOf } from '@cobijo/publications/build-release'
import { reviewNotesOf } from '@cobijo/publications/proposals/review-notes'
import type { ProtectedRecords } from '@cobijo/publications/release/protected-records'
import { contentBytes } from '@cobijo/publications/release/release-content'
import { releaseFiles } from '@cobijo/publications/release/release-files'
import type { ReleaseSpec } from '@cobijo/publications/release/release-spec'
import { tableShells } from '@cobijo/publications/shells/table-shells'
import {
  exportNames,
  exportsByCrosswalk,
  recordExports,
} from '@cobijo/publications/exports/export-names'
import { readCoverage } from '@cobijo/publications/import/read-coverage'
import { isRefusal, type Refusal, refused } from '@cobijo/statistics/refusal'
import { reportRefusal, textOption } from '../command.ts'
import type { Command, Exit, Given } from '../command.ts'
import { deviceHelp, deviceOptions, openDevice } from '../device/open-device.ts'
import { enterRelease, ledgerRefusalWords, openLedger } from '../ledger-file.ts'
import { confirmFigures, withdrawFigures } from '../release/confirm-figures.ts'
import {
  figuresToPublish,
  ownApprovals,
  publishFrozen,
  tellProposal,
  twoPeople,
} from '../release/hand-over.ts'
import { earlierVersions } from '../release/published-versions.ts'
import { prepareRelease } from '../release/prepare-release.ts'
import { proposeFigures } from '../release/propose-figures.ts'
import { readAgreement } from '../release/read-agreement.ts'
import { readSynthesis } from '../release/read-synthesis.ts'
import { narrowerWords, shareUnderAgreement } from '../release/share-under-agreement.ts'
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
    'publish FILE … --agreement AGREEMENT.json --ledger FILE --out FOLDER',
    'publish FILE … --propose --out FOLDER [--until YYYY-MM-DD] [--for-partner]',
    'publish FOLDER --confirm [--ledger FILE] [--out FOLDER]',
    'publish FOLDER --withdraw WHY',
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
    '  --coverage FILE      who reported, from the coverage.csv of contributions open: stands before any number; how many rows each gave does not leave',
    '  --agreement FILE     for one body alone: {"with": {es, en}, "purpose": {es, en}, "until": "YYYY-MM-DD"}. The threshold may be 5 to 9 (--threshold).',
    '                       Entered into the ledger, so that what is published later cannot be subtracted from it; written to a folder, never published',
    '  --accessed YYYY-MM-DD  when the file was downloaded (today)',
    '  --dry-run            writes the files (with --out; under an agreement none) and publishes nothing',
    'Two people (asked of a large organisation, and where the network’s charter asks several for a word):',
    '  --propose            publishes nothing: writes a folder with the frozen figures and a sheet on what is hidden and why, signed',
    '  --confirm            another officer’s yes, with her own account, to exactly what was proposed; it is published by it. An officer of a',
    '                       partner organisation leaves hers in the folder, and whoever proposed it then runs --confirm. Nobody says yes twice',
    '  --withdraw WHY       nobody confirms it any more, wherever copies of the folder lie',
    '  --until YYYY-MM-DD   last day to confirm (in 14 days)',
    '  --for-partner        the sheet says what is hidden and not why: for an officer of another organisation',
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
    agreement: { type: 'string' },
    coverage: { type: 'string' },
    propose: { type: 'boolean' },
    confirm: { type: 'boolean' },
    withdraw: { type: 'string' },
    until: { type: 'string' },
    'for-partner': { type: 'boolean' },
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
  if (given.values['confirm'] === true) return confirmFigures(given, file)
  const because = textOption(given, 'withdraw')
  if (because !== undefined) return withdrawFigures(given, file, because)
  const out = textOption(given, 'out')
  const isProposal = given.values['propose'] === true
  if (isProposal && out === undefined) return reportRefusal(given, refused('option-missing', 'out'))
  // Before anybody waits for the figures to be counted.
  if (out !== undefined && existsSync(out))
    return reportRefusal(given, { code: 'folder-exists', field: 'out' })
  const exports = exportsOf(given)
  if (isRefusal(exports)) return reportRefusal(given, exports)
  const device = given.values['dry-run'] === true ? undefined : await openDevice(given)
  if (isDeviceRefusal(device)) return reportRefusal(given, device)
  const organisation = (await device?.session())?.organisationName
  const said = saidBesides(given)
  if (isRefusal(said)) return reportRefusal(given, said)
  const isForOneBody = said.restricted !== undefined
  if (isProposal && isForOneBody)
    return reportRefusal(given, refused('agreement-not-proposed', 'agreement'))
  if (!isProposal && !isForOneBody && (await device?.approversAsked()) === 2)
    return reportRefusal(given, refused('release-not-proposed', 'propose'), twoPeople)
  const prepared = await prepareRelease(given, file, organisation ?? 'Cobijo')
  if (isRefusal(prepared)) return reportRefusal(given, prepared)
  const { rows } = prepared
  const asked = withExports(prepared.spec, exports)
  const records = asked.exports?.some((name) => recordExports.includes(name))
    ? await readSynthesis(file)
    : undefined
  if (isRefusal(records)) return reportRefusal(given, records)
  const written = withReporting(given, asked, records)
  const earlier = device === undefined ? undefined : await earlierVersions(given, written)
  const spec = {
    ...written,
    ...said,
    ...(earlier !== undefined && { earlier }),
    ...(isProposal && { approvers: 2 as const }),
  }
  const path = textOption(given, 'ledger')
  const ledger = path === undefined ? undefined : await openLedger(path, 'without-budget')
  if (isRefusal(ledger)) return reportRefusal(given, ledger)
  if (spec.restricted !== undefined)
    return shareUnderAgreement(given, device, { spec, rows, out, path, ledger })
  const drafting = {
    ...(ledger !== undefined && { ledger }),
    ...(records !== undefined && { records }),
  }
  if (isProposal && device !== undefined && out !== undefined) {
    const draft = await draftOf(spec, rows, drafting)
    if (isRefusal(draft)) return reportRefusal(given, draft)
    const proposal = await proposeFigures(given, device, out, {
      contentFile: releaseFiles.content,
      content: contentBytes(draft.content),
      digest: draft.digest,
      publishedOn: spec.publishedOn,
      ...(ledger !== undefined && { ledger: ledger.tables.length }),
      notes: reviewNotesOf(draft),
    })
    if (isRefusal(proposal)) return reportRefusal(given, proposal)
    tellWholeGroups(given, draft.wholeGroups.length)
    tellProposal(given, proposal)
    return 'done'
  }
  const yes = {
    publisher: spec.publisher.es,
    approvedOn: spec.publishedOn,
    asked: spec.approvers,
  }
  const built = await buildRelease(
    spec,
    rows,
    (digest) => ownApprovals(device, digest, yes),
    drafting,
  )
  if (isRefusal(built)) return reportRefusal(given, built, narrowerWords[built.code])
  tellWholeGroups(given, built.wholeGroups)
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
  const figures = figuresToPublish(spec, built.files, textOption(given, 'replaces'))
  return publishFrozen(given, device, built.digest, built.files, figures)
}

function tellWholeGroups(given: Given, groups: number): void {
  if (groups > 0) given.output.say(`warning: whole-groups (${groups})`)
}

/** For whom it is, and who reported, where that is said in files of their own. */
function saidBesides(given: Given): Pick<ReleaseSpec, 'coverage' | 'restricted'> | Refusal {
  const [agreement, coverage] = [textOption(given, 'agreement'), textOption(given, 'coverage')]
  const restricted = agreement === undefined ? undefined : readAgreement(agreement)
  if (isRefusal(restricted)) return restricted
  const reported = coverage === undefined ? undefined : readCoverage(coverage)
  if (isRefusal(reported)) return reported
  return {
    ...(restricted !== undefined && { restricted }),
    ...(reported !== undefined && { coverage: reported }),
  }
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
