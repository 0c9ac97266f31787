import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Command } from '@cobijo/cli/command'
import { contributionsCommand } from '@cobijo/cli/commands/contributions'
import { publishCommand } from '@cobijo/cli/commands/publish'
import { reportCommand } from '@cobijo/cli/commands/report'
import { studyCommand } from '@cobijo/cli/commands/study'
import { verifyCommand } from '@cobijo/cli/commands/verify'
import { dayHere } from '@cobijo/cli/local-days'
import { got, passphrase } from '@cobijo/contract/device/testing/invented-organisation'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import { agree, referToShelter, registerAt, toBeCounted } from './testing/counted-people.ts'
import { admitColleague, foundDesk, foundShelter, rest } from './testing/network-of-three-desks.ts'
import type { Desk } from './testing/network-of-three-desks.ts'
import { runAtOffice } from './testing/office-machine.ts'

// From what three desks wrote down to a release and a report that anybody may check: every published figure is counted again from the files of the people.

vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 })

let server: TestServer
let folder: string
let worker: Desk
let counts: Desk
let shelter: Desk
let all: readonly Desk[]
let key: string
/** By desk, the streams of those who let themselves be counted. */
const people = new Map<Desk, StreamId[]>()

const today = dayHere()
const year = Number(today.slice(0, 4))

interface Person {
  readonly nationalities: readonly string[]
  readonly sex: string
  readonly ageGroup: string
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'figures-'))
  server = await startTestServer()
  const founder = await foundDesk(server)
  shelter = await foundShelter(server, founder)
  const office = await foundShelter(server, founder, 'Oficina Inventada')
  worker = await admitColleague(server, founder, ['casework', 'protection'])
  counts = await admitColleague(server, founder, ['statistics'])
  writeFileSync(join(folder, 'kit.txt'), office.kit)
  await founder.device.lock()
  await office.device.lock()
  all = [worker, counts, shelter]
  process.env['COBIJO_PASSPHRASE'] = passphrase
  process.env['COBIJO_KEY_PASSPHRASE'] = 'another long passphrase'
})
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** One command of the chain as the office runs it; a refusal fails the test. */
async function cobijo(
  command: Command,
  positionals: readonly string[],
  values: Record<string, string | boolean> = {},
): Promise<Record<string, unknown>> {
  const { exit, printed, said } = await runAtOffice(
    { folder, server },
    command,
    positionals,
    values,
  )
  expect(exit, said).toBe('done')
  return printed as Record<string, unknown>
}

async function add(desk: Desk, howMany: number, said: Record<string, unknown>): Promise<void> {
  for (let person = 0; person < howMany; person += 1) {
    const stream = await registerAt(desk, said)
    await agree(desk, stream, toBeCounted)
    people.set(desk, [...(people.get(desk) ?? []), stream])
  }
}

async function contribute(desk: Desk, study: string, name: string): Promise<string> {
  const preview = got(await desk.device.previewContribution(study))
  const made = got(await desk.device.makeContribution({ study, digest: preview.digest }))
  const path = join(folder, name)
  writeFileSync(path, made.file)
  return path
}

/** Each person once, as her own file tells her: nothing of the way by which the office counted. */
async function inTheJournal(): Promise<readonly Person[]> {
  const found = new Map<StreamId, Person>()
  for (const [desk, streams] of people)
    for (const stream of streams) {
      const { file } = got(await desk.device.openCase(stream))
      found.set(stream, {
        nationalities: file.registers.nationalities?.value ?? [],
        sex: file.registers.sex?.value ?? '',
        ageGroup: file.ageGroup.value ?? '',
      })
    }
  return [...found.values()]
}

interface Cell {
  readonly at: Readonly<Record<string, string | null>>
  readonly n: number | null
}

function countAgain(everybody: readonly Person[], { at }: Cell): number {
  return everybody.filter((person) =>
    Object.entries(at).every(([column, value]) => {
      const said = person[column as keyof Person]
      if (value === null) return said.length === 0
      return Array.isArray(said) ? said.includes(value) : said === value
    }),
  ).length
}

test('a study is opened, two organisations contribute, and the office joins what they gave', async () => {
  writeFileSync(
    join(folder, 'study.json'),
    JSON.stringify({
      titleEs: 'De dónde son',
      titleEn: 'Where they come from',
      purposeEs: 'Informe anual inventado',
      purposeEn: 'Invented annual report',
      tables: ['T2'],
      columns: ['recordedYear'],
      from: `${year}-01-01`,
      until: `${year + 1}-12-31`,
      cutOff: `${year + 1}-12-31`,
      sendUntil: `${year + 2}-01-31`,
    }),
  )
  key = join(folder, 'study.key')
  const opened = await cobijo(studyCommand, ['new', join(folder, 'study.json')], { key })
  await rest(server, all)
  await add(worker, 13, { sex: 'female', nationalities: ['GTM'] })
  await add(worker, 11, { sex: 'male', nationalities: ['HND'] })
  await add(shelter, 12, { sex: 'female', nationalities: ['HND'] })
  await add(shelter, 3, { sex: 'female', nationalities: ['SLV'] })
  await add(shelter, 2, { sex: 'female', nationalities: ['GTM'] })
  // Was not asked, and is in no figure.
  await registerAt(worker, { sex: 'male', nationalities: ['GTM'] })
  const [shared] = people.get(worker) ?? []
  await referToShelter({ server, worker, shelter, all }, shared as StreamId)
  await rest(server, all)
  const study = opened['study'] as string
  const files = [
    await contribute(counts, study, 'desk.cobijo'),
    await contribute(shelter, study, 'shelter.cobijo'),
  ]
  const joined = await cobijo(contributionsCommand, ['open', ...files], {
    key,
    out: join(folder, 'opened'),
  })
  // Whom both helped is one.
  expect(joined).toMatchObject({ contributions: 2, people: 41, rows: 41 })
})

test('the joined file becomes a protected release and a report, and every figure of them is that of the people’s own files', async () => {
  const release = join(folder, 'release')
  await cobijo(publishCommand, [join(folder, 'opened', 'rows.csv')], {
    template: 't2',
    'cut-off': today,
    about: 'https://example.org',
    coverage: join(folder, 'opened', 'coverage.csv'),
    ledger: join(folder, 'ledger.json'),
    out: release,
  })
  expect(await cobijo(verifyCommand, [], { release })).toMatchObject({ drawnOtherwise: [] })
  const content = JSON.parse(readFileSync(join(release, 'release.json'), 'utf8')) as {
    readonly cells: readonly Cell[]
  }
  const everybody = await inTheJournal()
  expect(everybody).toHaveLength(41)
  const shown = content.cells.filter(({ n }) => n !== null)
  expect(shown.length).toBeGreaterThan(8)
  for (const cell of shown)
    expect([cell.at, cell.n]).toEqual([cell.at, countAgain(everybody, cell)])
  // And nobody of few is in one of them.
  for (const { n } of shown) expect(n === 0 || (n ?? 0) >= 10).toBe(true)
  const few = content.cells.filter((cell) => {
    const n = countAgain(everybody, cell)
    return n > 0 && n < 10
  })
  expect(few.length).toBeGreaterThan(0)
  expect(few.every(({ n }) => n === null)).toBe(true)

  const page = readFileSync(join(release, 'index.html'), 'utf8')
  expect(page.indexOf('Oficina Inventada</th>')).toBeGreaterThan(0)
  expect(page).toContain('Instituciones que debían informar: 3. A tiempo: 2.')
  const bilingual = (es: string, en: string) => ({ es, en })
  writeFileSync(
    join(folder, 'plan.json'),
    JSON.stringify({
      kind: 'annual',
      id: 'informe-inventado',
      version: 1,
      title: bilingual('Informe inventado', 'Invented report'),
      publisher: bilingual('Oficina Inventada', 'Invented office'),
      period: { kind: 'window', from: `${year}-01-01`, to: today },
      publishedOn: today,
      coverage: [{ organisation: 'Casa Alba', state: 'reported' }],
      opening: [
        bilingual(
          'De Honduras: {1: n nationalities=HND}, mujeres {1: n sex=female}, de {1: n} en total.',
          'From Honduras: {1: n nationalities=HND}, women {1: n sex=female}, of {1: n} in all.',
        ),
      ],
      chapters: [{ title: bilingual('De dónde son', 'Where from'), text: [], release: 'release' }],
    }),
  )
  const report = join(folder, 'report')
  await cobijo(reportCommand, [join(folder, 'plan.json')], { out: report })
  const of = (at: Cell['at']) => countAgain(everybody, { at, n: null })
  expect(readFileSync(join(report, 'index.html'), 'utf8')).toContain(
    `De Honduras: ${of({ nationalities: 'HND' })}, mujeres ${of({ sex: 'female' })}, de ${of({})} en total.`,
  )
})
