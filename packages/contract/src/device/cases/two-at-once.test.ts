import type { StreamId } from '@cobijo/domain/journal/identifier'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { DeviceApi } from '../device-api.ts'
import { newRandomId } from '../new-id.ts'
import { admitColleague, goAway } from '../testing/colleague.ts'
import {
  allSent,
  foundAndEnter,
  got,
  newTestDevice,
  settle,
} from '../testing/invented-organisation.ts'
import { register } from '../testing/refer.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let server: TestServer
let office: DeviceApi
let away: DeviceApi
let comeBack: () => void
let closedMeanwhile: StreamId
let openedMeanwhile: StreamId
let goingHome: StreamId

const close = (device: DeviceApi, of: StreamId) =>
  device.carryOut('close-case', {
    case: of,
    reason: 'other',
    summary: 'over',
    reopeningExplained: true,
  })
const reopen = (device: DeviceApi, of: StreamId) =>
  device.carryOut('reopen-case', { case: of, reason: 'came-back' })
const fileOf = async (device: DeviceApi, of: StreamId) => got(await device.openCase(of)).file
const sent = (device: DeviceApi) => allSent(device)

/** Two workers of one house; the second has everything on her device and no connection any more. */
beforeAll(async () => {
  server = await startTestServer()
  office = await newTestDevice(server.baseUrl)
  await foundAndEnter(office, server, 'Casa Alba')
  closedMeanwhile = await register(office, 'Alondra')
  openedMeanwhile = await register(office, 'Brenda')
  goingHome = await register(office, 'Celia')
  got(await close(office, openedMeanwhile))
  got(
    await office.carryOut('give-consent', {
      case: goingHome,
      sitting: newRandomId<string>(),
      answers: [{ purpose: 'return', compartments: ['care'], answer: 'given' }],
      givenBy: 'person',
      howGiven: 'signature',
      limitsRead: true,
    }),
  )
  await sent(office)
  const colleague = await admitColleague(server.baseUrl, office, ['everyone', 'casework'])
  for (const stream of [closedMeanwhile, openedMeanwhile, goingHome])
    await settle(colleague.device, async () => {
      const opened = await colleague.device.openCase(stream)
      return opened.kind === 'opened' && opened.historyAwaited.length === 0
    })
  await settle(
    colleague.device,
    async () => (await fileOf(colleague.device, openedMeanwhile)).state.value === 'closed',
  )
  ;({ device: away, comeBack } = await goAway(server.baseUrl, colleague))
})
afterAll(() => server.stop())

test('what two devices decided without each other is the same on both afterwards: nothing is lost, and a person is shown what to look at', async () => {
  got(await close(office, closedMeanwhile))
  const member = (await away.session())?.member
  got(await away.carryOut('assign-responsible', { case: closedMeanwhile, responsible: member }))
  const decided = await fileOf(away, closedMeanwhile)
  expect(decided.state.value).toBe('open')

  got(await reopen(away, openedMeanwhile))
  got(await reopen(office, openedMeanwhile))
  got(await close(office, openedMeanwhile))

  got(
    await office.carryOut('record-return-step', {
      case: goingHome,
      returnStep: 'reception',
      receptionConfirmed: 'yes',
    }),
  )
  const taken = got(await away.carryOut('withdraw-consent', { case: goingHome, everything: true }))
  expect(taken.remarks).toEqual(['return-called-off'])

  await sent(office)
  comeBack()
  await sent(away)
  for (const device of [office, away]) {
    await settle(
      device,
      async () =>
        (await fileOf(device, closedMeanwhile)).contradictions.some(
          ({ code }) => code === 'decided-while-closed',
        ),
      'what was decided meanwhile',
    )
    const file = await fileOf(device, closedMeanwhile)
    expect(file.state.value).toBe('closed')
    expect(file.responsible.value).toBe(member)
    await settle(device, async () =>
      (await fileOf(device, openedMeanwhile)).contradictions.some(
        ({ code }) => code === 'closed-and-open-at-once',
      ),
    )
    expect((await fileOf(device, openedMeanwhile)).state.value).toBe('open')
    await settle(device, async () => {
      const { voluntaryReturn } = await fileOf(device, goingHome)
      return voluntaryReturn.standing === 'called-off'
    })
    const { consents } = await fileOf(device, goingHome)
    expect(consents.map(({ answer }) => answer)).toEqual(['withdrawn'])
  }
  got(await reopen(office, closedMeanwhile))
  expect((await fileOf(office, closedMeanwhile)).contradictions).toEqual([])
})
