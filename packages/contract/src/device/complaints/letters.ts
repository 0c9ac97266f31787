import type { OrganisationId } from '@cobijo/domain/journal/identifier'
import { randomBytes } from '@cobijo/sealing/bytes'
import type { Bytes } from '@cobijo/sealing/bytes'
import { coverLetter, openLetter } from '@cobijo/sealing/complaint/letter'
import type { BoxKeyPair } from '@cobijo/sealing/entry/key-bundle'
import { isUnanswered, ServerRefused } from '../../client/api-client.ts'
import { base64url, fromBase64url } from '../../wire/bytes.ts'
import { lettersResponse } from '../../wire/letters.ts'
import { emptyResponse } from '../../wire/operations.ts'
import type { DeviceStore, StoreWrite } from '../store/device-store.ts'
import type { Unlocked } from '../unlocked.ts'

/** A letter that waits to be handed in: one that says something waits among others that do not. */
export interface WaitingLetter {
  readonly house: OrganisationId
  readonly letter: Bytes
  readonly tag: Bytes
}

const waitingPrefix = 'letter-waits/'
const keptPrefix = 'letter/'
const readTo = 'letters-read-to/'
const coverDue = 'letter-due/'

/** On average while a device is open; what is real goes at once, so no time tells it from these. */
const coverEveryMs = 4 * 60 * 60 * 1000

export function keepWaiting(place: string, waiting: WaitingLetter): StoreWrite {
  const key = `${waitingPrefix}${place}/${base64url(randomBytes(12))}`
  return { put: 'setting', key, value: waiting }
}

/** So many wait before no more is put among them that says nothing: a house that takes none fills no device. */
const mostCoversWaiting = 24

/**
 * Hands in what waits. A letter that says nothing is put among them when its time has come; times are random. Whom the server does not know
 * today (it went back to a backup, the house is suspended) it may know tomorrow: what it refuses waits on, and the house is asked once a round.
 */
export async function handInLetters(
  store: DeviceStore,
  place: string,
  houses: readonly OrganisationId[],
  now: number,
  post: (waiting: WaitingLetter) => Promise<void>,
): Promise<void> {
  await store.write(await coversDue(store, place, houses, now))
  const refusing = new Set<OrganisationId>()
  for (const { key, value } of await store.list('setting', `${waitingPrefix}${place}/`)) {
    const waiting = value as WaitingLetter
    if (refusing.has(waiting.house)) continue
    try {
      await post(waiting)
    } catch (fault) {
      if (isUnanswered(fault)) return
      if (!(fault instanceof ServerRefused)) throw fault
      if (!neverTaken.has(fault.status)) {
        refusing.add(waiting.house)
        continue
      }
    }
    await store.write([{ remove: 'setting', key }])
  }
}

/** No letter: bytes that this server cannot read, today or later. */
const neverTaken = new Set([400, 413])

async function coversDue(
  store: DeviceStore,
  place: string,
  houses: readonly OrganisationId[],
  now: number,
): Promise<StoreWrite[]> {
  const writes: StoreWrite[] = []
  const waiting = await store.list('setting', `${waitingPrefix}${place}/`)
  for (const house of houses) {
    const key = `${coverDue}${place}/${house}`
    const due = await store.find('setting', key)
    if (typeof due === 'number' && due > now) continue
    if (typeof due === 'number' && waiting.length < mostCoversWaiting)
      writes.push(keepWaiting(place, { house, letter: coverLetter(house), tag: randomBytes(32) }))
    writes.push({ put: 'setting', key, value: now + restMs() })
  }
  return writes
}

/** Exponential: how long ago the last one was says nothing of when the next one comes. */
function restMs(): number {
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1))
  return Math.round(-Math.log((drawn + 1) / 4_294_967_297) * coverEveryMs)
}

export function handInByMember({ send }: Pick<Unlocked, 'send'>) {
  return async ({ house, letter, tag }: WaitingLetter): Promise<void> => {
    await send({
      method: 'POST',
      path: `organisations/${house}/letters`,
      body: { letter: base64url(letter), tag: base64url(tag) },
      response: emptyResponse,
    })
  }
}

/**
 * Fetches what came into a house's pool and keeps, still sealed, what opens to this member. The rest leaves nothing here. Whether anything was
 * for her.
 */
export async function fetchLetters(
  { account, send }: Pick<Unlocked, 'account' | 'send'>,
  house: OrganisationId,
): Promise<boolean> {
  const { store } = account
  let isNews = false
  let isFromStart = false
  const key = `${readTo}${house}`
  for (;;) {
    const before = (await store.find('setting', key)) as ReadTo | undefined
    const after = before?.position ?? 0
    const { letters, restored } = await send({
      method: 'GET',
      path: `organisations/${house}/letters`,
      query: { after },
      response: lettersResponse,
    })
    // The server went back to a backup: its positions mean other letters.
    if (before && before.restored !== restored) {
      // Once: a server that names another restore with each answer holds no device up.
      if (isFromStart) return isNews
      isFromStart = true
      await store.write([
        { put: 'setting', key, value: { position: 0, restored } satisfies ReadTo },
      ])
      continue
    }
    const last = letters.at(-1)
    if (!last || last.position <= after) return isNews
    const hers = letters.flatMap(({ letter }) => {
      const bytes = fromBase64url(letter)
      return openLetter(bytes, house, account.memberKeys.box) ? [bytes] : []
    })
    isNews ||= hers.length > 0
    await store.write([
      ...hers.map((value) => ({
        put: 'setting' as const,
        // Named by its own bytes: the same letter twice is one.
        key: `${keptPrefix}${house}/${base64url(value.subarray(0, 32))}`,
        value,
      })),
      { put: 'setting', key, value: { position: last.position, restored } satisfies ReadTo },
    ])
  }
}

interface ReadTo {
  readonly position: number
  readonly restored: string | null
}

export function keepOwn(house: OrganisationId, letter: Bytes): StoreWrite {
  const key = `${keptPrefix}${house}/${base64url(letter.subarray(0, 32))}`
  return { put: 'setting', key, value: letter }
}

/** What the letters here say to these keys. */
export async function openedLetters(
  store: DeviceStore,
  keys: BoxKeyPair,
): Promise<readonly { readonly house: OrganisationId; readonly content: Bytes }[]> {
  return (await store.list('setting', keptPrefix)).flatMap(({ key, value }) => {
    const house = key.split('/')[1] as OrganisationId
    const content = openLetter(value as Bytes, house, keys)
    return content ? [{ house, content }] : []
  })
}
