import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { DeviceApi } from '@cobijo/contract/device/device-api'
import {
  comparedWords,
  foundingOf,
  got,
  newTestDevice,
  passphrase,
  settle,
} from '@cobijo/contract/device/testing/invented-organisation'
import { inventedRows, inventedSpec } from '@cobijo/publications/release/invented-release'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import type { Command } from '../command.ts'
import { publishCommand } from './publish.ts'
import { verifyCommand } from './verify.ts'

// A large organisation: what one officer proposes, another confirms with her own account, and nobody else can.

vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 })

let server: TestServer
let folder: string
let founder: DeviceApi
let figures: string
let spec: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cobijo-by-two-'))
  server = await startTestServer()
  founder = await newTestDevice(server.baseUrl)
  const founded = got(
    await founder.foundNetwork({
      ...foundingOf('Mesa inventada', { size: 'large', kind: 'civil-society' }),
      setupToken: server.setupToken,
    }),
  )
  got(await founder.signIn({ account: founded.account, passphrase }))
  const colleague = await newTestDevice(server.baseUrl)
  const { token } = got(await founder.invite('member'))
  const joined = got(
    await colleague.askToJoin({
      invitation: token,
      personName: 'Bela Invented',
      passphrase,
      deviceLabel: 'desk',
    }),
  )
  await settle(founder, async () => (await founder.pendingMembers()).length > 0)
  const [pending] = await founder.pendingMembers()
  const { groups } = await founder.organisation()
  const counting = groups.filter(({ kind }) => kind === 'statistics').map(({ id }) => id)
  got(await founder.admitMember({ ...comparedWords(pending), groups: counting, officer: true }))
  got(await colleague.signIn({ account: joined.account, passphrase }))
  await settle(colleague, async () => (await colleague.session())?.officer === true)
  writeFileSync(join(folder, 'asha.txt'), founded.kit)
  writeFileSync(join(folder, 'bela.txt'), joined.kit)
  process.env['COBIJO_PASSPHRASE'] = passphrase
  figures = join(folder, 'figures.csv')
  const lines = inventedRows.flatMap(({ state, sex, n }) =>
    Array.from({ length: n }, () => `${state ?? ''},${sex ?? ''}`),
  )
  writeFileSync(figures, ['state,sex', ...lines, ''].join('\n'))
  spec = join(folder, 'spec.json')
  writeFileSync(spec, JSON.stringify(inventedSpec))
})
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

interface Ran {
  readonly exit: string
  readonly said: string
  readonly output: string
}

/** As the office's own machine runs it: a device of each officer, enrolled once by her kit. */
async function run(
  who: 'asha' | 'bela',
  positional: string,
  values: Record<string, string | boolean>,
  command: Command = publishCommand,
): Promise<Ran> {
  const said: string[] = []
  let output = ''
  const isKnown = existsSync(join(folder, who))
  const exit = await command.run({
    values: {
      server: server.baseUrl,
      'device-folder': join(folder, who),
      ...(isKnown ? {} : { kit: join(folder, `${who}.txt`) }),
      ...values,
    },
    positionals: positional === '' ? [] : [positional],
    json: true,
    output: {
      print: (text) => (output += text),
      progress: () => undefined,
      say: (text) => said.push(text),
    },
  })
  await server.server.services.journal.deliver()
  return { exit, said: said.join('\n'), output }
}

function answerOf({ exit, output, said }: Ran) {
  expect(exit, said).toBe('done')
  return JSON.parse(output) as {
    readonly stream: string
    readonly digest: string
    readonly keys: readonly string[]
  }
}

const refusalOf = ({ output }: Ran): unknown =>
  (JSON.parse(output) as { refused?: unknown }).refused

async function propose(who: 'asha' | 'bela', name: string) {
  const out = join(folder, name)
  return { out, ...answerOf(await run(who, figures, { spec, propose: true, out })) }
}

test('one officer alone publishes nothing; a second confirms what the first proposed, and the page says so', async () => {
  const alone = await run('asha', figures, { spec })
  expect(refusalOf(alone)).toEqual({ code: 'release-not-proposed', field: 'propose' })
  const { digest, out } = await propose('asha', 'proposal')
  const sheet = readFileSync(join(out, 'revision.html'), 'utf8')
  expect(sheet).toContain('Oaxaca · Hombre: tiene de 1 a 9.')
  expect(existsSync(join(out, 'data.csv'))).toBe(false)
  // Nothing of it is anybody's yet.
  const listed = await fetch(`${server.baseUrl}/api/v1/releases`)
  expect(await listed.json()).toEqual({ releases: [] })

  const twice = await run('asha', out, { confirm: true })
  expect(refusalOf(twice)).toEqual({ code: 'same-person-twice', field: 'approvals' })

  const changed = join(folder, 'changed')
  cpSync(out, changed, { recursive: true })
  const content = readFileSync(join(changed, 'release.json'), 'utf8')
  writeFileSync(join(changed, 'release.json'), content.replace('2026-10-31', '2026-10-30'))
  expect(refusalOf(await run('bela', changed, { confirm: true }))).toEqual({
    code: 'proposal-of-other-content',
    field: 'release.json',
  })

  // A sheet on which the proposer shows other figures than she asks a yes for.
  const disguised = join(folder, 'disguised')
  cpSync(out, disguised, { recursive: true })
  writeFileSync(join(disguised, 'revision.html'), sheet.replace('>140<', '>141<'))
  expect(refusalOf(await run('bela', disguised, { confirm: true }))).toEqual({
    code: 'shown-otherwise',
    field: 'revision.html',
  })

  const published = answerOf(await run('bela', out, { confirm: true }))
  expect(published.digest).toBe(digest)
  expect(published.keys).toHaveLength(2)
  const address = `${server.baseUrl}/publicaciones/${published.stream}/`
  const page = await (await fetch(address)).text()
  expect(page).toContain('la revisaron 2 personas, cada una con su propia clave')
  const found = await run('bela', '', { release: address, 'two-people': true }, verifyCommand)
  expect(answerOf(found).keys).toEqual(published.keys)
})

test('what was withdrawn, or proposed by somebody who is no officer any more, is confirmed by nobody', async () => {
  const { out } = await propose('asha', 'withdrawn')
  const back = await run('bela', out, { withdraw: 'Falta un estado' })
  expect(back.exit, back.said).toBe('done')
  expect(refusalOf(await run('bela', out, { confirm: true }))).toEqual({
    code: 'proposal-withdrawn',
    field: 'proposal',
  })

  const hers = await propose('bela', 'hers')
  const herself = async () =>
    (await founder.organisation()).members.find(({ name }) => name === 'Bela Invented')
  // Both her devices are known to whoever removes her: what an end did not know of counts for nobody.
  await settle(founder, async () => ((await herself())?.devices.length ?? 0) > 1)
  const bela = await herself()
  if (!bela) throw new Error('nobody of that name')
  got(await founder.removeMember({ member: bela.id }))
  await settle(founder, async () =>
    (await founder.organisation()).members.some(
      ({ id, state }) => id === bela.id && state === 'removed',
    ),
  )
  expect(refusalOf(await run('asha', hers.out, { confirm: true }))).toEqual({
    code: 'approver-no-officer',
    field: 'approvals',
  })
})
