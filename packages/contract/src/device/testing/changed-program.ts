import { composeEntries, findPlace } from '../cases/compose-entry.ts'
import type { Place, WrittenEntry } from '../cases/compose-entry.ts'
import type { EntryHash, StreamId } from '@cobijo/domain/journal/identifier'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { ownOrganisation } from '../device-knowledge.ts'
import { chooseReaders } from '../sharing/choose-readers.ts'
import type { OutgoingGrant } from '../sharing/choose-readers.ts'
import { queueEntries } from '../synchronisation/outbox.ts'
import { openOwnDevice } from './opened-in.ts'
import type { OwnDevice } from './opened-in.ts'

/**
 * A colleague's own device under a changed program: signs with her keys what no command would decide, and leaves it in her queue for
 * the next round. `opens`: whom else it seals to, asked of nobody. `before`: the first of them cites nothing, as what was written before the
 * rest of a stream had come, and is signed anew until it sorts before this one. `at`: by its clock.
 */
export async function signUndecided(
  own: OwnDevice,
  written: readonly WrittenEntry[],
  opens: readonly OutgoingGrant[] = [],
  before?: EntryHash,
  at = Date.now(),
): Promise<void> {
  const { opened, knowledge } = await openOwnDevice(own)
  const { organisation, member, device } = opened.kept
  const [first] = written
  const begun = new Map<StreamId, Place>()
  if (first && before !== undefined) {
    const { chain } = await findPlace(opened.store, device, first.stream)
    begun.set(first.stream, { chain, heads: [] })
  }
  const sign = async () => {
    const sealed = await composeEntries(
      written,
      { organisation, member, device, deviceKey: opened.deviceKey.privateKey },
      at,
      opened.store,
      chooseReaders({
        organisation,
        directory: knowledge.directory,
        pins: knowledge.pins,
        own: ownOrganisation(knowledge, organisation),
        outgoingGrants: () => opens,
        openedBy: () => undefined,
        releaseBox: undefined,
      }),
      begun,
    )
    if (isRefusal(sealed)) throw new Error(sealed.code)
    return sealed
  }
  let sealed = await sign()
  while (before !== undefined && sealed.some(({ entry }, at) => at === 0 && entry.hash >= before))
    sealed = await sign()
  await queueEntries(opened.store, sealed, Date.now())
}
