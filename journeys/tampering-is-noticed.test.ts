import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { runCobijo } from '@cobijo/cli/testing/run-cobijo'
import type { DeviceApi } from '@cobijo/contract/device/device-api'
import { newRandomId } from '@cobijo/contract/device/new-id'
import {
  allSent,
  comparedWith,
  enter,
  foundingOf,
  got,
  joinNetwork,
  newTestDevice,
  passphrase,
  settle,
} from '@cobijo/contract/device/testing/invented-organisation'
import { agree, send } from '@cobijo/contract/device/testing/refer'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { openAdministration } from '@cobijo/server/operation/open-administration'
import type { Administration } from '@cobijo/server/operation/open-administration'
import { readConfig } from '@cobijo/server/config'
import { startInstallationProcess } from '@cobijo/server/testing/installation-process'
import type { InstallationProcess } from '@cobijo/server/testing/installation-process'

// Whoever has the server's machine changes rows as it pleases him. Each change is looked for by the operator's `cobijo verify`, in a
// process of its own, and by a device that reads for the first time.

vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 })

let installation: InstallationProcess
let administration: Administration | undefined
let desk: DeviceApi
let shelter: DeviceApi
let kit: string
let stream: StreamId
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tampering-'))
  installation = await startInstallationProcess()
  await tellStory()
  administration = await administer()
})
afterAll(async () => {
  await administration?.close()
  await installation.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function administer(): Promise<Administration> {
  const reading = readConfig(installation.environment, folder)
  if (reading.kind === 'refused') throw new Error('refused')
  return openAdministration(reading.config)
}

/** A person at the desk, referred with her consent to the shelter, which helps her. */
async function tellStory(): Promise<void> {
  desk = await newTestDevice(installation.baseUrl)
  const first = got(
    await desk.foundNetwork({ ...foundingOf('Mesa'), setupToken: installation.setupToken }),
  )
  kit = first.kit
  await enter(desk, first)
  shelter = await newTestDevice(installation.baseUrl)
  await joinNetwork(desk, shelter, 'Casa Alba')
  const { entries } = got(
    await desk.carryOut('register-person', { givenNames: 'Citlali', ageGroup: 'adult' }),
  )
  stream = entries[0]?.stream as StreamId
  got(await desk.carryOut('record-note', { case: stream, care: 'arrived by night' }))
  const goesAlong = ['essential', 'identity', 'care']
  await agree(desk, stream, goesAlong)
  await send(desk, stream, goesAlong)
  await settle(shelter, async () => (await shelter.referrals()).length === 1, 'the referral')
  await allSent(desk)
}

/** An organisation that was invited and has founded itself; admitting it is another matter. */
async function foundAnother(name: string): Promise<DeviceApi> {
  const invitation = got(await desk.invite('organisation')).token
  const joining = await newTestDevice(installation.baseUrl)
  await enter(joining, got(await joining.foundOrganisation({ ...foundingOf(name), invitation })))
  return joining
}

/** What the operator's command finds, by code. */
async function verified(): Promise<readonly string[]> {
  const { exit, output, errors } = await runCobijo(['verify', '--json'], installation.environment)
  const { findings } = JSON.parse(output) as { findings: { code: string }[] }
  expect(exit, errors).toBe(findings.length === 0 ? 0 : 1)
  return [...new Set(findings.map(({ code }) => code))].sort()
}

/** What a device of the desk that has never been here before finds when it reads the case. */
async function read(): Promise<{ readonly codes: readonly string[]; readonly device: DeviceApi }> {
  const device = await newTestDevice(installation.baseUrl)
  got(await device.signIn({ account: '', kit, passphrase }))
  await device.openCase(stream)
  const { findings } = await device.sync()
  return { codes: [...new Set(findings.map(({ code }) => code))].sort(), device }
}

async function query(sql: string, values: readonly unknown[] = []) {
  if (!administration) throw new Error('the database is not open')
  return administration.client.query(sql, [...values])
}

// What is written meanwhile stays: only what was changed is put back.
const undo: (() => Promise<unknown>)[] = []
async function putBack(): Promise<void> {
  for (const each of undo.splice(0).reverse()) await each()
}
afterEach(putBack)

async function removeRows(table: string, where: string, values: readonly unknown[]) {
  const kept = `kept_${newRandomId().replaceAll('-', '')}`
  await query(`create table ${kept} as select * from ${table} where false`)
  await query(
    `with removed as (delete from ${table} where ${where} returning *) insert into ${kept} select * from removed`,
    values,
  )
  undo.push(() => query(`insert into ${table} select * from ${kept}`))
}

/** Exchanges bytes wherever a column holds them. */
async function exchange(table: string, column: string, from: Buffer, to: Buffer) {
  await query(`update ${table} set ${column} = $1 where ${column} = $2`, [to, from])
  undo.push(() => query(`update ${table} set ${column} = $1 where ${column} = $2`, [from, to]))
}

test('nobody changed anything: nothing is found, by the command or by a device that reads it all', async () => {
  expect(await verified()).toEqual([])
  const { codes, device } = await read()
  expect(codes).toEqual([])
  expect(got(await device.openCase(stream)).file.registers.givenNames?.value).toBe('Citlali')
})

describe('is noticed by the command and by whoever reads', () => {
  test('a tampered row: one bit of what is sealed', async () => {
    const { rows } = await query(
      'select parts from sealed_copy where stream_id = $1 and length(parts) > 0',
      [stream],
    )
    for (const { parts } of rows)
      await exchange('sealed_copy', 'parts', parts, withOneBitChanged(parts))
    expect(await verified()).toEqual(['part-not-as-signed'])
    expect((await read()).codes).toContain('part-not-as-signed')
  })

  test('a removed row: a line of a feed, and what a line leads to', async () => {
    await removeRows('delivery', 'stream_id = $1', [stream])
    expect(await verified()).toContain('position-missing')
    expect((await read()).codes).toContain('feed-line-missing')
    await putBack()
    await removeRows('sealed_copy', 'stream_id = $1', [stream])
    expect(await verified()).toEqual(['copy-missing'])
    expect((await read()).codes).toContain('copy-missing')
    await putBack()
    await removeRows('entry', 'stream_id = $1', [stream])
    expect(await verified()).toContain('receipted-entry-missing')
  })

  test('a swapped public key: the shelter’s, for one that the host can open', async () => {
    const { rows } = await query(
      `select facts from entry where organisation_id <> (select organisation_id from entry order by received_at limit 1)
         and position('box' in encode(facts, 'escape')) > 0`,
    )
    expect(rows.length).toBeGreaterThan(0)
    for (const { facts } of rows)
      for (const table of ['entry', 'delivery', 'statement'])
        await exchange(table, 'facts', facts, swapKey(facts))
    expect(await verified()).toContain('facts-not-as-signed')
    const { codes, device } = await read()
    expect(codes.length).toBeGreaterThan(0)
    // Nothing is sealed to it: for this device the shelter has no such group.
    const other = (await device.network()).organisations.find(({ mine }) => !mine)
    expect(other?.groups.find(({ kind }) => kind === 'casework')).toBeUndefined()
  })

  test('a forged grant: a route that nobody signed, and a grant that was made to lead elsewhere', async () => {
    const forgedRoute = newRandomId()
    await query(
      `insert into grant_route (organisation_id, stream_id, feed_id, grant_id, state, feed_organisation_id, from_at, recorded_at)
       select organisation_id, stream_id, feed_id, $1, 'open', feed_organisation_id, from_at, recorded_at from grant_route limit 1`,
      [forgedRoute],
    )
    undo.push(() => query('delete from grant_route where grant_id = $1', [forgedRoute]))
    expect(await verified()).toEqual(['grant-route-unsigned'])
    await putBack()
    // The signed grant itself, made to lead to a feed that the host reads.
    const { rows } = await query(
      `select facts, (select feed_id::text from grant_route where stream_id = $1 limit 1) as feed from entry
        where hash in (select hash from delivery where stream_id in (select grant_id from grant_route where stream_id = $1))`,
      [stream],
    )
    expect(rows.length).toBeGreaterThan(0)
    for (const { facts, feed } of rows) {
      const forged = facts.toString('latin1').replaceAll(feed, newRandomId())
      for (const table of ['entry', 'delivery'])
        await exchange(table, 'facts', facts, Buffer.from(forged, 'latin1'))
    }
    expect(await verified()).toEqual(
      expect.arrayContaining(['facts-not-as-signed', 'grant-route-unsigned']),
    )
    const { codes, device } = await read()
    expect(codes).toContain('facts-not-as-signed')
    expect(got(await device.openCase(stream)).sharing.grants).toEqual([])
  })

  test('an organisation that nobody admitted, and that admits itself', async () => {
    const stranger = await foundAnother('Nobody’s house')
    const organisation = (await stranger.session())?.organisation as never
    const mine = (await stranger.network()).organisations.find(({ id }) => id === organisation)
    const admitted = await stranger.admitOrganisation(comparedWith(mine))
    await stranger.sync()
    await settle(desk, async () => (await desk.network()).organisations.length === 3)
    const seen = (await desk.network()).organisations.find(({ id }) => id === organisation)
    expect(seen?.state).toBe('founded')
    expect(admitted.kind).toBe('refused')
    expect(await stranger.session()).toMatchObject({ standing: 'waiting' })
    expect((await stranger.list({ sort: 'last-update' })).rows).toEqual([])
    // The host writes the word itself where the server looks for the words of the network, under a signature that is not over it.
    const { rows } = await query(
      `select organisation_id, facts, envelope from statement where position('organisation-admitted' in encode(facts, 'escape')) > 0`,
    )
    const [genuine] = rows
    const known = (await desk.network()).organisations.find(
      ({ id, mine }) => !mine && id !== organisation,
    )
    const forged = Buffer.from(
      genuine.facts.toString('latin1').replaceAll(String(known?.id), String(organisation)),
      'latin1',
    )
    expect(forged.equals(genuine.facts)).toBe(false)
    await query(
      `insert into statement (organisation_id, version, entry_id, facts, envelope)
       values ($1, (select max(version) + 1 from statement), gen_random_uuid(), $2, $3)`,
      [genuine.organisation_id, forged, genuine.envelope],
    )
    undo.push(() => query('delete from statement where facts = $1', [forged]))
    expect((await verified()).length).toBeGreaterThan(0)
    const again = await read()
    const still = (await again.device.network()).organisations.find(({ id }) => id === organisation)
    expect(still?.state ?? 'founded').toBe('founded')
  })
})

function withOneBitChanged(bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes)
  changed[changed.length - 1] = (changed.at(-1) as number) ^ 1
  return changed
}

/** Another key where a group's public key stands in the canonical text: after the name of its field. */
function swapKey(facts: Buffer): Buffer {
  const swapped = Buffer.from(facts)
  const at = facts.indexOf('box') + 'box'.length + 8
  swapped[at] = (swapped[at] as number) ^ 1
  return swapped
}

test('erased, then restored from a backup of before: it stays erased, and what is there is as it was signed', async () => {
  const backup = join(folder, 'backup')
  const saved = await runCobijo(['backup', '--out', backup], installation.environment)
  expect(saved.exit, saved.errors).toBe(0)
  got(await desk.eraseCase({ stream, ground: 'her-request' }))
  expect(await verified()).toEqual([])
  const beside = await runCobijo(
    ['restore', '--from', backup, '--replace'],
    installation.environment,
  )
  expect([beside.exit, beside.errors]).toEqual([
    1,
    expect.stringMatching(/server-running.*Stop the server first/s),
  ])
  await administration?.close()
  await installation.halt()
  const restored = await runCobijo(
    ['restore', '--from', backup, '--replace', '--json'],
    installation.environment,
  )
  expect(restored.exit, restored.errors).toBe(0)
  // The case and the referral that told of it.
  expect(JSON.parse(restored.output)).toMatchObject({ erasedAgain: 2 })
  await installation.start()
  administration = await administer()
  expect(await verified()).toEqual([])
  const { device } = await read()
  const opened = await device.openCase(stream)
  expect(JSON.stringify(opened)).not.toContain('Citlali')
  const { rows } = await query(
    `select from sealed_copy where stream_id = $1 and organisation_id = $2`,
    [stream, (await desk.session())?.organisation],
  )
  expect(rows).toEqual([])
})
