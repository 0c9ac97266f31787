import { afterAll, beforeAll, expect, test } from 'vitest'
import { studyOpened } from '@cobijo/domain/counting/study/study-opened'
import type { DirectoryFacts } from '@cobijo/domain/journal/facts'
import type { OrganisationId } from '@cobijo/domain/journal/identifier'
import { nameStudy } from '@cobijo/sealing/contribution/study-key'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import type { DeviceApi } from '../device-api.ts'
import { writing } from '../directory/directory-acts.ts'
import type { DeviceStore } from '../store/device-store.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import { signUndecided } from '../testing/changed-program.ts'
import type { OwnDevice } from '../testing/opened-in.ts'
import { openOwnDevice } from '../testing/opened-in.ts'
import {
  allSent,
  foundAndEnter,
  got,
  joinNetwork,
  newTestDevice,
  settle,
} from '../testing/invented-organisation.ts'

let server: TestServer
let office: DeviceApi
let other: DeviceApi
let others: OwnDevice

beforeAll(async () => {
  server = await startTestServer()
  office = await newTestDevice(server.baseUrl)
  await foundAndEnter(office, server, 'Oficina', { kind: 'civil-society' })
  const stores = new Map<string, DeviceStore>()
  const openStore = (name: string) => {
    const store = stores.get(name) ?? createMemoryStore()
    stores.set(name, store)
    return store
  }
  other = await newTestDevice(server.baseUrl, openStore)
  const { account } = await joinNetwork(office, other, 'Ajena')
  others = { baseUrl: server.baseUrl, account, openStore }
})
afterAll(() => server.stop())

const asked = {
  titleEs: 'Estudio inventado',
  titleEn: 'Invented study',
  purposeEs: 'x',
  purposeEn: 'x',
  unit: 'person' as const,
  columns: [
    {
      name: 'sex',
      from: 'statistics' as const,
      variable: 'sex',
      kind: 'code' as const,
      codes: ['female', 'male'],
    },
  ],
  periodFrom: '2026-01-01',
  periodUntil: '2026-06-30',
  cutOff: '2026-07-31',
  sendUntil: '2099-09-30',
  dayBegins: 360,
  publicKey: 'ab'.repeat(32),
}

const idOf = async (device: DeviceApi) => (await device.session())?.organisation as OrganisationId

test('a study is opened under an id that is made of its words and of who opens it, and under no other', async () => {
  const named = nameStudy(await idOf(other), asked)
  expect(await office.openStudy(named)).toMatchObject({ code: 'study-not-valid', field: 'study' })
  const study = nameStudy(await idOf(office), asked)
  const changed = { ...study, titleEn: 'Another' }
  expect(await office.openStudy(changed)).toMatchObject({ code: 'study-not-valid' })
})

test('what another organisation opens under its id, by an earlier clock, takes nothing of it', async () => {
  const study = nameStudy(await idOf(office), asked)
  got(await office.openStudy(study))
  await settle(other, async () => (await other.studies()).length === 1, 'the study')
  await allSent(other)
  const { knowledge } = await openOwnDevice(others)
  const organisation = knowledge.directory.organisations.get(await idOf(other))
  if (!organisation) throw new Error('no organisation')
  const facts: DirectoryFacts = { family: 'organisation', statement: { says: 'study-opened' } }
  const theirs = { ...study, publicKey: 'cd'.repeat(32) }
  // A drawn id is what an older program gave: it is read, and stands behind.
  const drawn = { ...nameStudy(await idOf(office), asked), titleEn: 'Drawn' }
  const words = [theirs, drawn].map((each) => writing(organisation, studyOpened, facts, each))
  await signUndecided(others, words, [], undefined, Date.now() - 3_600_000)
  await allSent(other)
  await settle(office, async () => (await office.studies()).length === 2, 'both')
  for (const device of [office, other]) {
    const found = await device.studies()
    expect(found.find((each) => each.study.study === study.study)).toMatchObject({
      study: { publicKey: asked.publicKey },
      office: { organisation: await idOf(office) },
    })
    expect(found.map((each) => each.study.titleEn).sort()).toEqual(['Drawn', 'Invented study'])
  }
})
