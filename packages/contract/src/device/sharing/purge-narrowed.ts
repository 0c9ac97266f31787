import { isGrantLive } from '@cobijo/domain/grant/grants'
import type { Grant } from '@cobijo/domain/grant/grants'
import type { CaseCompartment } from '@cobijo/domain/journal/compartment'
import type { OrganisationId, StreamId } from '@cobijo/domain/journal/identifier'
import { isPartLacking, partsOf } from '@cobijo/sealing/entry/parts-of'
import { withoutFetchedPictures } from '../attachments/chunk-rows.ts'
import { readHeld } from '../held-entry.ts'
import type { Held } from '../held-entry.ts'
import { openForMember, sealForMember } from '../seal-for-member.ts'
import type { DeviceStoreReader, StoreWrite } from '../store/device-store.ts'
import type { Unlocked } from '../unlocked.ts'
import { answersToldBack } from './answers-told-back.ts'
import { openingGrants } from './counting-grants.ts'
import { isInCare } from './stay-after-access.ts'

/** By organisation: parts that it had opened of a stream and opens no longer, though it goes on opening others. */
type TakenOut = Readonly<Record<OrganisationId, readonly CaseCompartment[]>>

/** That parts of a stream are open no longer and gone from this device. */
export interface Lessening {
  readonly stream: StreamId
  /** Of which parts, and from whom, padded and sealed for this member. Absent in what an earlier version noted in the clear. */
  readonly sealed?: Uint8Array
  /** Whether card and names were folded again without them. */
  readonly isOutOfViews: boolean
}

const prefix = 'lessened/'

const keyOf = (stream: StreamId): string => `${prefix}${stream}`

const purposeOf = (stream: StreamId): string => `cobijo/lessened/1/${stream}`

/** The length of what is sealed is a multiple of this, in characters: it would tell which parts by theirs. */
const paddedTo = 512

/** Those whose card and names still have to be folded again. */
export async function lesseningsInViews(store: DeviceStoreReader): Promise<readonly Lessening[]> {
  const rows = await store.list('setting', prefix)
  return rows.map(({ value }) => value as Lessening).filter(({ isOutOfViews }) => !isOutOfViews)
}

export function lesseningOutOfViews(lessening: Lessening): StoreWrite {
  return {
    put: 'setting',
    key: keyOf(lessening.stream),
    value: { ...lessening, isOutOfViews: true },
  }
}

function sealTakenOut(unlocked: Unlocked, stream: StreamId, takenOut: TakenOut): Uint8Array {
  const text = JSON.stringify(takenOut)
  const length = Math.ceil(text.length / paddedTo) * paddedTo
  return sealForMember(unlocked, purposeOf(stream), text.padEnd(length))
}

/** Undefined for what cannot be read: of an earlier version, or of other keys. */
function readTakenOut(unlocked: Unlocked, { stream, sealed }: Lessening): TakenOut | undefined {
  const text = sealed && openForMember(unlocked, purposeOf(stream), sealed)
  return typeof text === 'string' ? (JSON.parse(text) as TakenOut) : undefined
}

/**
 * Takes out of what is held of a stream the parts that others had opened and open no longer: she said less, or what opened more is
 * over while something else goes on. By the signed words of who opened it. `isAgain`: something of it was fetched since. Whether
 * something is open anew that had been taken out: then all of it has to be fetched from the beginning.
 * @param grants every grant by which others opened this stream to this organisation.
 */
export async function purgeNarrowed(
  unlocked: Unlocked,
  stream: StreamId,
  {
    grants,
    incoming,
    isAgain,
  }: {
    readonly grants: readonly Grant[]
    readonly incoming: readonly Grant[]
    readonly isAgain: boolean
  },
): Promise<{ readonly isOpenedAnew: boolean }> {
  const { store } = unlocked.account
  const noted = (await store.find('setting', keyOf(stream))) as Lessening | undefined
  const before = noted ? readTakenOut(unlocked, noted) : {}
  const takenOut = await parts(unlocked, stream, grants, incoming)
  const isSame = JSON.stringify(before) === JSON.stringify(takenOut)
  if (isSame && !isAgain) return { isOpenedAnew: false }
  const writes = await withoutParts(unlocked, stream, takenOut, grants)
  if (isSame && writes.length === 0) return { isOpenedAnew: false }
  const sealed = sealTakenOut(unlocked, stream, takenOut)
  const lessening: Lessening = { stream, sealed, isOutOfViews: false }
  await store.write([
    ...writes,
    ...(await withoutFetchedPictures(store, stream)),
    { put: 'setting', key: keyOf(stream), value: lessening },
  ])
  unlocked.onChange()
  // Where nobody can say any more what had been taken out, all of it is fetched and judged again.
  if (!before) return { isOpenedAnew: true }
  const isOpenedAnew = Object.entries(before).some(([organisation, taken]) => {
    const now = takenOut[organisation as OrganisationId] ?? []
    return taken.some((each) => !now.includes(each))
  })
  return { isOpenedAnew }
}

/** What the shift must know stays while she does (ADR 17). */
async function parts(
  unlocked: Unlocked,
  stream: StreamId,
  grants: readonly Grant[],
  incoming: readonly Grant[],
): Promise<TakenOut> {
  const at = unlocked.now()
  const taken: Record<OrganisationId, readonly CaseCompartment[]> = {}
  let isStaying: boolean | undefined
  for (const [grantor, given] of Map.groupBy(grants, (grant) => grant.grantor)) {
    const live = given.filter((grant) => isGrantLive(grant, at))
    // What is over as a whole goes as a whole.
    if (!openingGrants(given).some((grant) => isGrantLive(grant, at))) continue
    const open = new Set(live.flatMap(({ compartments }) => compartments))
    const once = new Set(given.flatMap(({ issuedCompartments }) => issuedCompartments))
    const closed = [...once].filter((each) => !open.has(each)).sort()
    if (closed.includes('essential')) isStaying ??= await isInCare(unlocked, stream, incoming)
    const gone = closed.filter((each) => each !== 'essential' || isStaying !== true)
    if (gone.length > 0) taken[grantor] = gone
  }
  return taken
}

/** Their keys stay in the sealed bundles with the others'; what they opened is gone from this device. */
async function withoutParts(
  unlocked: Unlocked,
  stream: StreamId,
  takenOut: TakenOut,
  grants: readonly Grant[],
): Promise<StoreWrite[]> {
  if (Object.keys(takenOut).length === 0) return []
  const { account, knowledge } = unlocked
  const answers = await answersToldBack(unlocked, stream, grants)
  return (await account.store.list('entry', `${stream}/`)).flatMap(
    ({ key, value }): StoreWrite[] => {
      const held = value as Held
      const entry = held.kind === 'entry' ? readHeld(held) : undefined
      const taken = entry && takenOut[entry.envelope.organisation]
      if (held.kind === 'stub' || !taken || answers.has(entry.hash)) return []
      const bundles = knowledge.opener.openBundles(held.bundles)
      const gone = new Set(partsOf(held.parts, bundles, taken))
      // It came once more by another feed, without what was put away before: that it is not here stays no finding.
      const isUnmarked = held.isReduced !== true && isPartLacking(held.parts, bundles, taken)
      if (gone.size === 0 && !isUnmarked) return []
      const left = held.parts.filter((part) => !gone.has(part))
      return [
        { put: 'entry', key, value: { ...held, parts: left, isReduced: true } satisfies Held },
      ]
    },
  )
}
