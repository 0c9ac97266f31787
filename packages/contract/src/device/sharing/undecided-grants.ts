import type { Grant } from '@cobijo/domain/grant/grants'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { isWhole } from '../synchronisation/moved-streams.ts'
import { readStamp } from '../store/stamped-store.ts'
import { keysOf } from '../stream-views.ts'
import { whyMoreAwaited } from './more-awaited.ts'
import type { Unlocked } from '../unlocked.ts'
import { caseOfReferral, familyOf } from './judge-grants.ts'

const prefix = 'undecided-grant/'

/** What there was to judge a grant by, and whether all of it had come. */
async function standingOf(
  unlocked: Unlocked,
  { stream, opens }: Grant,
): Promise<{ readonly text: string; readonly isAllHere: boolean }> {
  const { store } = unlocked.account
  const isReferral = (await familyOf(unlocked, opens)) === 'referral'
  const about = isReferral ? await caseOfReferral(unlocked, opens) : undefined
  const streams = [stream, opens, ...(about === undefined ? [] : [about])]
  const stamps: string[] = []
  const awaited = await whyMoreAwaited(unlocked, stream)
  let isAllHere = awaited !== 'look'
  for (const each of streams) {
    stamps.push((await readStamp(store, each)) ?? '')
    isAllHere &&= await isWhole(store, each)
  }
  return { text: [...stamps, keysOf(unlocked.knowledge), awaited ?? ''].join('/'), isAllHere }
}

/** A grant that could not be judged because not all of its case is here: nothing has to move for it to be looked at again once that came. */
export async function noteUndecided(unlocked: Unlocked, grant: Grant): Promise<void> {
  const { store } = unlocked.account
  const key = `${prefix}${grant.stream}`
  const { text } = await standingOf(unlocked, grant)
  if ((await store.find('setting', key)) !== text)
    await store.write([{ put: 'setting', key, value: text }])
}

/** Live grants that could not be judged before, and of which something came since or is still to come. */
export async function undecidedAgain(
  unlocked: Unlocked,
  live: readonly Grant[],
): Promise<ReadonlySet<StreamId>> {
  const { store } = unlocked.account
  const again = new Set<StreamId>()
  for (const { key, value } of await store.list('setting', prefix)) {
    const grant = live.find(({ stream }) => stream === key.slice(prefix.length))
    if (!grant) {
      await store.write([{ remove: 'setting', key }])
      continue
    }
    const { text, isAllHere } = await standingOf(unlocked, grant)
    if (!isAllHere || text !== value) again.add(grant.stream)
  }
  return again
}

export async function dropUndecided(unlocked: Unlocked, { stream }: Grant): Promise<void> {
  const { store } = unlocked.account
  const key = `${prefix}${stream}`
  if ((await store.find('setting', key)) !== undefined)
    await store.write([{ remove: 'setting', key }])
}
