import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  allSent,
  enter,
  foundingOf,
  got,
  joinNetwork,
} from '@cobijo/contract/device/testing/invented-organisation'
import type { DeviceApi } from '@cobijo/contract/device/device-api'
import type { OrganisationProfile } from '@cobijo/contract/device/directory/directory-api'
import type { Enrolled } from '@cobijo/contract/device/enrolment/enrolment-api'
import { countryCodes } from '@cobijo/countries/country-codes'
import { homePack } from '@cobijo/countries/packs'
import { dayIn } from '@cobijo/domain/deadline/local-day'
import { timeZoneOf } from '@cobijo/domain/deadline/time-zone-of'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { localeOf, type Language } from '../language/language.ts'
import { handsAt, type Hands } from './hands.ts'
import { sentenceInEnglish } from './said-in.ts'
import { expectNoSpanish } from './no-spanish.ts'
import { startApplication } from './started-application.ts'
import type { Machine, StartedApplication } from './started-application.ts'
import { foundFirst, signInByKit } from './two-organisations.ts'

/** Somebody of an organisation at her own screen, and her other device, which the program drives: what was done on another day. */
export interface Persona extends Hands {
  readonly device: DeviceApi
}

export interface Journey {
  readonly application: StartedApplication
  /** The organisation that founds the network, of these people the first. */
  readonly desk: Persona
  /** The others, by name. */
  readonly at: (name: string) => Persona
  /** One more member at a screen of her own, by her access key. */
  readonly seat: (kit: string) => Promise<Hands>
}

/** `npm run prove` plays the journeys a second time with this set. */
const language: Language = process.env['COBIJO_JOURNEYS_IN'] === 'en' ? 'en' : 'es'

/** What these words are on the screens of this play. */
export function said(words: string): string {
  return language === 'en' ? sentenceInEnglish(words) : words
}

export interface Sides {
  readonly desk?: Partial<OrganisationProfile>
  readonly others: Readonly<Record<string, Partial<OrganisationProfile>>>
  readonly width?: number
}

/**
 * For one test file: a network of the desk and these organisations, each with one person in a browser of her own. At the end of the file no page
 * has complained. Of the journey nothing may be asked before its tests run. With SCREENS_FOLDER in the environment it is written there what stood on
 * each screen where it broke off.
 */
export function journeyOf({ desk: profile, others, width }: Sides): Journey {
  let application: StartedApplication
  let desk: Persona
  const personas = new Map<string, Persona>()
  const machines: Machine[] = []

  const seat = async (kit: string): Promise<Hands> => {
    const machine = await application.newMachine(width, localeOf[language])
    machines.push(machine)
    const hands = handsAt(machine.page, language)
    await signInByKit({ ...machine, page: hands.page }, application.origin, kit)
    return hands
  }
  const sitDown = async (device: DeviceApi, { kit }: Enrolled): Promise<Persona> => ({
    ...(await seat(kit)),
    device,
  })

  beforeAll(async () => {
    application = await startApplication()
    const kind = 'civil-society'
    const first = await foundFirst(application, 'Mesa de protección', { kind, ...profile })
    await enter(first.device, first.enrolled)
    const joined: [string, DeviceApi, Enrolled][] = []
    for (const [name, more] of Object.entries(others)) {
      const device = await application.newDevice()
      const enrolled = await joinNetwork(first.device, device, name, foundingOf(name, more))
      joined.push([name, device, enrolled])
    }
    desk = await sitDown(first.device, first.enrolled)
    for (const [name, device, enrolled] of joined)
      personas.set(name, await sitDown(device, enrolled))
  })
  afterAll(() => application.stop())
  afterAll(() => {
    expect(machines.flatMap(({ faults }) => faults)).toEqual([])
  })
  if (language === 'en')
    afterEach(async ({ task }) => {
      for (const { page } of machines) await expectNoSpanish(page, task.name)
    })
  let brokeOff: string | undefined
  // Who goes on after a step that failed waits long for what never comes, and tells nothing new.
  beforeEach(({ skip }) => {
    if (brokeOff !== undefined) skip(`broke off at: ${brokeOff}`)
  })
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') brokeOff ??= task.name
    const folder = process.env['SCREENS_FOLDER']
    if (task.result?.state !== 'fail' || folder === undefined) return
    for (const [seat, { page }] of machines.entries()) {
      const words = await page.locator('body').ariaSnapshot()
      writeFileSync(join(folder, `broke-off-${task.id}-${seat}.txt`), `${task.name}\n${words}`)
    }
  })
  return {
    get application() {
      return application
    },
    get desk() {
      return desk
    },
    seat,
    at: (name) => {
      const persona = personas.get(name)
      if (persona === undefined) throw new Error(`nobody sits at ${name}`)
      return persona
    },
  }
}

/** By the program; the stream that the first of its entries stands in. */
export async function done(
  { device }: Persona,
  command: string,
  input: Readonly<Record<string, unknown>>,
): Promise<StreamId> {
  return got(await device.carryOut(command, input)).entries[0]?.stream as StreamId
}

/** The day that the country's calendar says. */
export function today(): string {
  const { timeZones } = countryCodes(homePack).clocks
  return dayIn(timeZoneOf(timeZones, undefined) ?? 'UTC', Date.now())
}

/** All that this side wrote has left both her devices. */
export async function sent({ device }: Persona): Promise<void> {
  await allSent(device)
}
