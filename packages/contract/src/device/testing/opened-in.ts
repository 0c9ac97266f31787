import { createApiClient } from '../../client/api-client.ts'
import { installation as installationSchema } from '../../wire/accounts.ts'
import { gatherKnowledge } from '../device-knowledge.ts'
import { openKnownStream } from '../cases/open-known-stream.ts'
import type { DeviceKnowledge } from '../device-knowledge.ts'
import { signIn } from '../enrolment/sign-in.ts'
import type { OpenAccount } from '../enrolment/sign-in.ts'
import type { DeviceStore } from '../store/device-store.ts'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { got, passphrase } from './invented-organisation.ts'

/** A device as its own store holds it, under a program of the test's: what is signed with its keys, and what they open. */
export interface OwnDevice {
  readonly baseUrl: string
  readonly account: string
  readonly openStore: (name: string) => DeviceStore
}

export async function openOwnDevice({
  baseUrl,
  account,
  openStore,
}: OwnDevice): Promise<{ readonly opened: OpenAccount; readonly knowledge: DeviceKnowledge }> {
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
  return { opened, knowledge: await gatherKnowledge(opened) }
}

const publicFamilies = ['organisation', 'network', 'release']

/** All that its keys open of what lies on it about people, header and words, as one text to search. */
export async function openedIn(device: OwnDevice): Promise<string> {
  const { opened, knowledge } = await openOwnDevice(device)
  const rows = await opened.store.list('entry', '')
  const streams = new Set(rows.map(({ key }) => key.split('/')[0] as StreamId))
  const words: unknown[] = []
  for (const stream of streams) {
    const { entries } = await openKnownStream({ account: opened, knowledge, grants: [] }, stream)
    for (const entry of entries)
      if (entry.kind === 'entry' && !publicFamilies.includes(entry.facts.family))
        words.push(entry.header, entry.content)
  }
  return JSON.stringify(words)
}
