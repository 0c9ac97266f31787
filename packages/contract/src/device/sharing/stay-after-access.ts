import { foldCase } from '@cobijo/domain/case/case-file'
import type { Grant } from '@cobijo/domain/grant/grants'
import type { CaseCompartment } from '@cobijo/domain/journal/compartment'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import type { KnownEntry } from '@cobijo/domain/journal/opened-entry'
import { isOpenService } from '@cobijo/domain/service/services'
import { partsOf } from '@cobijo/sealing/entry/parts-of'
import { openKnownStream } from '../cases/open-known-stream.ts'
import { erasedWholeAt, findErasure } from '../erasure/forget-erased.ts'
import { isIssuedWith } from './issued-together.ts'
import type { Held, HeldEntry } from '../held-entry.ts'
import { stubOfHeld } from '../held-entry.ts'
import type { Unlocked } from '../unlocked.ts'

/**
 * Whether this organisation still has her in its care though what others opened to it is over: it took her on and has not said that its
 * part is done, or a service of its own goes on; she has not left and has no file of its own; and nobody asked to erase what it holds,
 * and it did not erase that itself.
 * @param incoming every grant by which others opened something to this organisation.
 */
export async function isInCare(
  unlocked: Unlocked,
  stream: StreamId,
  incoming: readonly Grant[],
): Promise<boolean> {
  const grants = incoming.filter(({ opens }) => opens === stream)
  if (grants.some(({ erasure }) => erasure !== undefined)) return false
  if (grants.every(({ basis }) => basis.kind === 'return')) return false
  const erased = await findErasure(unlocked.account.store, stream)
  if (erased && erasedWholeAt(erased) !== undefined) return false
  const { stay, services } = foldCase(await openedHere(unlocked, stream))
  if (stay?.stays === 'left' || stay?.stays === 'own-file') return false
  const { organisation } = unlocked.account.kept
  const own = services.filter(({ status }) =>
    status.history.some((said) => said.organisation === organisation),
  )
  return own.some(isOpenService) || (await isTakenOn(unlocked, stream, incoming))
}

/** By this organisation's own words in the referral that came with one of these grants: they are no part of what is purged. */
async function isTakenOn(
  unlocked: Unlocked,
  stream: StreamId,
  incoming: readonly Grant[],
): Promise<boolean> {
  const grants = incoming.filter(({ opens }) => opens === stream)
  const { organisation } = unlocked.account.kept
  for (const { opens } of incoming.filter((each) => isIssuedWith(each, grants))) {
    const own = (await openedHere(unlocked, opens)).filter(
      (entry) => entry.kind === 'entry' && entry.organisation === organisation,
    )
    const types = own.flatMap((entry) => {
      const isOfHer =
        entry.kind === 'entry' &&
        Object.values(entry.content).some((each) => each['case'] === stream)
      return isOfHer ? [entry.header?.type] : []
    })
    if (types.includes('referral-accepted') && !types.includes('referral-finished')) return true
  }
  return false
}

async function openedHere(unlocked: Unlocked, stream: StreamId): Promise<readonly KnownEntry[]> {
  return (await openKnownStream(unlocked, stream)).entries
}

/**
 * What is left of an entry that is purged: its header and these parts, so that the story still says what it was and when; a bare place in the
 * order where it has none of them, because a header alone would tell that something was recorded which this reader may not know.
 */
export function onlyParts(
  unlocked: Unlocked,
  held: HeldEntry,
  kept: readonly CaseCompartment[],
): Held | undefined {
  const bundles = unlocked.knowledge.opener.openBundles(held.bundles)
  if (partsOf(held.parts, bundles, kept).length === 0) return stubOfHeld(held)
  const parts = partsOf(held.parts, bundles, ['header', ...kept])
  return { ...held, parts, isReduced: true }
}
