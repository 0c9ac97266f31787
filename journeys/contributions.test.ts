import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Command } from '@cobijo/cli/command'
import { contributionsCommand } from '@cobijo/cli/commands/contributions'
import { studyCommand } from '@cobijo/cli/commands/study'
import { tabulateCommand } from '@cobijo/cli/commands/tabulate'
import { dayHere } from '@cobijo/cli/local-days'
import { runCobijo } from '@cobijo/cli/testing/run-cobijo'
import type { MadeContribution } from '@cobijo/contract/device/counting/counting-api'
import { newRandomId } from '@cobijo/contract/device/new-id'
import { got, passphrase } from '@cobijo/contract/device/testing/invented-organisation'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { newDeviceKeys } from '@cobijo/sealing/account/device-keys'
import { fromHexadecimal } from '@cobijo/sealing/bytes'
import { sealContribution } from '@cobijo/sealing/contribution/contribution-file'
import type { Contribution } from '@cobijo/sealing/contribution/contribution-file'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import { agree, referToShelter, registerAt, toBeCounted } from './testing/counted-people.ts'
import { admitColleague, foundDesk, foundShelter, rest } from './testing/network-of-three-desks.ts'
import type { Desk } from './testing/network-of-three-desks.ts'
import { runAtOffice } from './testing/office-machine.ts'

// A large organisation, a shelter and an office: what is counted leaves by a file that the office alone opens, and nothing else leaves with it.

vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 })

let server: TestServer
let folder: string
let worker: Desk
/** Reads `statistics` and nothing else of a case. */
let deskCounts: Desk
let shelter: Desk
let all: readonly Desk[]
let study: string
let key: string

const planted = {
  identity: { givenNames: 'PLANTED-IDENTITY', firstSurname: 'PLANTED-SURNAME' },
  note: {
    care: 'PLANTED-CARE',
    account: 'PLANTED-ACCOUNT',
    health: 'PLANTED-HEALTH',
    psychosocial: 'PLANTED-PSYCHOSOCIAL',
    protection: 'PLANTED-PROTECTION',
    placement: 'PLANTED-PLACEMENT',
    child: 'PLANTED-CHILD',
  },
} as const

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'contributions-'))
  server = await startTestServer()
  const founder = await foundDesk(server)
  shelter = await foundShelter(server, founder)
  const office = await foundShelter(server, founder, 'Oficina Inventada')
  worker = await admitColleague(server, founder, ['casework', 'protection'])
  const colleague = await admitColleague(server, founder, ['casework'])
  deskCounts = await admitColleague(server, founder, ['statistics'])
  writeFileSync(join(folder, 'kit.txt'), office.kit)
  await founder.device.lock()
  await office.device.lock()
  all = [worker, colleague, deskCounts, shelter]
  process.env['COBIJO_PASSPHRASE'] = passphrase
  process.env['COBIJO_KEY_PASSPHRASE'] = 'another long passphrase'
})
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

const cobijo = async (
  command: Command,
  positionals: readonly string[],
  values: Record<string, string> = {},
) => {
  const { printed, ...ran } = await runAtOffice({ folder, server }, command, positionals, values)
  return { ...ran, printed: printed as never }
}

/** The same as a process of its own: nothing that this one opened or loaded helps it. */
async function inProcess(words: readonly string[]) {
  const isKnown = existsSync(join(folder, 'office'))
  const { exit, output, errors } = await runCobijo([
    ...words,
    '--json',
    '--server',
    server.baseUrl,
    '--device-folder',
    join(folder, 'office'),
    ...(isKnown ? [] : ['--kit', join(folder, 'kit.txt')]),
  ])
  await server.server.services.journal.deliver()
  expect(exit, errors).toBe(0)
  return JSON.parse(output) as unknown
}

const register = (desk: Desk, more: Record<string, unknown>) =>
  registerAt(desk, {
    approximateAge: 27,
    sleepsWhere: 'PLANTED-BED',
    howMet: 'PLANTED-STORY',
    safeContacts: [{ channel: 'telephone', to: 'PLANTED-TELEPHONE' }],
    ...more,
  })
const refer = (stream: StreamId) => referToShelter({ server, worker, shelter, all }, stream)

const interview = (desk: Desk, stream: StreamId, sector: string) =>
  desk.device
    .carryOut('record-interview', {
      case: stream,
      topics: ['exploitation'],
      whatHappened: 'PLANTED-INTERVIEW',
      forms: { 'forced-labour': 'yes' },
      sector,
    })
    .then(got)

function write(name: string, bytes: Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

/** What a person at a screen does: looks, and confirms that. */
async function contribute(desk: Desk): Promise<MadeContribution> {
  const preview = got(await desk.device.previewContribution(study))
  const made = got(await desk.device.makeContribution({ study, digest: preview.digest }))
  await rest(server, all)
  return made
}

const open = (paths: readonly string[], out = newRandomId()) =>
  cobijo(contributionsCommand, ['open', ...paths], { key, out: join(folder, out) })

let fromDesk: MadeContribution
let fromShelter: MadeContribution

test('an office opens a study, and every device of the network has it, checked', async () => {
  const today = dayHere()
  const year = today.slice(0, 4)
  writeFileSync(
    join(folder, 'spec.json'),
    JSON.stringify({
      titleEs: 'Personas asistidas',
      titleEn: 'People assisted',
      purposeEs: 'Informe anual inventado',
      purposeEn: 'Invented annual report',
      tables: ['T1', 'T3', 'T4'],
      columns: ['recordedYear'],
      from: `${year}-01-01`,
      until: `${Number(year) + 1}-12-31`,
      cutOff: `${Number(year) + 1}-12-31`,
      sendUntil: `${Number(year) + 2}-01-31`,
    }),
  )
  key = join(folder, 'study.key')
  const opened = await inProcess(['study', 'new', join(folder, 'spec.json'), '--key', key])
  study = (opened as { study: string }).study
  expect(statSync(key).mode & 0o777).toBe(0o600)
  expect((await cobijo(studyCommand, ['new', join(folder, 'spec.json')], { key })).said).toContain(
    'file-exists',
  )
  await rest(server, all)
  for (const { device } of [worker, deskCounts, shelter]) {
    const [view, ...others] = await device.studies()
    expect(others).toEqual([])
    expect(view).toMatchObject({
      study: { study, unit: 'person' },
      office: { name: 'Oficina Inventada', mine: false },
    })
    expect(view?.study.columns.map(({ name, from }) => [name, from])).toContainEqual([
      'sector',
      'statistics',
    ])
  }
})

test('who did not agree, was not asked or took it back is left out, and whoever counts is told how many', async () => {
  const shared = await register(worker, { ...planted.identity, sex: 'female' })
  await agree(worker, shared, toBeCounted)
  got(await worker.device.carryOut('record-note', { case: shared, ...planted.note }))
  await interview(worker, shared, 'mining')
  const notAsked = await register(worker, { givenNames: 'PLANTED-NOT-ASKED', sex: 'male' })
  const back = await register(worker, { givenNames: 'PLANTED-TAKEN-BACK', sex: 'female' })
  await agree(worker, back, toBeCounted)
  await rest(server, all)
  expect(got(await deskCounts.device.previewContribution(study))).toMatchObject({
    people: 2,
    leftOut: { 'not-asked': 1 },
  })
  const { consents } = got(await worker.device.openCase(back)).file
  got(
    await worker.device.carryOut('withdraw-consent', {
      case: back,
      consents: consents.flatMap(({ current }) => current.map(({ id }) => id)),
      withdrawnBy: 'person',
    }),
  )
  await refer(shared)
  const hers = await register(shelter, { givenNames: 'PLANTED-HERS', sex: 'female' })
  await agree(shelter, hers, toBeCounted)
  await interview(shelter, shared, 'agriculture')
  await rest(server, all)
  const preview = got(await deskCounts.device.previewContribution(study))
  expect(preview).toMatchObject({ people: 1, leftOut: { 'not-asked': 1, 'taken-back': 1 } })
  expect(preview.columns.find(({ name }) => name === 'sex')).toMatchObject({
    values: [{ value: 'female', rows: 1 }],
    missing: 0,
    outsideCodes: 0,
  })
  expect(got(await shelter.device.previewContribution(study)).people).toBe(2)
  expect(notAsked).toBeDefined()
})

test('whoever works with her contributes nothing, and what changed since it was looked at is looked at again', async () => {
  expect(await worker.device.previewContribution(study)).toMatchObject({ code: 'sealed-from-you' })
  expect(await worker.device.contributionsMade()).toMatchObject({ code: 'sealed-from-you' })
  expect(await deskCounts.device.makeContribution({ study, digest: 'a'.repeat(64) })).toMatchObject(
    { code: 'preview-outdated' },
  )
  expect(await deskCounts.device.previewContribution(newRandomId())).toMatchObject({
    code: 'study-unknown',
  })
})

test('two organisations contribute, and the office counts the one whom both helped once', async () => {
  fromDesk = await contribute(deskCounts)
  fromShelter = await contribute(shelter)
  const paths = [write('a', fromDesk.file), write('b', fromShelter.file)]
  const files = ['--key', key, '--out', join(folder, 'opened')]
  expect(await inProcess(['contributions', 'open', ...paths, ...files])).toEqual({
    contributions: 2,
    people: 2,
    rows: 2,
    conflicts: 1,
  })
  const out = (name: string) => readFileSync(join(folder, 'opened', name), 'utf8')
  expect(out('lists.csv').trim().split('\n').sort()).toEqual([
    '0,1,1',
    '1,1,1',
    'Mesa de protección,Casa Alba,n',
  ])
  expect(out('conflicts.csv')).toMatch(
    /sector,Mesa de protección,mining\n\d,sector,Casa Alba,agriculture\n/,
  )
  expect(out('coverage.csv')).toContain('Oficina Inventada,no,,')
  const counted = await cobijo(tabulateCommand, [join(folder, 'opened', 'rows.csv')], {
    by: 'sex,sector',
  })
  expect(counted.printed).toEqual([{ sex: 'female', sector: null, n: 2 }])
})

test('of every other compartment nothing stands in a file or in what was opened, and no code of hers', async () => {
  const codes = got(await deskCounts.device.countedPeople()).map(({ personCode }) => personCode)
  expect(codes.length).toBeGreaterThan(0)
  const opened = readdirSync(join(folder, 'opened')).map((name) =>
    readFileSync(join(folder, 'opened', name)),
  )
  const preview = Buffer.from(JSON.stringify(got(await shelter.device.previewContribution(study))))
  for (const bytes of [...opened, preview, fromDesk.file, fromShelter.file]) {
    const text = Buffer.from(bytes).toString('latin1')
    expect(text).not.toContain('PLANTED')
    for (const code of codes) expect(text).not.toContain(code)
  }
  // One length, whoever sends it: the file does not tell how many they helped.
  expect(fromDesk.file.length).toBe(fromShelter.file.length)
})

test('what left can be told again: which study, how many rows, which file', async () => {
  const [made] = got(await deskCounts.device.contributionsMade())
  expect(made).toMatchObject({ study, rows: 1, leftOut: 2, fileDigest: fromDesk.fileDigest })
  expect(got(await shelter.device.contributionsMade())).toHaveLength(1)
  const later = await contribute(deskCounts)
  expect(got(await deskCounts.device.contributionsMade())).toHaveLength(2)
  const paths = [write('later', later.file), join(folder, 'b')]
  // The later one takes the place of the first where both are given, and the first alone does not come back.
  const both = await open([join(folder, 'a'), ...paths])
  expect(both).toMatchObject({ exit: 'done', printed: { contributions: 2, people: 2 } })
  expect(both.said).toContain('file 1')
  expect((await open([join(folder, 'a'), join(folder, 'b')])).printed).toEqual({
    refused: { code: 'contribution-replaced', file: 1 },
  })
})

describe('is refused, by file, row and column and never by a value, and leaves no folder', () => {
  async function refusedAs(paths: readonly string[], expected: Record<string, unknown>) {
    const out = newRandomId()
    const { exit, printed, said } = await open(paths, out)
    expect([exit, printed]).toEqual(['refused', { refused: expected }])
    expect(said).not.toMatch(/PLANTED|Nayeli/)
    expect(readdirSync(folder).filter((name) => name.startsWith(out))).toEqual([])
  }

  test('what is no contribution, is cut short, was changed or stands there twice', async () => {
    const bytes = fromShelter.file
    const changed = bytes.slice()
    changed[500] = (changed[500] as number) ^ 1
    await refusedAs([join(folder, 'kit.txt')], { code: 'contribution-not-a-file', file: 1 })
    await refusedAs([write('short', bytes.slice(0, -9))], { code: 'contribution-damaged', file: 1 })
    await refusedAs([write('changed', changed)], { code: 'contribution-not-opened', file: 1 })
    await refusedAs([join(folder, 'b'), join(folder, 'b')], { code: 'contribution-twice', file: 2 })
    await refusedAs([join(folder, 'none')], { code: 'file-missing', file: 1 })
  })

  test('what no device of the network signed, or not whoever counts', async () => {
    const session = await shelter.device.session()
    const views = await shelter.device.studies()
    const view = views.find((each) => each.study.study === study)
    const claim: Contribution = {
      contribution: newRandomId(),
      study,
      studyDigest: view?.digest ?? '',
      organisation: session?.organisation ?? '',
      member: session?.member ?? '',
      device: newRandomId(),
      madeAt: Date.now(),
      replaces: [],
      rows: [],
    }
    const sealed = (more: Partial<Contribution>) =>
      write(
        newRandomId(),
        sealContribution(
          { ...claim, ...more },
          newDeviceKeys().privateKey,
          fromHexadecimal(view?.study.publicKey ?? ''),
        ),
      )
    await refusedAs([sealed({ organisation: newRandomId() })], {
      code: 'organisation-unknown',
      field: 'organisation',
      file: 1,
    })
    await refusedAs([sealed({})], { code: 'device-unknown', field: 'device', file: 1 })
    await refusedAs([join(folder, 'b'), sealed({ study: newRandomId() })], {
      code: 'contribution-of-other-study',
      file: 2,
    })
  })

  test('a folder that is there, another passphrase, a key of another study', async () => {
    const digest = () =>
      createHash('sha256')
        .update(readFileSync(join(folder, 'opened', 'rows.csv')))
        .digest('hex')
    const before = digest()
    expect((await open([join(folder, 'b')], 'opened')).printed).toMatchObject({
      refused: { code: 'out-exists' },
    })
    expect(digest()).toBe(before)
    process.env['COBIJO_KEY_PASSPHRASE'] = 'some wrong passphrase'
    await refusedAs([join(folder, 'b')], { code: 'wrapped-keys-not-opened', field: 'key' })
    process.env['COBIJO_KEY_PASSPHRASE'] = 'another long passphrase'
    writeFileSync(join(folder, 'bad.key'), '{}')
    const wrong = await cobijo(contributionsCommand, ['open', join(folder, 'b')], {
      key: join(folder, 'bad.key'),
      out: join(folder, 'never'),
    })
    expect(wrong.printed).toEqual({ refused: { code: 'key-file-not-valid', field: 'key' } })
  })
})
