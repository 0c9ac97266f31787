import type { DeviceApi } from '@cobijo/contract/device/device-api'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import type { KnownPerson, WhatWasSaid } from '../model/what-was-said.ts'
import type { Draws } from '../virtual/draws.ts'
import type { SimulatedDevice } from './simulated-device.ts'

const mostPersons = 3

interface Around {
  readonly draws: Draws
  readonly said: WhatWasSaid
  readonly note: (line: string) => void
}

/** What a member does at a device, one thing at a time; what she was told is noted in the model at once. */
export class Person {
  readonly #device: SimulatedDevice
  readonly #around: Around

  constructor(device: SimulatedDevice, around: Around) {
    this.#device = device
    this.#around = around
  }

  async act(): Promise<void> {
    const { draws, said } = this.#around
    const api = this.#device.api
    if (!api) return
    const drawn = draws.next()
    const isNew = drawn < 0.15 && said.persons.length < mostPersons
    if (isNew || said.persons.length === 0) return this.#register(api)
    if (drawn < 0.6) return this.#write(api)
    if (drawn < 0.78) return this.#refer(api)
    if (drawn < 0.92) return this.#withdraw(api)
    return this.#look(api)
  }

  /** A note whatever else was to be done: the last words of a run. */
  async writeOf(person: KnownPerson): Promise<void> {
    const api = this.#device.api
    if (api) await this.#noteOf(api, person)
  }

  async #register(api: DeviceApi): Promise<void> {
    const { said } = this.#around
    const { house, name: device } = this.#device
    const name = said.newWords('name')
    const order = said.next()
    const answer = await this.#said(
      api.carryOut('register-person', { givenNames: name, nameToUse: name, ageGroup: 'adult' }),
    )
    if (!answer) return
    const stream = answer.entries[0]?.stream as string
    said.persons.push({ person: name, stream, house, name })
    said.notes.push({ person: name, house, device, words: name, order })
    this.#around.note(`${device} registered ${name}`)
  }

  async #write(api: DeviceApi): Promise<void> {
    const person = this.#pick()
    if (person) await this.#noteOf(api, person)
  }

  async #noteOf(api: DeviceApi, { person, stream }: KnownPerson): Promise<void> {
    const { said } = this.#around
    const { house, name: device } = this.#device
    const words = said.newWords('note')
    const order = said.next()
    const answer = await this.#said(api.carryOut('record-note', { case: stream, care: words }))
    if (answer) said.notes.push({ person, house, device, words, order })
    if (answer) this.#around.note(`${device} wrote ${words} of ${person}`)
  }

  async #refer(api: DeviceApi): Promise<void> {
    const { said, draws } = this.#around
    const picked = this.#pick()
    if (!picked) return
    const { person, stream } = picked
    const organisations = (await api.network()).organisations
    const theirs = organisations.find(({ mine }) => !mine)
    const to = theirs?.groups.find(({ kind }) => kind === 'casework')
    const back = organisations
      .find(({ mine }) => mine)
      ?.groups.find(({ kind }) => kind === 'casework')
    if (!theirs || !to || !back) return
    const goesAlong = ['care', 'identity', 'essential']
    const { name: device, clockOffMs } = this.#device
    const yes = { person, to: theirs.name ?? '', device, isClockRight: clockOffMs === 0 }
    // Counted before it is asked: what is saved and never answered may count as well.
    said.agreed.push({ ...yes, order: said.next() })
    const agreed = await this.#said(
      api.carryOut('give-consent', {
        case: stream,
        sitting: newId(draws),
        limitsRead: true,
        givenBy: 'person',
        howGiven: 'signature',
        answers: [
          {
            purpose: 'referral',
            recipientOrganisation: theirs.id,
            recipientGroup: to.id,
            compartments: goesAlong,
            answer: 'given',
            tellsBack: 'yes',
          },
        ],
      }),
    )
    if (!agreed) return
    const order = said.next()
    const sent = await this.#said(
      api.carryOut('send-referral', {
        case: stream,
        recipientOrganisation: theirs.id,
        recipientGroup: to.id,
        feed: to.feed,
        urgency: 'urgent',
        needs: ['shelter'],
        goesAlong,
        returnFeed: back.feed,
        returnGroup: back.id,
      }),
    )
    if (sent) said.referred.push({ ...yes, order })
    if (sent) this.#around.note(`${device} referred ${person}`)
  }

  async #withdraw(api: DeviceApi): Promise<void> {
    const { said } = this.#around
    const picked = this.#pick()
    if (!picked) return
    const { person, stream } = picked
    const opened = await api.openCase(stream as StreamId)
    if (isRefusal(opened)) return
    const given = opened.file.consents.flatMap(({ current }) => current.map(({ id }) => id))
    if (given.length === 0) return
    const others = (await api.network()).organisations.filter(({ mine }) => !mine)
    const { name: device } = this.#device
    for (const { name: to = '' } of others) said.perhapsWithdrawn.push({ person, to, device })
    const answer = await this.#said(
      api.carryOut('withdraw-consent', { case: stream, consents: given, withdrawnBy: 'person' }),
    )
    const order = said.next()
    if (answer) this.#around.note(`${device} took back ${person}`)
    for (const { name: to = '' } of answer ? others : [])
      said.withdrawn.push({ person, to, device, order, isClockRight: true })
  }

  async #look(api: DeviceApi): Promise<void> {
    const picked = this.#pick()
    if (picked) await api.openCase(picked.stream as StreamId)
  }

  #pick(): KnownPerson | undefined {
    const { said, draws } = this.#around
    const own = said.persons.filter(({ house }) => house === this.#device.house)
    return own.length === 0 ? undefined : draws.one(own)
  }

  /** What was saved; undefined where the device said no, or could not. */
  async #said<Saved extends object>(
    work: Promise<Saved>,
  ): Promise<Exclude<Saved, { readonly kind: 'refused' }> | undefined> {
    try {
      const answer = await work
      if (isRefusal(answer)) {
        this.#around.note(`${this.#device.name} refused: ${answer.code}`)
        return undefined
      }
      return answer as Exclude<Saved, { readonly kind: 'refused' }>
    } catch (fault) {
      this.#around.note(`${this.#device.name} could not: ${String(fault)}`)
      return undefined
    }
  }
}

function newId(draws: Draws): string {
  const bytes = Buffer.alloc(16)
  draws.fill(bytes)
  const text = bytes.toString('hex')
  return `${text.slice(0, 8)}-${text.slice(8, 12)}-4${text.slice(13, 16)}-a${text.slice(17, 20)}-${text.slice(20)}`
}
