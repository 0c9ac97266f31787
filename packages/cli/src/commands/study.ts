import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { homePack } from '@cobijo/countries/packs'
import { countedVariables } from '@cobijo/domain/counting/study/counted-variables'
import { tableShells } from '@cobijo/domain/counting/study/table-shells'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { toHexadecimal } from '@cobijo/sealing/bytes'
import { nameStudy, newStudyKey } from '@cobijo/sealing/contribution/study-key'
import { sodiumReady } from '@cobijo/sealing/sodium'
import { reportRefusal, textOption } from '../command.ts'
import type { Command, Exit, Given } from '../command.ts'
import { contributionWords } from '../contributions/contribution-words.ts'
import { writeKeyFile } from '../contributions/key-file.ts'
import { studyFromSpec } from '../contributions/study-spec.ts'
import { askPassphrase, deviceHelp, deviceOptions, openDevice } from '../device/open-device.ts'

export const studyCommand: Command = {
  name: 'study',
  summary: 'Opens a study that the network’s organisations contribute counted rows to.',
  help: [
    'study columns [--json]',
    'study new SPEC.json --key KEYFILE',
    'study list [--json]',
    '',
    'columns prints what may be asked for, from which compartment each comes, and the tables T1–T20. new makes a key, opens the study in the name of',
    'this device’s organisation (an officer’s device) and keeps the key under a passphrase of its own. A study is never changed: open another.',
    'SPEC.json: {"titleEs", "titleEn", "purposeEs", "purposeEn", "unit": "person", "tables": ["T1", "T3"], "columns": ["sector"], "from": "2026-01-01",',
    '"until": "2026-06-30", "cutOff": "2026-07-31", "sendUntil": "2026-09-30"}; with "assessment" it also takes what prosecutors, consulates, asylum',
    'authorities and who enforces migration law hold. A column without codes of its own: {"variable": "donor", "codes": ["A", "B"]}.',
    '  --key KEYFILE        where the key is kept; it is asked for a passphrase, or takes COBIJO_KEY_PASSPHRASE. Without file and passphrase no',
    '                       contribution is opened any more: destroy it when the study is over',
    deviceHelp,
  ].join('\n'),
  options: { ...deviceOptions, key: { type: 'string' } },
  run: async (given) => {
    switch (given.positionals[0]) {
      case 'columns':
        return printColumns(given)
      case 'new':
        return openNew(given)
      case 'list':
        return listStudies(given)
      default:
        given.output.say(studyCommand.help)
        return 'usage'
    }
  },
}

function printColumns(given: Given): Promise<Exit> {
  const { output, json } = given
  if (json) {
    output.print(JSON.stringify({ variables: countedVariables, tables: tableShells }))
    return Promise.resolve('done')
  }
  const variables = countedVariables.map(({ name, from, kind, of }) =>
    `  ${name.padEnd(24)}${from.padEnd(12)}${kind.padEnd(8)}${of}`.trimEnd(),
  )
  const tables = tableShells.flatMap(({ table, unit, columns }) => [
    `${table} (${unit})`,
    ...Object.entries(columns).map(
      ([name, source]) =>
        `  ${name.padEnd(24)}${source.from === 'not-derived' ? `stays in ${source.compartment}` : source.from}`,
    ),
  ])
  output.print(['variables: name, from, kind, unit', ...variables, '', ...tables].join('\n'))
  return Promise.resolve('done')
}

async function openNew(given: Given): Promise<Exit> {
  const [, path] = given.positionals
  const keyPath = textOption(given, 'key')
  if (path === undefined || keyPath === undefined) {
    given.output.say(studyCommand.help)
    return 'usage'
  }
  if (!existsSync(path)) return reportRefusal(given, { code: 'file-missing', field: 'FILE' })
  if (existsSync(keyPath)) return reportRefusal(given, { code: 'file-exists', field: 'key' })
  await sodiumReady()
  const key = newStudyKey()
  const said = studyFromSpec(await readSpec(path), homePack, {
    publicKey: toHexadecimal(key.publicKey),
  })
  if (isRefusal(said)) return report(given, said)
  const device = await openDevice(given)
  if (isRefusal(device)) return reportRefusal(given, device)
  const session = await device.session()
  if (!session) return reportRefusal(given, { code: 'not-admitted' })
  const study = nameStudy(session.organisation, said)
  const passphrase = await askPassphrase('Passphrase for the key file: ', 'COBIJO_KEY_PASSPHRASE')
  if (passphrase.length < leastPassphrase)
    return reportRefusal(given, { code: 'passphrase-too-short', field: 'key' })
  // Kept before anybody seals to it.
  const wrong = await writeKeyFile(keyPath, { study: study.study, key }, passphrase)
  if (wrong) return report(given, wrong)
  const saved = await device.openStudy(study)
  if (isRefusal(saved)) {
    await rm(keyPath, { force: true })
    return report(given, saved)
  }
  await device.sync()
  given.output.print(given.json ? JSON.stringify({ study: study.study }) : `study ${study.study}`)
  const { onThisDevice } = await device.saveStates()
  if (onThisDevice.length > 0)
    given.output.say('not at the server yet: run “study list” when there is a connection')
  return 'done'
}

const leastPassphrase = 12

async function readSpec(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as unknown
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

async function listStudies(given: Given): Promise<Exit> {
  const device = await openDevice(given)
  if (isRefusal(device)) return reportRefusal(given, device)
  await device.sync()
  const views = await device.studies()
  const lines = views.map(
    ({ study, office }) =>
      `${study.study}  ${study.unit}  ${study.periodFrom}–${study.periodUntil}  ${office.name ?? ''}  ${study.titleEs}`,
  )
  given.output.print(
    given.json
      ? JSON.stringify(
          views.map(({ study, digest, office }) => ({
            ...study,
            digest,
            office: office.organisation,
          })),
        )
      : lines.join('\n') || 'no study',
  )
  return 'done'
}

function report(given: Given, refusal: { code: string; field?: string }): Exit {
  return reportRefusal(given, refusal, contributionWords[refusal.code])
}
