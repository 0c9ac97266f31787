import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { isRefusal as isDeviceRefusal } from '@cobijo/domain/journal/refusal'
import { readReleaseFolder } from '@cobijo/publications/release-folder'
import { readContent } from '@cobijo/publications/release/read-frozen'
import { releaseFiles } from '@cobijo/publications/release/release-files'
import { freezeReport } from '@cobijo/publications/reports/freeze-report'
import {
  approveReport,
  composeReport,
  type QuotedRelease,
  reportBytes,
  reportDigest,
} from '@cobijo/publications/reports/report-content'
import {
  readReportPlan,
  reportKinds,
  type WrittenPlan,
} from '@cobijo/publications/reports/report-plan'
import { blankPlan } from '@cobijo/publications/reports/report-templates'
import { groupSpending } from '@cobijo/publications/reports/spending'
import { verifyRelease } from '@cobijo/publications/verify-release'
import { reportFiles } from '@cobijo/publications/reports/report-files'
import { sodiumReady } from '@cobijo/sealing/sodium'
import { isRefusal, refused, type Refusal } from '@cobijo/statistics/refusal'
import { reportRefusal, textOption } from '../command.ts'
import type { Command, Exit, Given } from '../command.ts'
import {
  figuresToPublish,
  ownApprovals,
  publishFrozen,
  tellProposal,
  twoPeople,
} from '../release/hand-over.ts'
import { correctionOf } from '../release/published-versions.ts'
import { proposeFigures } from '../release/propose-figures.ts'
import { isSigned } from '../release/verify-published.ts'
import { deviceHelp, deviceOptions, openDevice } from '../device/open-device.ts'

export const reportCommand: Command = {
  name: 'report',
  summary: 'Puts frozen releases together to a report in Spanish and English, as page and PDF.',
  help: [
    'report PLAN.json [--out FOLDER] [--dry-run] [--replaces STREAM]',
    'report --template annual|donor|small-population',
    '',
    '--template prints a plan to fill in, with the chapters of its kind; each is a release of publish --template in a folder beside the plan.',
    'PLAN.json says what kind of report it is (annual, donor, small-population), who reported and who did not, and its chapters, each with the',
    'folder of a release that publish made (docs: packages/publications/README.md). Every release is verified first, and to be published must be signed. A report holds no number',
    'that stands in none of them, but the accounts of a donor report, in which purposes of few payments are joined.',
    '  --out FOLDER         also writes the report’s files there',
    '  --dry-run            writes the files (with --out) and publishes nothing',
    '  --propose            where two people are asked: publishes nothing, and writes a folder (--out) that another officer confirms by',
    '                       publish FOLDER --confirm; --until YYYY-MM-DD is the last day for it (in 14 days)',
    '  --replaces STREAM    of a corrected report: the stream of its earlier version',
    deviceHelp,
  ].join('\n'),
  options: {
    ...deviceOptions,
    out: { type: 'string' },
    template: { type: 'string' },
    replaces: { type: 'string' },
    'dry-run': { type: 'boolean' },
    propose: { type: 'boolean' },
    until: { type: 'string' },
  },
  run: report,
}

async function report(given: Given): Promise<Exit> {
  await sodiumReady()
  const template = textOption(given, 'template')
  if (template !== undefined) {
    const kind = reportKinds.find((each) => each === template)
    if (kind === undefined) return reportRefusal(given, refused('template-unknown', 'template'))
    given.output.print(JSON.stringify(blankPlan(kind), null, 1))
    return 'done'
  }
  const [file] = given.positionals
  if (file === undefined) {
    given.output.say(reportCommand.help)
    return 'usage'
  }
  const out = textOption(given, 'out')
  if (out !== undefined && existsSync(out))
    return reportRefusal(given, { code: 'folder-exists', field: 'out' })
  const plan = readPlan(file)
  if (isRefusal(plan)) return reportRefusal(given, plan)
  const isProposal = given.values['propose'] === true
  if (isProposal && out === undefined) return reportRefusal(given, refused('option-missing', 'out'))
  const device = given.values['dry-run'] === true ? undefined : await openDevice(given)
  if (isDeviceRefusal(device)) return reportRefusal(given, device)
  if (!isProposal && (await device?.approversAsked()) === 2)
    return reportRefusal(given, refused('release-not-proposed', 'propose'), twoPeople)
  const releases = await readReleases(given, file, plan)
  if (isRefusal(releases)) return reportRefusal(given, releases)
  const { spending, chapters, ...said } = plan
  const groups = spending === undefined ? undefined : groupSpending(spending)
  if (isRefusal(groups)) return reportRefusal(given, groups)
  const frozenPlan = {
    ...said,
    ...(isProposal && { approvers: 2 as const }),
    chapters: chapters.map(({ title, text }) => ({ title, text })),
  }
  const content = composeReport(frozenPlan, releases, groups)
  if (isRefusal(content)) return reportRefusal(given, content)
  const digest = reportDigest(content)
  if (isProposal && device !== undefined && out !== undefined) {
    const proposal = await proposeFigures(given, device, out, {
      contentFile: reportFiles.content,
      content: reportBytes(content),
      digest,
      publishedOn: plan.publishedOn,
    })
    if (isRefusal(proposal)) return reportRefusal(given, proposal)
    tellProposal(given, proposal)
    return 'done'
  }
  const yes = {
    publisher: plan.publisher.es,
    approvedOn: plan.publishedOn,
    asked: plan.approvers,
  }
  const approved = approveReport(content, await ownApprovals(device, digest, yes))
  if (isRefusal(approved)) return reportRefusal(given, approved)
  const files = freezeReport(approved)
  if (isRefusal(files)) return reportRefusal(given, files)
  const threshold = Math.min(...releases.map((each) => each.content.spec.threshold))
  const { title, version, period } = plan
  const figures = figuresToPublish(
    { title, version, cutOff: period.to, threshold },
    files,
    textOption(given, 'replaces'),
  )
  return publishFrozen(given, device, digest, files, figures)
}

function readPlan(file: string): WrittenPlan | Refusal {
  try {
    return readReportPlan(readFileSync(file, 'utf8'))
  } catch {
    return refused('file-not-found', 'plan')
  }
}

/** The releases of the chapters, verified as anybody may. */
async function readReleases(
  given: Given,
  file: string,
  plan: WrittenPlan,
): Promise<readonly QuotedRelease[] | Refusal> {
  const quoted: QuotedRelease[] = []
  for (const [at, { release }] of plan.chapters.entries()) {
    given.output.progress(`chapter ${at + 1}`)
    const files = await readReleaseFolder(resolve(dirname(file), release))
    if (isRefusal(files)) return refused(files.code, `chapters.${at}`)
    const found = await verifyRelease(files, isSigned)
    if (isRefusal(found)) return refused(found.code, `chapters.${at}`)
    // A rehearsal is in no ledger: quoted, it would tell what no release was compared with.
    if (found.signatures !== 'valid' && given.values['dry-run'] !== true)
      return refused('signature-missing', `chapters.${at}`)
    const content = readContent(files.get(releaseFiles.content) as Uint8Array)
    if (isRefusal(content)) return refused(content.code, `chapters.${at}`)
    const corrected =
      given.values['dry-run'] === true
        ? undefined
        : await correctionOf(given, files.get(releaseFiles.checksums) as Uint8Array)
    if (corrected !== undefined)
      given.output.say(`warning: release-corrected (chapters.${at}): version ${corrected.version}`)
    quoted.push({
      content,
      digest: found.digest,
      approvals: found.approvals,
      ...(corrected !== undefined && { corrected }),
    })
  }
  return quoted
}
