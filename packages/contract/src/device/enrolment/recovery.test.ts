import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MemberId, StreamId } from '@cobijo/domain/journal/identifier'
import { refused } from '@cobijo/domain/journal/refusal'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import { ServerRefused } from '../../client/api-client.ts'
import { DeviceLocked } from '../device-api.ts'
import type { DeviceApi } from '../device-api.ts'
import type { Enrolled } from './enrolment-api.ts'
import {
  comparedWords,
  foundingOf,
  got,
  newTestDevice,
  passphrase,
  settle,
  untilLocked,
} from '../testing/invented-organisation.ts'

let server: TestServer
let office: DeviceApi
let founded: Enrolled
/** A case that was there before anything was lost. */
let known: StreamId

beforeAll(async () => {
  server = await startTestServer()
  office = await newTestDevice(server.baseUrl)
  founded = got(
    await office.foundNetwork({ ...foundingOf('Casa Alba'), setupToken: server.setupToken }),
  )
})
afterAll(async () => {
  await server.stop()
})

async function nameOn(device: DeviceApi, stream: StreamId): Promise<unknown> {
  const opened = await device.openCase(stream)
  return opened.kind === 'opened' ? opened.file.registers.givenNames?.value : opened.code
}

async function join(device: DeviceApi, personName: string, returning?: MemberId) {
  const { token } = got(await office.invite('member', returning))
  return got(
    await device.askToJoin({ invitation: token, personName, passphrase, deviceLabel: 'a' }),
  )
}

test('a small organisation registers nobody before two printed sheets were typed back', async () => {
  got(await office.signIn({ account: founded.account, passphrase }))
  const person = { givenNames: 'Alondra', ageGroup: 'adult' }
  expect(await office.carryOut('register-person', person)).toEqual(refused('recovery-not-tried'))
  expect((await office.session())?.registeringHeldUp).toBe(true)
  expect(await office.confirmRecoveryShares(founded.recoveryShares.slice(1))).toBeUndefined()
  const saved = got(await office.carryOut('register-person', person))
  known = saved.entries[0]?.stream as StreamId
  expect((await office.session())?.registeringHeldUp).toBe(false)
})

test('a large organisation, which has colleagues to readmit, is not held up', async () => {
  const { token } = got(await office.invite('organisation'))
  const large = await newTestDevice(server.baseUrl)
  const joined = got(
    await large.foundOrganisation({ ...foundingOf('Mesa', { size: 'large' }), invitation: token }),
  )
  got(await large.signIn({ account: joined.account, passphrase }))
  got(await large.carryOut('register-person', { givenNames: 'Nadie', ageGroup: 'adult' }))

  // Nor once it became small: somebody is registered already, and no screen says otherwise.
  const { profile } = await large.organisation()
  if (profile) got(await large.setProfile({ ...profile, size: 'small' }))
  expect((await large.session())?.registeringHeldUp).toBe(false)
  got(await large.carryOut('register-person', { givenNames: 'Otra', ageGroup: 'adult' }))
})

describe('a member who lost device and kit', () => {
  let marta: MemberId
  let lost: DeviceApi

  beforeAll(async () => {
    lost = await newTestDevice(server.baseUrl)
    const enrolled = await join(lost, 'Marta Inventada')
    got(await lost.signIn({ account: enrolled.account, passphrase }))
    const [pending] = await office.pendingMembers()
    expect(pending).toMatchObject({ name: 'Marta Inventada', isReturning: false })
    marta = pending?.member as MemberId
    const { groups } = await office.organisation()
    const casework = groups.find(({ kind }) => kind === 'casework')
    got(
      await office.admitMember({
        ...comparedWords(pending),
        groups: casework ? [casework.id] : [],
        officer: false,
      }),
    )
    await settle(lost, async () => (await lost.session())?.standing === 'admitted')
    await settle(lost, async () => (await nameOn(lost, known)) === 'Alondra')
  })

  test('cannot be replaced by somebody who was invited as a newcomer', async () => {
    const { token } = got(await office.invite('member'))
    const stranger = await newTestDevice(server.baseUrl)
    const [, ...rest] = token.split('.')
    const invitation = ['r', ...rest, marta].join('.')
    const asked = stranger.askToJoin({ invitation, personName: 'X', passphrase, deviceLabel: 'a' })
    await expect(asked).rejects.toThrow(ServerRefused)
    await expect(asked).rejects.toMatchObject({ problem: { code: 'token-refused' } })
  })

  test('comes back under her own id with her groups, and what she had before ends', async () => {
    const again = await newTestDevice(server.baseUrl)
    const enrolled = await join(again, 'Marta', marta)
    got(await again.signIn({ account: enrolled.account, passphrase }))
    // Until a colleague compared her words the new account reads nothing.
    expect((await again.sync()).received).toBe(0)
    await settle(office, async () => (await office.pendingMembers()).length === 1)
    const [pending] = await office.pendingMembers()
    expect(pending).toMatchObject({
      member: marta,
      name: 'Marta Inventada',
      isReturning: true,
      fingerprint: enrolled.fingerprint,
    })
    got(await office.readmitMember({ ...comparedWords(pending), changeKeys: true }))
    await settle(again, async () => (await again.session())?.standing === 'admitted')
    await settle(again, async () => (await nameOn(again, known)) === 'Alondra')
    expect((await again.session())?.member).toBe(marta)
    await settle(office, async () => (await office.pendingMembers()).length === 0)

    const after = got(
      await office.carryOut('register-person', { givenNames: 'Brisa', ageGroup: 'adult' }),
    )
    const stream = after.entries[0]?.stream as StreamId
    await settle(again, async () => (await nameOn(again, stream)) === 'Brisa')
    // The lost device: what it signs is set aside, and it closes.
    got(await lost.carryOut('record-note', { case: known, care: 'Nota' }))
    expect(await untilLocked(lost)).toBe('keys-ended')
    await expect(lost.openCase(stream)).rejects.toThrow(DeviceLocked)
    const late = got(await office.lateEntries())
    expect(late.open.map(({ code }) => code)).toEqual(['keys-replaced'])
  })
})

describe('an organisation whose last officer lost everything but the sheets', () => {
  test('too few sheets, or sheets that do not belong together, open nothing', async () => {
    const device = await newTestDevice(server.baseUrl)
    const [first = '', second = ''] = founded.recoveryShares
    expect(await device.openRecovery([first])).toEqual(refused('recovery-shares-too-few'))
    expect(await device.openRecovery([first, first])).toEqual(
      refused('recovery-share-twice', { field: 'share.2' }),
    )
    const slipped = second.replace(/.$/, second.endsWith('7') ? '8' : '7')
    expect(await device.openRecovery([first, slipped])).toMatchObject({
      code: 'printed-check-wrong',
      field: 'share.2',
    })
  })

  test('has her back with new keys, every group, and her name', async () => {
    const device = await newTestDevice(server.baseUrl)
    const shares = founded.recoveryShares.slice(0, 2)
    const view = got(await device.openRecovery(shares))
    expect(view.organisationName).toBe('Casa Alba')
    expect(view.officers.map(({ name }) => name)).toEqual(['Elena Invented'])
    const enrolled = got(
      await device.restoreOfficer({
        shares,
        member: view.officers[0]?.member as MemberId,
        passphrase: 'another phrase now',
        deviceLabel: 'new',
      }),
    )
    got(await device.signIn({ account: enrolled.account, passphrase: 'another phrase now' }))
    await settle(device, async () => (await nameOn(device, known)) === 'Alondra')
    const session = await device.session()
    expect(session).toMatchObject({ personName: 'Elena Invented', officer: true })
    expect((await device.sync()).findings).toEqual([])
    // She is an officer again: she can bring others in.
    got(await device.invite('member'))
    // And the device that was lost is not any more.
    const before = got(await device.lateEntries()).open.length
    got(await office.carryOut('record-note', { case: known, care: 'Nota' }))
    expect(await untilLocked(office)).toBe('keys-ended')
    const late = got(await device.lateEntries()).open
    expect(late.slice(before).map(({ code }) => code)).toEqual(['keys-replaced'])
  })
})
