import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DeviceApi } from '@cobijo/contract/device/device-api'
import {
  enter,
  foundingOf,
  got,
  newTestDevice,
  passphrase,
  settle,
} from '@cobijo/contract/device/testing/invented-organisation'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'

const program = fileURLToPath(
  new URL('../samples/outside-program/register-from-hotline.ts', import.meta.url),
)
let server: TestServer
let folder: string
let kit: string
let office: DeviceApi

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'outside-'))
  server = await startTestServer()
  office = await newTestDevice(server.baseUrl)
  const founding = { ...foundingOf('Casa Alba'), setupToken: server.setupToken }
  const enrolled = got(await office.foundNetwork(founding))
  await enter(office, enrolled)
  await office.sync()
  kit = join(folder, 'kit.txt')
  writeFileSync(kit, enrolled.kit)
})
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function run(call: object, words = passphrase) {
  const child = spawn(process.execPath, [program, server.baseUrl, kit], {
    env: { ...process.env, NODE_OPTIONS: '', COBIJO_PASSPHRASE: words },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  child.stdin.end(JSON.stringify(call))
  const [output, errors, [exit]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ])
  return { output, errors, exit: exit as number }
}

test('the program in samples/ registers a person as a device with its own keys, and the office sees who wrote it', async () => {
  const { output, errors, exit } = await run({ nameToUse: 'Luna', ageGroup: 'adult' })
  expect(exit, errors).toBe(0)
  const answer = JSON.parse(output) as { case: StreamId; waiting: number }
  expect(answer.waiting).toBe(0)
  await settle(office, async () => (await office.openCase(answer.case)).kind === 'opened')
  const { file } = got(await office.openCase(answer.case))
  expect(file.registers.nameToUse?.value).toBe('Luna')
  const [written] = file.timeline
  const { members } = await office.organisation()
  expect(members[0]?.devices).toMatchObject([{ isThis: true }, { label: 'hotline exchange' }])
  expect(written).toMatchObject({ kind: 'entry', standing: 'confirmed', member: members[0]?.id })
  expect((await office.sync()).findings).toEqual([])
})

test('a refusal is a code and a field, without a word of what was said', async () => {
  const wrong = await run({ nameToUse: 'Luna', ageGroup: 'of the moon' })
  expect([wrong.exit, wrong.output]).toEqual([1, ''])
  expect(wrong.errors).toContain('ageGroup')
  expect(wrong.errors).not.toContain('moon')
  expect((await run({}, 'another passphrase')).errors).toContain('passphrase')
})
