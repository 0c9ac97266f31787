import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DeviceApi } from '@cobijo/contract/device/device-api'
import { createMemoryStore } from '@cobijo/contract/device/store/memory-store'
import {
  allSent,
  enter,
  foundingOf,
  got,
  newTestDevice,
} from '@cobijo/contract/device/testing/invented-organisation'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { startInstallationProcess } from '@cobijo/server/testing/installation-process'
import type { InstallationProcess } from '@cobijo/server/testing/installation-process'
import { tellGoal } from '@cobijo/sealing/testing/tell-goal'
import { hasTraceAsWritten, mark } from './testing/find-traces.ts'
import { familyOf, mayReadMemory, searchMemory } from './testing/read-memory.ts'

// Whoever takes the machine while it runs reads its memory: the program's and PostgreSQL's.

const people = 40
let installation: InstallationProcess
let desk: DeviceApi
let planted = 0

const plant = (kind: string) => `${kind} ${mark}${(planted += 1)}`

beforeAll(async () => {
  installation = await startInstallationProcess()
  desk = await newTestDevice(installation.baseUrl, createMemoryStore)
  const founding = { ...foundingOf(plant('Mesa')), personName: plant('Officer'), deviceLabel: 'a' }
  await enter(
    desk,
    got(await desk.foundNetwork({ ...founding, setupToken: installation.setupToken })),
  )
  for (let each = 0; each < people; each += 1) await tellOneStory()
  await allSent(desk)
  const [first] = await desk.findByName(mark)
  got(await desk.openCase(first?.stream as StreamId))
})
afterAll(() => installation?.stop())

async function tellOneStory(): Promise<void> {
  const registered = got(
    await desk.carryOut('register-person', {
      givenNames: plant('Given'),
      firstSurname: plant('First'),
      nameToUse: plant('Use'),
      ageGroup: 'adult',
      sleepsWhere: plant('street'),
      howMet: plant('story'),
      safeContacts: [{ channel: 'telephone', to: plant('number') }],
    }),
  )
  const stream = registered.entries[0]?.stream as StreamId
  const note = { care: plant('care'), account: plant('account'), health: plant('health') }
  got(await desk.carryOut('record-note', { case: stream, ...note }))
}

test.skipIf(!mayReadMemory)(
  'no planted text is in the memory of the running server, nor of its PostgreSQL',
  async () => {
    // The same search finds it where it must be: in the device, which is this process.
    expect(searchMemory(process.pid, hasTraceAsWritten).found).toBeGreaterThan(0)
    const programs = familyOf(installation.processId)
    expect(programs.length).toBeGreaterThan(8)
    // And it finds in the server what the server does know.
    const known = Buffer.from(new URL(installation.baseUrl).host)
    expect(
      searchMemory(installation.processId, (piece) => piece.includes(known)).found,
    ).toBeGreaterThan(0)
    const searched = programs.map((id) => searchMemory(id, hasTraceAsWritten))
    const bytes = searched.reduce((sum, each) => sum + each.bytes, 0)
    const found = searched.reduce((sum, each) => sum + each.found, 0)
    const measured = `${found} pieces with one of ${planted} planted texts in ${Math.round(bytes / 1e6)} MB of ${programs.length} running programs`
    tellGoal({ goal: 14, measured, isMet: found === 0 })
    expect(bytes).toBeGreaterThan(50_000_000)
    expect(found).toBe(0)
  },
)
