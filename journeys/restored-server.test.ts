import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { runCobijo } from '@cobijo/cli/testing/run-cobijo'
import type { DeviceApi } from '@cobijo/contract/device/device-api'
import {
  enter,
  foundingOf,
  got,
  joinNetwork,
  newTestDevice,
  passphrase,
  settle,
} from '@cobijo/contract/device/testing/invented-organisation'
import { refer, register } from '@cobijo/contract/device/testing/refer'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { startInstallationProcess } from '@cobijo/server/testing/installation-process'
import type { InstallationProcess } from '@cobijo/server/testing/installation-process'

// The operator restores a backup between two rounds of devices that go on working.

vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 })

let installation: InstallationProcess
let folder: string
let kit: string
let shelterKit: string
/** Two devices of one member, and another organisation's. */
let office: DeviceApi
let road: DeviceApi
let shelter: DeviceApi

beforeAll(async () => {
  installation = await startInstallationProcess()
  folder = mkdtempSync(join(tmpdir(), 'cobijo-restored-'))
  office = await newTestDevice(installation.baseUrl)
  const founded = got(
    await office.foundNetwork({ ...foundingOf('Mesa'), setupToken: installation.setupToken }),
  )
  kit = founded.kit
  await enter(office, founded)
  road = await newTestDevice(installation.baseUrl)
  got(await road.signIn({ account: founded.account, kit: founded.kit, passphrase }))
  shelter = await newTestDevice(installation.baseUrl)
  shelterKit = (await joinNetwork(office, shelter, 'Casa')).kit
})
afterAll(async () => {
  await installation.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function operator(...words: readonly string[]): Promise<string> {
  const ran = await runCobijo(words, installation.environment)
  expect(ran.exit, ran.errors).toBe(0)
  return ran.output
}

async function note(device: DeviceApi, stream: StreamId, care: string): Promise<void> {
  got(await device.carryOut('record-note', { case: stream, care }))
}

async function notesAt(device: DeviceApi, stream: StreamId): Promise<readonly unknown[]> {
  const opened = await device.openCase(stream)
  if (opened.kind === 'refused') return []
  return opened.file.timeline
    .flatMap((item) =>
      item.kind === 'entry' && item.type === 'note-recorded' ? [item.fields['care']] : [],
    )
    .sort()
}

/** Everything is at the server and came back. */
async function atRest(device: DeviceApi): Promise<void> {
  await settle(device, async () => {
    const { onThisDevice, needsAttention } = await device.saveStates()
    return onThisDevice.length + needsAttention.length === 0
  })
}

test('after a restore each device sends again what the server lost: nothing is lost, nothing twice', async () => {
  const before = await register(office, 'Before')
  await note(office, before, 'of before')
  await atRest(office)
  await operator('backup', '--out', join(folder, 'backup'))

  await note(office, before, 'lost once')
  const after = await register(office, 'After')
  await note(office, after, 'first words')
  const referred = await refer(office, ['care', 'identity', 'essential'], 'Referred')
  await atRest(office)
  await settle(road, async () => (await notesAt(road, before)).length === 2)
  await note(road, before, 'from the road')
  await atRest(road)
  await settle(shelter, async () => (await shelter.referrals()).length === 1)

  await installation.halt()
  await note(office, before, 'not sent yet')
  await operator('restore', '--from', join(folder, 'backup'), '--replace')
  // A device that knows nothing of it writes on.
  await note(office, after, 'written after the restore')
  await installation.start()

  for (const device of [office, road, shelter]) {
    await settle(device, async () => (await device.saveStates()).serverWentBackAt !== undefined)
    await atRest(device)
  }
  const all = ['from the road', 'lost once', 'not sent yet', 'of before']
  for (const device of [office, road]) {
    await settle(device, async () => (await notesAt(device, before)).length === all.length)
    expect(await notesAt(device, before)).toEqual(all)
    await settle(device, async () => (await notesAt(device, after)).length === 2)
    expect(await notesAt(device, after)).toEqual(['first words', 'written after the restore'])
    expect((await device.sync()).findings).toEqual([])
  }
  // A device that comes new reads all of it from the server alone.
  const [account] = await office.knownAccounts()
  const fresh = await newTestDevice(installation.baseUrl)
  got(await fresh.signIn({ account: account?.account as string, kit, passphrase }))
  for (const [stream, count] of [
    [before, 4],
    [after, 2],
  ] as const)
    await settle(fresh, async () => (await notesAt(fresh, stream)).length === count)
  await settle(fresh, async () => (await fresh.findByName('After')).length === 1, 'her name')

  // The shelter has the referral and what was opened with it, once.
  await settle(shelter, async () => {
    const opened = await shelter.openCase(referred)
    return opened.kind === 'opened' && opened.file.registers.givenNames?.value === 'Referred'
  })
  expect(await shelter.referrals()).toHaveLength(1)
  expect((await shelter.sync()).findings).toEqual([])

  await office.confirmWentBack()
  expect((await office.saveStates()).serverWentBackAt).toBeUndefined()
  expect(await operator('verify')).not.toContain('wrong')
})

test('a restore that lost the end of a grant sends nothing out under it: the end is said anew by whoever knows it', async () => {
  const stream = await refer(office, ['care', 'identity', 'essential'], 'Ended')
  await atRest(office)
  const grantsAt = async (device: DeviceApi) => {
    const opened = await device.openCase(stream)
    return opened.kind === 'refused' ? [] : opened.sharing.grants
  }
  await settle(road, async () => (await grantsAt(road)).length > 0, 'the grant on the road')
  await operator('backup', '--out', join(folder, 'later'))

  await note(office, stream, 'under the grant')
  await atRest(office)
  await settle(shelter, async () => (await notesAt(shelter, stream)).length === 1)
  for (const { stream: grant } of await grantsAt(road))
    got(await road.carryOut('end-grant', { grant }))
  await atRest(road)
  const isOver = async (device: DeviceApi) => {
    const grants = await grantsAt(device)
    return grants.length > 0 && grants.every(({ isLive }) => !isLive)
  }
  await settle(office, () => isOver(office), 'the end at the office')
  // Its phone never comes back, and no other device there has sent anything under the grant.
  await road.lock()
  await shelter.lock()

  await installation.halt()
  await operator('restore', '--from', join(folder, 'later'), '--replace')
  await installation.start()
  await settle(office, async () => (await office.saveStates()).serverWentBackAt !== undefined)
  await atRest(office)

  const fresh = await newTestDevice(installation.baseUrl)
  got(await fresh.signIn({ account: '', kit, passphrase }))
  await settle(fresh, () => isOver(fresh), 'the end at a device that comes new')
  expect(await notesAt(fresh, stream)).toEqual(['under the grant'])
  const after = await refer(office, ['care', 'identity'], 'Control')
  await note(office, after, 'after it all')
  await atRest(office)
  const theirs = await newTestDevice(installation.baseUrl)
  got(await theirs.signIn({ account: '', kit: shelterKit, passphrase }))
  await settle(theirs, async () => (await notesAt(theirs, after)).length === 1, 'the control')
  expect(await notesAt(theirs, stream)).toEqual([])
})
