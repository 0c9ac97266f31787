import { createDevice } from '@cobijo/contract/device/device'
import type { DeviceApi } from '@cobijo/contract/device/device-api'
import { createMemoryStore } from '@cobijo/contract/device/store/memory-store'
import { newRandomId } from '@cobijo/contract/device/new-id'
import type { SamplePersona } from '@cobijo/contract/wire/sample'
import { countryCodes } from '@cobijo/countries/country-codes'
import { homePack } from '@cobijo/countries/packs'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { randomBytes } from '@cobijo/sealing/bytes'
import { inventedOrganisations } from '../../../../samples/network/invented-organisations.ts'
import type { InventedOrganisation } from '../../../../samples/network/invented-organisations.ts'
import { inventStories } from '../../../../samples/network/invented-stories.ts'
import type {
  InventedReferral,
  InventedStory,
} from '../../../../samples/network/invented-stories.ts'

export const sampleSeed = 20_261_122
export const samplePeople = 200

interface Played {
  readonly organisation: InventedOrganisation
  readonly device: DeviceApi
  readonly persona: SamplePersona
}

interface ReferredCase {
  readonly story: InventedStory
  readonly referral: InventedReferral
  readonly stream: StreamId
}

export type PlayProgress = (done: number, total: number) => void

/** A step of the invented story was refused: the sample and the rules do not fit, which a test has to show. */
export class StoryRefused extends Error {
  override name = 'StoryRefused'
  readonly code: string
  constructor(refusal: Refusal, command: string) {
    super(`${command}: ${refusal.code} ${refusal.field ?? ''}`)
    this.code = refusal.code
  }
}

/**
 * Plays the invented network against an empty installation, each organisation on a device of its own with keys drawn now.
 * People and events are the same from the same seed; ids, keys and passphrases are not.
 */
export async function playNetwork(
  server: { readonly baseUrl: string; readonly setupToken: string },
  options: {
    readonly people?: number
    readonly onProgress?: PlayProgress
    /** Ends it between two people. */
    readonly signal?: AbortSignal
  } = {},
): Promise<readonly SamplePersona[]> {
  const people = options.people ?? samplePeople
  const onProgress = options.onProgress ?? (() => undefined)
  const stories = inventStories(sampleSeed, people)
  const total = people + inventedOrganisations.length
  let done = 0
  const step = async () => {
    done += 1
    onProgress(done, total)
    // Sealing never waits for anything: without this the server beside it, and a request to stop, would.
    await new Promise((resolve) => setImmediate(resolve))
    options.signal?.throwIfAborted()
  }
  const played = await foundAll(server, step)
  const referred = await Promise.all(
    played.map((each, index) =>
      playOwn(
        each,
        stories.filter((story) => story.organisation === index),
        played,
        step,
      ),
    ),
  )
  await Promise.all(played.map(({ device }) => device.sync()))
  await answerAll(played, referred.flat())
  for (const { device } of played) {
    await device.sync()
    await device.lock()
  }
  return played.map(({ persona }) => persona)
}

async function foundAll(
  server: { readonly baseUrl: string; readonly setupToken: string },
  step: () => Promise<void>,
): Promise<readonly Played[]> {
  const played: Played[] = []
  for (const organisation of inventedOrganisations) {
    const device = await createDevice({
      baseUrl: server.baseUrl,
      openStore: createMemoryStore,
      now: () => Date.now(),
      country: countryCodes(homePack),
      syncAfterSaving: false,
    })
    const passphrase = words(randomBytes(8))
    const input = {
      organisationName: organisation.name,
      profile: {
        size: organisation.size,
        kind: organisation.kind,
        dutyToReport: organisation.dutyToReport,
        enforcesMigrationLaw: organisation.enforcesMigrationLaw,
      },
      personName: organisation.person,
      passphrase,
      deviceLabel: organisation.label,
      recovery: { shares: 3, threshold: 2 },
    }
    const first = played[0]
    const enrolled = first
      ? take(
          await device.foundOrganisation({
            ...input,
            invitation: take(await first.device.invite('organisation'), 'invite').token,
          }),
          'found-organisation',
        )
      : take(
          await device.foundNetwork({ ...input, setupToken: server.setupToken }),
          'found-network',
        )
    take(await device.signIn({ account: enrolled.account, passphrase }), 'sign-in')
    await device.confirmRecoveryShares(enrolled.recoveryShares.slice(0, 2))
    const persona = {
      label: organisation.label,
      organisation: organisation.name,
      account: enrolled.account,
      kit: enrolled.kit,
      passphrase,
    }
    played.push({ organisation, device, persona })
    if (first) await admit(first.device, device)
    await step()
  }
  for (const { device } of played) await until(device, async () => isWhole(device))
  return played
}

async function admit(first: DeviceApi, joining: DeviceApi): Promise<void> {
  const { organisation } = (await joining.session()) ?? {}
  const seen = async () =>
    (await first.network()).organisations.find(
      ({ id, name }) => id === organisation && name !== undefined,
    )
  await until(first, async () => (await seen()) !== undefined)
  const founded = await seen()
  if (!founded) return
  const admission = { organisation: founded.id, compared: founded.fingerprint }
  take(await first.admitOrganisation(admission), 'admit-organisation')
  await first.sync()
  await until(joining, async () => (await joining.session())?.standing === 'admitted')
}

async function isWhole(device: DeviceApi): Promise<boolean> {
  const { organisations } = await device.network()
  return (
    organisations.length === inventedOrganisations.length &&
    organisations.every(({ state, groups }) => state === 'admitted' && groups.length > 0)
  )
}

async function playOwn(
  { device }: Played,
  stories: readonly InventedStory[],
  played: readonly Played[],
  step: () => Promise<void>,
): Promise<readonly ReferredCase[]> {
  const referred: ReferredCase[] = []
  for (const [index, story] of stories.entries()) {
    const saved = take(await device.carryOut('register-person', story.register), 'register-person')
    const stream = saved.entries[0]?.stream as StreamId
    for (const { command, input } of story.steps) {
      // A closed case takes no referral; a service that is open stops a closure. Both are rules, not faults.
      const answer = await device.carryOut(command, { case: stream, ...input })
      if (isRefusal(answer) && answer.code !== 'service-open')
        throw new StoryRefused(answer, command)
    }
    if (story.referral && !story.steps.some(({ command }) => command === 'close-case')) {
      await refer(device, stream, story, story.referral, played)
      referred.push({ story, referral: story.referral, stream })
    }
    if (index % 10 === 9) await device.sync()
    await step()
  }
  await device.sync()
  return referred
}

async function refer(
  device: DeviceApi,
  stream: StreamId,
  story: InventedStory,
  referral: InventedReferral,
  played: readonly Played[],
): Promise<void> {
  const { organisations } = await device.network()
  const recipient = organisations.find(
    ({ name }) => name === played[referral.to]?.organisation.name,
  )
  const own = organisations.find(({ mine }) => mine)
  const group = recipient?.groups.find(({ kind }) => kind === 'casework')
  const back = own?.groups.find(({ kind }) => kind === 'casework')
  const goesAlong = ['essential', 'identity', 'care']
  const isAdult = story.register['ageGroup'] === 'adult'
  take(
    await device.carryOut('give-consent', {
      case: stream,
      sitting: newRandomId(),
      limitsRead: true,
      howGiven: 'signature',
      givenBy: isAdult ? 'person' : 'representative',
      ...(isAdult ? {} : { representative: 'Representación en suplencia', assent: 'yes' }),
      answers: [
        {
          purpose: 'referral',
          recipientOrganisation: recipient?.id,
          recipientGroup: group?.id,
          compartments: goesAlong,
          answer: 'given',
          tellsBack: 'yes',
        },
      ],
    }),
    'give-consent',
  )
  take(
    await device.carryOut('send-referral', {
      case: stream,
      recipientOrganisation: recipient?.id,
      recipientGroup: group?.id,
      feed: group?.feed,
      urgency: referral.urgency,
      needs: referral.needs,
      message: referral.message,
      goesAlong,
      dutyToReportSaid: true,
      returnFeed: back?.feed,
      returnGroup: back?.id,
    }),
    'send-referral',
  )
}

async function answerAll(
  played: readonly Played[],
  referred: readonly ReferredCase[],
): Promise<void> {
  await Promise.all(
    played.map(async ({ device }, index) => {
      const mine = new Map(
        referred.filter(({ referral }) => referral.to === index).map((each) => [each.stream, each]),
      )
      await until(device, async () => (await received(device)).length >= mine.size)
      for (const line of await received(device)) {
        const { referral } = mine.get(line.caseStream as StreamId) ?? {}
        if (referral?.outcome === 'accepted') {
          take(
            await device.carryOut('accept-referral', { referral: line.stream }),
            'accept-referral',
          )
          take(
            await device.carryOut('record-service', {
              case: line.caseStream,
              service: 'shelter',
              status: 'in-progress',
              summary: 'Recibida; descansa.',
            }),
            'record-service',
          )
        } else if (referral?.outcome === 'declined') {
          take(
            await device.carryOut('decline-referral', {
              referral: line.stream,
              reason: referral.declineReason,
            }),
            'decline-referral',
          )
        }
      }
      for (const line of await device.referrals()) {
        const own = referred.find(({ stream }) => stream === line.caseStream)
        if (
          line.direction === 'sent' &&
          own?.referral.outcome === 'withdrawn' &&
          own.story.organisation === index
        ) {
          take(
            await device.carryOut('withdraw-referral', { referral: line.stream }),
            'withdraw-referral',
          )
        }
      }
      await device.sync()
    }),
  )
}

async function received(device: DeviceApi) {
  return (await device.referrals()).filter(
    ({ direction, caseStream }) => direction === 'received' && caseStream,
  )
}

async function until(device: DeviceApi, isThere: () => Promise<boolean>): Promise<void> {
  for (let round = 0; round < 300; round += 1) {
    if (await isThere()) return
    await device.sync()
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('the sample network was not delivered in time')
}

function take<Value>(answer: Value | Refusal, command: string): Value {
  if (isRefusal(answer)) throw new StoryRefused(answer, command)
  return answer
}

/** A passphrase that can be read aloud; everybody in the sample is invented. */
function words(bytes: Uint8Array): string {
  return [...bytes]
    .map((byte) => `${'bcdfghjklmnprstv'.charAt(byte % 16)}${'aeiou'.charAt(byte % 5)}`)
    .join('')
}
