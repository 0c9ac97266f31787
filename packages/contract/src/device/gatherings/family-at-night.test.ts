import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { familyLinked } from '@cobijo/domain/family/family-linked'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import type { DeviceApi } from '../device-api.ts'
import { newRandomId } from '../new-id.ts'
import { signUndecided } from '../testing/changed-program.ts'
import { admitColleague } from '../testing/colleague.ts'
import type { Colleague } from '../testing/colleague.ts'
import {
  allSent,
  foundAndEnter,
  got,
  newTestDevice,
  settle,
} from '../testing/invented-organisation.ts'
import { register } from '../testing/refer.ts'

let server: TestServer
let desk: DeviceApi
let night: DeviceApi
/** Of the shift and of casework, each under a changed program. */
let shift: Colleague
let caseworker: Colleague

beforeAll(async () => {
  server = await startTestServer()
  desk = await newTestDevice(server.baseUrl)
  await foundAndEnter(desk, server, 'Casa Inventada')
  shift = await admitColleague(server.baseUrl, desk, ['shift'])
  night = shift.device
  caseworker = await admitColleague(server.baseUrl, desk, ['casework'])
})
afterAll(() => server.stop())

const seenAtNight = async () =>
  (await night.gatherings('family')).flatMap(({ people }) => people).sort()

test('W7: the night shift sees who belongs together and not what they are to each other, until somebody is taken out', async () => {
  const mother = await register(desk, 'Ixchel')
  const [girl, boy] = [await register(desk, 'Sol'), await register(desk, 'Mateo')]
  const link = (familyMember: string, more: object = {}) =>
    desk.carryOut('link-family', {
      case: mother,
      memberKind: 'own-case',
      familyMember,
      familyRelation: 'daughter-or-son-of',
      linkReasons: 'x',
      ...more,
    })
  const gathering = got(await link(girl)).entries[0]?.stream
  got(await link(boy, { gathering }))
  await settle(night, async () => (await seenAtNight()).length === 3)
  expect(await seenAtNight()).toEqual([mother, girl, boy].sort())
  const seen = got(await night.openGathering(gathering as never)).file
  expect(seen.family?.links).toEqual([])
  expect(JSON.stringify(seen)).not.toContain('daughter-or-son-of')
  got(
    await desk.carryOut('drop-from-family', {
      gathering,
      familyMember: boy,
      droppedBecause: 'not-family',
      cases: [],
    }),
  )
  await settle(night, async () => (await seenAtNight()).length === 2)
  expect(await seenAtNight()).toEqual([mother, girl].sort())
})

/** A family that no command would write, begun in a stream of its own, once the desk has it. */
async function signsFamily(by: Colleague, content: object): Promise<StreamId> {
  const stream = newRandomId<StreamId>()
  await signUndecided({ baseUrl: server.baseUrl, ...by }, [
    {
      entryType: familyLinked,
      content: { memberKind: 'own-case', ...content },
      stream,
      occurredAt: undefined,
      outside: [],
    },
  ])
  await allSent(by.device)
  await settle(desk, async () => (await desk.openGathering(stream)).kind === 'opened')
  return stream
}

const linesOf = async (device: DeviceApi, stream: StreamId) =>
  (await device.gatherings('family')).filter((line) => line.stream === stream)

test('W7: nobody of the shift makes a family, and whoever decides tells the night no other one than `care` says', async () => {
  const [child, mother, stranger] = [
    await register(desk, 'Nayeli'),
    await register(desk, 'Amalia'),
    await register(desk, 'Rufina'),
  ]
  const byShift = await signsFamily(shift, {
    familyMember: child,
    relatedTo: stranger,
    together: [child, stranger],
  })
  expect(await linesOf(desk, byShift)).toMatchObject([{ people: [] }])
  await settle(night, async () => (await linesOf(night, byShift)).length === 1)
  expect(await linesOf(night, byShift)).toMatchObject([{ people: [] }])

  const untrue = await signsFamily(caseworker, {
    familyMember: child,
    relatedTo: mother,
    together: [child, stranger],
  })
  expect(await linesOf(desk, untrue)).toMatchObject([{ people: [] }])
  await settle(night, async () => (await linesOf(night, untrue)).length === 1)
  // The shift cannot know it; its form proposes none of them.
  const [seen] = await linesOf(night, untrue)
  expect(seen?.people.toSorted()).toEqual([child, stranger].sort())
  expect(seen?.toldAlone).toEqual(seen?.people)
  await settle(
    desk,
    async () => (await desk.sync()).findings.some(({ code }) => code === 'signer-not-entitled'),
    'an officer is told',
  )
})
