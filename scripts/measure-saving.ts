// `node scripts/run.mjs scripts/measure-saving.ts [people]`: what saving and synchronising cost this device's processor, with the
// real server in a process of its own. CPU time of this process alone, so that a busy machine changes little.
import { createDevice } from '@cobijo/contract/device/device'
import { createMemoryStore } from '@cobijo/contract/device/store/memory-store'
import { newRandomId } from '@cobijo/contract/device/new-id'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { startInstallation } from './bench/installation.ts'

const people = Number(process.argv[2] ?? 400)
const passphrase = 'correct horse battery'
const installation = await startInstallation()
try {
  const device = await createDevice({
    baseUrl: installation.baseUrl,
    openStore: createMemoryStore,
    now: () => Date.now(),
    country: { legalGrounds: [], closurePhrases: [] },
    syncAfterSaving: false,
  })
  const enrolled = got(
    await device.foundNetwork({
      organisationName: 'Measured',
      profile: { size: 'small', kind: 'shelter', dutyToReport: 'no', enforcesMigrationLaw: 'no' },
      personName: 'Elena Invented',
      passphrase,
      deviceLabel: 'office',
      recovery: { shares: 3, threshold: 2 },
      setupToken: installation.setupToken,
    }),
  )
  got(await device.signIn({ account: enrolled.account, passphrase }))
  await device.confirmRecoveryShares(enrolled.recoveryShares.slice(0, 2))
  await device.sync()
  let stream = ''
  await measured(`register ${people} people`, async () => {
    for (let count = 0; count < people; count += 1) {
      const saved = got(
        await device.carryOut('register-person', {
          givenNames: `Persona ${count}`,
          firstSurname: 'Inventada',
          ageGroup: 'adult',
        }),
      )
      stream = saved.entries[0]?.stream ?? ''
    }
  })
  await measured('send them, and follow what comes back', async () => {
    while ((await device.saveStates()).onThisDevice.length > 0) await device.sync()
    await pause()
    await device.sync()
  })
  await measured('fold their cards', async () => {
    for (let round = 0; round < people / 40 + 2; round += 1) await device.sync()
  })
  await measured('ten rounds in which nothing happened', async () => {
    for (let round = 0; round < 10; round += 1) await device.sync()
  })
  await measured('ten notes about one person, each sent', async () => {
    for (let note = 0; note < 10; note += 1) {
      got(await device.carryOut('record-note', { case: stream, care: `note ${newRandomId()}` }))
      await device.sync()
      await pause()
    }
  })
  await device.lock()
} finally {
  await installation.stop()
}

async function measured(what: string, work: () => Promise<void>): Promise<void> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  console.log(`${((user + system) / 1000).toFixed(0).padStart(7)} ms  ${what}`)
}

/** Lets the server deliver; costs no processor time here. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1500))
}

function got<Answer>(answer: Answer): Exclude<Answer, { readonly kind: 'refused' }> {
  if (isRefusal(answer)) throw new Error(answer.code)
  return answer as Exclude<Answer, { readonly kind: 'refused' }>
}
