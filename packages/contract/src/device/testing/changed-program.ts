import { composeEntries } from '../cases/compose-entry.ts'
import type { WrittenEntry } from '../cases/compose-entry.ts'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { ownOrganisation } from '../device-knowledge.ts'
import { chooseReaders } from '../sharing/choose-readers.ts'
import type { OutgoingGrant } from '../sharing/choose-readers.ts'
import { queueEntries } from '../synchronisation/outbox.ts'
import { openOwnDevice } from './opened-in.ts'
import type { OwnDevice } from './opened-in.ts'

/**
 * A colleague's own device under a changed program: signs with her keys what no command would decide, and leaves it in her queue for
 * the next round. `opens`: whom else it seals to, asked of nobody.
 */
export async function signUndecided(
  own: OwnDevice,
  written: readonly WrittenEntry[],
  opens: readonly OutgoingGrant[] = [],
): Promise<void> {
  const { opened, knowledge } = await openOwnDevice(own)
  const { organisation, member, device } = opened.kept
  const sealed = await composeEntries(
    written,
    { organisation, member, device, deviceKey: opened.deviceKey.privateKey },
    Date.now(),
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
  )
  if (isRefusal(sealed)) throw new Error(sealed.code)
  await queueEntries(opened.store, sealed, Date.now())
}
