import { agree, register, send, withdrawEach } from '@cobijo/contract/device/testing/refer'
import { got } from '@cobijo/contract/device/testing/invented-organisation'
import { states } from '@cobijo/domain/journal/facts'
import type { State } from '@cobijo/domain/journal/facts'
import type { Compartment } from '@cobijo/domain/journal/compartment'
import type { EntryHash, StreamId } from '@cobijo/domain/journal/identifier'
import { rest } from '../testing/network-of-three-desks.ts'
import type { Organisation, Seat, World } from './world-of-desks.ts'

/**
 * Every neutral state that there is, and more ways of a case of `home`: taken back before anybody fetched it, erased, and `reported`: the
 * stream of its own in which counsel took down that she reports.
 */
export type CaseState = State | 'unfetched' | 'erased' | 'reported'
export const caseStates: readonly CaseState[] = [...states, 'unfetched', 'erased', 'reported']
const aboutHer = caseStates.filter((state) => state !== 'reported')

/** `first`: before a case came into its state; `later`: by `home` when it was there; `told back`: by whom it was opened to. */
export const eras = ['first', 'later', 'told back'] as const
export type Era = (typeof eras)[number]

export interface KnownCase {
  readonly state: CaseState
  readonly eraOf: (hash: EntryHash) => Era
  readonly stream: StreamId
  /** Of the referral, where there was one. */
  readonly referral?: StreamId
}

/** To whom each is opened, for how much, and what still holds of it. */
export interface Opened {
  readonly to: Organisation
  readonly parts: readonly Compartment[]
  /** `taken-back`: also what was there already; `over`: what was fetched before stays with whoever fetched it. */
  readonly standing: 'live' | 'over' | 'taken-back'
}

const toHouse = ['essential', 'identity', 'care'] as const
const toConsulate = ['identity'] as const

export const openedIn: Readonly<Record<CaseState, Opened | undefined>> = {
  open: undefined,
  waiting: { to: 'house', parts: toHouse, standing: 'live' },
  accepted: { to: 'house', parts: toHouse, standing: 'live' },
  declined: { to: 'house', parts: toHouse, standing: 'over' },
  ended: { to: 'house', parts: toHouse, standing: 'over' },
  closed: { to: 'consulate', parts: toConsulate, standing: 'live' },
  unfetched: { to: 'house', parts: toHouse, standing: 'taken-back' },
  erased: undefined,
  reported: undefined,
}

/** Something in every compartment that a person's case has. */
async function tell({ desk: { device } }: Seat, state: CaseState): Promise<StreamId> {
  const stream = await register(device, `Ixchel ${state}`, {
    firstSurname: 'Invented',
    allergies: ['penicillin'],
    howMet: 'came by night',
    sleepsWhere: 'by the river',
    safeContacts: [{ channel: 'telephone', to: '55 0000 0000' }],
  })
  await write(device, 'record-note', { case: stream, ...words('first') })
  return stream
}

const words = (said: string) => ({
  care: `${said} care`,
  account: `${said} account`,
  health: `${said} health`,
  psychosocial: `${said} psychosocial`,
  protection: `${said} protection`,
  placement: `${said} placement`,
  child: `${said} child`,
})

type Device = Seat['desk']['device']

async function write(device: Device, command: string, input: Record<string, unknown>) {
  return got(await device.carryOut(command, input))
}

/** What was written of a case before it came into its state, and what afterwards. */
export async function bringIntoStates(
  world: World,
  beforeRemoval: (removed: Seat) => Promise<void>,
): Promise<readonly KnownCase[]> {
  const home = world.at('home')
  const { device } = home.desk
  const streams = new Map<CaseState, StreamId>()
  for (const state of aboutHer) streams.set(state, await tell(home, state))
  const reported = await report(world, { case: streams.get('open') })
  streams.set('reported', reported.entries[0]?.stream as StreamId)
  const of = (state: CaseState) => streams.get(state) as StreamId
  await world.settle()

  const referrals = new Map<CaseState, StreamId>()
  const names: Partial<Record<Organisation, string>> = {
    house: 'Casa Alba',
    consulate: 'Consulado',
  }
  const refer = async (state: CaseState): Promise<void> => {
    const opened = openedIn[state]
    if (!opened) return
    const whose = { named: names[opened.to] ?? '' }
    await agree(device, of(state), opened.parts, {}, whose)
    const sent = await send(device, of(state), opened.parts, { needs: ['documents'] }, whose)
    const referral = sent.entries.find(({ type }) => type === 'referral-sent')
    if (referral) referrals.set(state, referral.stream)
  }
  await letConsulateKnow(world, of('closed'))
  for (const state of aboutHer) if (state !== 'unfetched') await refer(state)
  await world.settle()
  const atHouse = world.at('house').desk.device
  for (const state of ['accepted', 'ended', 'declined'] as const) {
    // Looked at, so that it lies there.
    got(await atHouse.openCase(of(state)))
    const referral = { referral: referrals.get(state) }
    if (state === 'declined')
      await write(atHouse, 'decline-referral', { ...referral, reason: 'too-far' })
    else await write(atHouse, 'accept-referral', referral)
  }
  await world.settle()

  // Opened and taken back before the house heard of it.
  await refer('unfetched')
  const atHome = world.seats.flatMap(({ at, desk }) => (at === 'home' ? [desk] : []))
  await rest(world.server, atHome)
  for (const state of ['ended', 'unfetched'] as const) await withdrawEach(device, of(state))
  await close(world, of('closed'))
  await world.settle()

  const removed = world.seats.find(({ isRemoved }) => isRemoved) as Seat
  await rest(world.server, [removed.desk])
  await beforeRemoval(removed)
  const member = (await removed.desk.device.session())?.member
  if (member !== undefined) got(await device.removeMember({ member }))
  await world.settle()

  const eraOf = new Map<EntryHash, Era>()
  const note = (era: Era, { entries }: Awaited<ReturnType<typeof write>>) => {
    for (const { hash } of entries) eraOf.set(hash, era)
  }
  for (const state of aboutHer) {
    const essential = { case: of(state), allergies: ['pollen'] }
    note('later', await write(device, 'record-essential', essential))
    const safeContacts = [{ channel: 'telephone', to: '55 0000 0001' }]
    const identity = { case: of(state), otherNames: ['Ix'], safeContacts }
    note('later', await write(device, 'record-identity', identity))
    const said = { case: of(state), ...words('later') }
    note('later', await write(device, 'record-note', said))
  }
  note('later', await report(world, { case: of('open'), stream: of('reported') }))
  const back = { case: of('accepted'), ...words('back') }
  note('told back', await write(atHouse, 'record-note', back))
  await world.settle()
  got(await device.eraseCase({ stream: of('erased'), ground: 'her-request' }))
  await world.settle()
  return caseStates.map((state) => {
    const referral = referrals.get(state)
    return {
      state,
      stream: of(state),
      eraOf: (hash: EntryHash) => eraOf.get(hash) ?? 'first',
      ...(referral === undefined ? {} : { referral }),
    }
  })
}

/** Her own decision, as counsel takes it down; what she adds goes into the same stream. */
function report({ seats }: World, about: Record<string, unknown>) {
  const counsel = seats.find(({ name }) => name === 'home: legal') as Seat
  const said = { decision: 'reported', words: 'She accuses him.' }
  return write(counsel.desk.device, 'record-report-decision', { ...about, ...said })
}

/** She wants it, one asks and another releases. */
async function letConsulateKnow(world: World, stream: StreamId): Promise<void> {
  const { device } = world.at('home').desk
  const second = world.seats.find(({ name }) => name === 'home: protection') as Seat
  const wanting = { consularTold: 'yes', consularWish: 'wants' }
  await write(device, 'record-consular-answer', { case: stream, ...wanting })
  await write(device, 'ask-consular-contact', { case: stream, consularAct: 'send' })
  await world.settle()
  const [request] = got(await second.desk.device.openCase(stream)).file.consular.requests
  const release = { consularRequest: request?.id, consularRelease: 'released' }
  await write(second.desk.device, 'release-consular-contact', { case: stream, ...release })
  await world.settle()
  got(await device.openCase(stream))
}

/** In a house that is not small another looks at it first. */
async function close(world: World, stream: StreamId): Promise<void> {
  const { device } = world.at('home').desk
  const second = world.seats.find(({ name }) => name === 'home: casework') as Seat
  await write(device, 'ask-approval', { case: stream, approvalOf: 'closure' })
  await world.settle()
  const [approval] = got(await second.desk.device.openCase(stream)).file.approvals
  const answer = { approval: approval?.id, approvalAnswer: 'approves' }
  await write(second.desk.device, 'answer-approval', { case: stream, ...answer })
  await world.settle()
  got(await device.openCase(stream))
  const reason = { reason: 'other', summary: 'done', reopeningExplained: true }
  await write(device, 'close-case', { case: stream, ...reason })
}
