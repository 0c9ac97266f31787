import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { DeviceApi } from '../device-api.ts'
import { countingStore } from '../testing/counting-store.ts'
import {
  allSent,
  foundTwoOrganisations,
  got,
  passphrase,
  settle,
} from '../testing/invented-organisation.ts'
import { agree, groupOf, refer, register, send } from '../testing/refer.ts'

// Many rounds of two devices: seconds on a quiet machine, minutes on one that does other work.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let server: TestServer
let desk: DeviceApi
let shelter: DeviceApi
/** Streams that the desk opened, in order: a stream is opened by listing what is held of it. */
const opened: string[] = []

beforeAll(async () => {
  server = await startTestServer()
  ;({ desk, shelter } = await foundTwoOrganisations(server, () => countingStore(opened)))
})
afterAll(async () => {
  await server.stop()
})

/** What the question opened. */
async function openedBy(question: () => Promise<unknown>): Promise<readonly string[]> {
  opened.length = 0
  await question()
  return [...opened]
}

const kindsOf = async (device: DeviceApi) =>
  (await device.myDay()).map(({ kind, label }) => `${kind} ${label}`)

test('who was just registered stands on the day at once, before any server knows of her', async () => {
  await register(desk, 'Alondra')
  const [line] = (await desk.myDay()).filter(({ label }) => label === 'Alondra')
  expect(line).toMatchObject({
    kind: 'first-night',
    part: 'now',
    urgency: 'urgent',
    responsible: undefined,
  })
})

test('what was left unfinished says whose file it is about, where it is about one', async () => {
  const stream = await register(desk, 'Aura')
  await desk.saveDraft(`case/${stream}/nota`, { care: 'half a sentence' })
  await desk.saveDraft(`refer/${stream}`, {})
  await desk.saveDraft('register-person', {})
  const left = (await desk.myDay()).filter(({ kind }) => kind === 'draft')
  expect(Object.fromEntries(left.map(({ label, about }) => [label, about]))).toEqual({
    [`case/${stream}/nota`]: 'Aura',
    [`refer/${stream}`]: 'Aura',
    'register-person': undefined,
  })
  for (const { label } of left) await desk.forgetDraft(label)
})

test('an urgency that nobody said is told as such, on the day and in the list, before and after the server has it', async () => {
  const unsaid = await register(desk, 'Araceli')
  const said = await register(desk, 'Amparo', { urgency: 'urgent' })
  const toldOf = async (device: DeviceApi) => {
    const day = await device.myDay()
    const { rows } = await device.list({ sort: 'last-update' })
    return [unsaid, said].map((about) => ({
      day: day.find(({ stream }) => stream === about)?.isUrgencyAssumed,
      list: rows.find(({ stream }) => stream === about)?.isUrgencyAssumed,
    }))
  }
  expect((await toldOf(desk)).map(({ day }) => day)).toEqual([true, false])
  await settle(desk, async () => (await toldOf(desk)).every(({ list }) => list !== undefined))
  expect(await toldOf(desk)).toEqual([
    { day: true, list: true },
    { day: false, list: false },
  ])
})

test('and is gone from it once she was asked or something was done for her', async () => {
  const stream = await register(desk, 'Brisa')
  await settle(desk, async () => (await kindsOf(desk)).includes('first-night Brisa'))
  got(await desk.carryOut('record-service', { case: stream, service: 'food', status: 'completed' }))
  expect(await kindsOf(desk)).not.toContain('first-night Brisa')
  // The server still says that there was a reminder: the card says that it is settled.
  await settle(desk, async () =>
    (await desk.list({ sort: 'due' })).rows.every(
      (row) => row.stream !== stream || row.remindAt === undefined,
    ),
  )
  expect((await kindsOf(desk)).filter((line) => line.endsWith('Brisa'))).toEqual([])
})

test('the list by due dates goes by the earliest that is still to be done, until a note says that it is done', async () => {
  const hour = 3_600_000
  const [one, other] = [await register(desk, 'Gardenia'), await register(desk, 'Hortensia')]
  for (const stream of [one, other])
    got(
      await desk.carryOut('record-service', {
        case: stream,
        service: 'food',
        status: 'completed',
      }),
    )
  const now = Date.now()
  const first = got(await desk.carryOut('record-note', { case: one, remindAt: now + hour }))
    .entries[0]
  got(await desk.carryOut('record-note', { case: one, remindAt: now + 5 * hour }))
  got(await desk.carryOut('record-note', { case: other, remindAt: now + 3 * hour }))
  const inOrder = async () =>
    (await desk.list({ sort: 'due' })).rows
      .map(({ stream }) => stream)
      .filter((stream) => stream === one || stream === other)
      .join()
  await allSent(desk)
  await settle(desk, async () => (await inOrder()) === [one, other].join())

  const note = got(await desk.openCase(one)).file.timeline.find(({ hash }) => hash === first?.hash)
  got(
    await desk.carryOut('record-note', {
      case: one,
      settles: [note?.kind === 'entry' ? note.id : ''],
    }),
  )
  await settle(desk, async () => (await inOrder()) === [other, one].join())
})

test('two people of one name are told apart, and who is alone in it is called as she wants', async () => {
  const sol = { nameToUse: 'Sol', givenNames: 'Sol' }
  const first = await register(desk, 'Sol', { ...sol, firstSurname: 'Chablé' })
  const second = await register(desk, 'Sol', { ...sol, firstSurname: 'Pop' })
  const third = await register(desk, 'Sol', { ...sol, firstSurname: 'Pop' })
  const labels = new Map((await desk.myDay()).map(({ stream, label }) => [stream, label]))
  expect(labels.get(first)).toBe('Sol Chablé')
  expect(labels.get(second)).toMatch(/^Sol Pop · .-.{3}$/)
  expect(labels.get(third)).toMatch(/^Sol Pop · .-.{3}$/)
  expect([...labels.values()]).toContain('Alondra')
  const found = await desk.findByName('sol pop')
  expect(
    found
      .slice(0, 2)
      .map(({ stream }) => stream)
      .sort(),
  ).toEqual([second, third].sort())
  for (const { came } of found.slice(0, 2))
    expect(came).toMatchObject({ ageGroup: 'adult', registeredAt: expect.any(Number) })
  expect(found.find(({ stream }) => stream === first)?.came).toBeUndefined()
})

test('a day opens nothing that did not move since it was made, in this sitting and in the next', async () => {
  for (const name of ['Celeste', 'Dalia', 'Estrella', 'Flor'])
    await refer(desk, ['essential', 'care'], name)
  await settle(shelter, async () => (await shelter.referrals()).length === 4)
  await isQuiet()
  await desk.myDay()
  expect(await openedBy(() => desk.myDay())).toEqual([])
  expect(await openedBy(() => desk.referrals())).toEqual([])

  const [first] = await shelter.referrals()
  got(await shelter.carryOut('accept-referral', { referral: first?.stream }))
  await settle(desk, async () => (await desk.referrals()).some(({ state }) => state === 'accepted'))
  await isQuiet()
  await desk.myDay()
  expect(await openedBy(() => desk.myDay())).toEqual([])

  const [known] = await desk.knownAccounts()
  await desk.lock()
  got(await desk.signIn({ account: known?.account ?? '', passphrase }))
  await isQuiet()
  expect(await openedBy(() => desk.referrals())).toEqual([])
  expect((await desk.referrals()).filter(({ state }) => state === 'accepted')).toHaveLength(1)
})

test('what ends before the answer is due is on the day, until she was asked again', async () => {
  const stream = await register(desk, 'Gardenia')
  const goesAlong = ['essential', 'care']
  await agree(desk, stream, goesAlong, { expiresAt: Date.now() + 3 * 3_600_000 })
  await send(desk, stream, goesAlong)
  const consentsEnding = async () =>
    (await desk.myDay()).filter(({ kind }) => kind === 'consent-ends').map((item) => item.stream)
  expect(await consentsEnding()).toEqual([stream])
  await agree(desk, stream, goesAlong)
  const to = await groupOf(desk, 'theirs')
  got(
    await desk.carryOut('issue-grant', {
      case: stream,
      purpose: 'referral',
      recipientOrganisation: to.organisation,
      recipientGroup: to.group,
      feed: to.feed,
      compartments: goesAlong,
    }),
  )
  expect(await consentsEnding()).toEqual([])
})

/** Rounds until one brings nothing more: what this device itself wrote comes back too. */
async function isQuiet(): Promise<void> {
  await settle(desk, async () => {
    const { received, sent } = await desk.sync()
    return received + sent === 0 && (await desk.saveStates()).onThisDevice.length === 0
  })
}
