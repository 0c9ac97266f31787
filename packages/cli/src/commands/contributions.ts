import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { toHexadecimal } from '@cobijo/sealing/bytes'
import { reportRefusal, textOption } from '../command.ts'
import type { Command, Exit, Given } from '../command.ts'
import { contributionWords } from '../contributions/contribution-words.ts'
import { joinedFiles } from '../contributions/joined-files.ts'
import { readKeyFile, readTaken, writeTaken } from '../contributions/key-file.ts'
import type { TakenContribution } from '../contributions/key-file.ts'
import { chooseFiles, takeFile } from '../contributions/take-files.ts'
import type { Chosen, FileRefusal, TakenFile } from '../contributions/take-files.ts'
import { askPassphrase, deviceHelp, deviceOptions, openDevice } from '../device/open-device.ts'
import { writeFolderWhole } from '../write-folder-whole.ts'

export const contributionsCommand: Command = {
  name: 'contributions',
  summary: 'Opens what organisations contributed to a study and counts each person once.',
  help: [
    'contributions open FILE… --key KEYFILE --out FOLDER [--json]',
    '',
    'Give the newest file of every organisation together. Each is checked: who signed it, of which study it is, that nothing is missing or was changed, and',
    'that every cell holds what the study asked for; the first that does not fit ends it, by file, row and column. FOLDER is written whole or not',
    'at all: rows.csv for tabulate, protect, publish and synthesize, lists.csv for estimate, conflicts.csv (what two organisations tell differently of one person; her',
    'cell in rows.csv is empty), coverage.csv (who contributed, and who did not), study.json. Nothing in it is protected: it stays in the office.',
    '  --key KEYFILE        what study new made; its passphrase is asked for, or taken from COBIJO_KEY_PASSPHRASE. Beside it KEYFILE.taken keeps',
    '                       what was opened, so that an older file does not come back',
    '  --out FOLDER         a new folder',
    deviceHelp,
  ].join('\n'),
  options: { ...deviceOptions, key: { type: 'string' }, out: { type: 'string' } },
  run: openContributions,
}

async function openContributions(given: Given): Promise<Exit> {
  const [action, ...paths] = given.positionals
  const keyPath = textOption(given, 'key')
  const out = textOption(given, 'out')
  if (action !== 'open' || paths.length === 0 || keyPath === undefined || out === undefined) {
    given.output.say(contributionsCommand.help)
    return 'usage'
  }
  if (existsSync(out)) return reportRefusal(given, { code: 'out-exists', field: 'out' })
  const ask = () => askPassphrase('Passphrase of the key file: ', 'COBIJO_KEY_PASSPHRASE')
  const keyFile = await readKeyFile(keyPath, ask)
  if (isRefusal(keyFile)) return report(given, keyFile)
  const before = await readTaken(keyPath, keyFile.study)
  if (isRefusal(before)) return report(given, before)
  const device = await openDevice(given)
  if (isRefusal(device)) return reportRefusal(given, device)
  // Whose device was revoked since is known before anything is believed.
  await device.sync()
  const view = (await device.studies()).find(({ study }) => study.study === keyFile.study)
  if (!view) return report(given, { code: 'study-unknown', field: 'key' })
  if (view.study.publicKey !== toHexadecimal(keyFile.key.publicKey))
    return report(given, { code: 'study-key-differs', field: 'key' })
  const files: TakenFile[] = []
  for (const [at, path] of paths.entries()) {
    given.output.progress(`file ${at + 1} of ${paths.length}`)
    const taken = await takeFile(path, at + 1, keyFile, view, device)
    if (isRefusal(taken)) return report(given, taken)
    files.push(taken)
  }
  const chosen = chooseFiles(files, before)
  if (isRefusal(chosen)) return report(given, chosen)
  const { organisations } = await device.network()
  const { joined, files: written } = joinedFiles(view, chosen, organisations, randomBytes(32))
  const wrong =
    (await writeTaken(keyPath, keyFile.study, withTaken(before, files))) ??
    (await writeFolderWhole(out, written))
  if (wrong) return reportRefusal(given, wrong)
  tell(given, chosen, missingNow(before, chosen), {
    people: joined.people,
    rows: joined.rows.length,
    conflicts: joined.conflicts.length,
  })
  return 'done'
}

function withTaken(
  before: readonly TakenContribution[],
  files: readonly TakenFile[],
): readonly TakenContribution[] {
  const known = new Set(before.map(({ contribution }) => contribution))
  return [
    ...before,
    ...files
      .filter(({ contribution }) => !known.has(contribution))
      .map(({ organisation, contribution, fileDigest, replaces }) => ({
        organisation,
        contribution,
        fileDigest,
        replaces,
      })),
  ]
}

/** Organisations of which something was opened before and nothing is counted now. */
function missingNow(before: readonly TakenContribution[], { files }: Chosen): number {
  const here = new Set(files.map(({ organisation }) => organisation))
  return new Set(
    before.flatMap(({ organisation }) => (here.has(organisation) ? [] : [organisation])),
  ).size
}

function tell(
  given: Given,
  { files, replaced }: Chosen,
  missing: number,
  counts: { readonly people: number; readonly rows: number; readonly conflicts: number },
): void {
  for (const { file } of replaced)
    given.output.say(`file ${file}: a later one among these takes its place; not counted`)
  if (missing > 0)
    given.output.say(`warning: contributors-missing (${missing} whose files were opened before)`)
  if (counts.conflicts > 0)
    given.output.say(`${counts.conflicts} cells are told differently: conflicts.csv`)
  const summary = { contributions: files.length, ...counts }
  given.output.print(
    given.json
      ? JSON.stringify(summary)
      : `${summary.people} people, ${summary.rows} rows of ${summary.contributions} organisations`,
  )
}

function report(given: Given, refusal: Partial<FileRefusal> & { code: string }): Exit {
  const { code, field, file, row } = refusal
  const place = [
    ...(file === undefined ? [] : [`file ${file}`]),
    ...(row === undefined ? [] : [`row ${row}`]),
    ...(field === undefined ? [] : [row === undefined ? field : `column ${field}`]),
  ].join(', ')
  if (given.json) given.output.print(JSON.stringify({ refused: { code, field, file, row } }))
  const words = contributionWords[code]
  given.output.say(
    `refused: ${code}${place === '' ? '' : ` (${place})`}${words === undefined ? '' : `. ${words}`}`,
  )
  return 'refused'
}
