import { composeEntries } from '../cases/compose-entry.ts'
import type { WrittenEntry } from '../cases/compose-entry.ts'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { createApiClient } from '../../client/api-client.ts'
import { installation as installationSchema } from '../../wire/accounts.ts'
import { gatherKnowledge, ownOrganisation } from '../device-knowledge.ts'
import { signIn } from '../enrolment/sign-in.ts'
import { chooseReaders } from '../sharing/choose-readers.ts'
import type { DeviceStore } from '../store/device-store.ts'
import { queueEntries } from '../synchronisation/outbox.ts'
import { got, passphrase } from './invented-organisation.ts'

/**
 * A colleague's own device under a changed program: signs with her keys what no command would decide, and leaves it in her queue for
 * the next round.
 */
export async function signUndecided(
  {
    baseUrl,
    account,
    openStore,
  }: {
    readonly baseUrl: string
    readonly account: string
    readonly openStore: (name: string) => DeviceStore
  },
  written: readonly WrittenEntry[],
): Promise<void> {
  const send = createApiClient(baseUrl, () => undefined)
  const opened = got(
    await signIn(
      { account, passphrase },
      {
        send,
        installation: () =>
          send({ method: 'GET', path: 'installation', response: installationSchema }),
        openStore: (id) => openStore(`cobijo-${id}`),
        isKnown: () => Promise.resolve(true),
      },
    ),
  )
  const knowledge = await gatherKnowledge(opened)
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
      outgoingGrants: () => [],
      openedBy: () => undefined,
      releaseBox: undefined,
    }),
  )
  if (isRefusal(sealed)) throw new Error(sealed.code)
  await queueEntries(opened.store, sealed, Date.now())
}
