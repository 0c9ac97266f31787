import type { StreamId } from '@cobijo/domain/journal/identifier'
import { endingsOfKeys } from '@cobijo/sealing/directory/ended-keys'
import { extendDirectory } from '@cobijo/sealing/directory/fold-directory'
import type { Directory } from '@cobijo/sealing/directory/directory'
import { checkPins } from '@cobijo/sealing/directory/pins'
import type { DirectoryEntry } from '@cobijo/sealing/directory/read-statement'
import { EnvelopeMalformed } from '@cobijo/sealing/entry/envelope'
import { ServerRefused } from '../../client/api-client.ts'
import type { Send } from '../../client/api-client.ts'
import { keysEndedResponse } from '../../wire/accounts.ts'
import type { PublicStatement } from '../../wire/accounts.ts'
import type { KnownHere } from '../device-knowledge.ts'
import type { OpenAccount } from '../enrolment/sign-in.ts'
import type { DeviceStoreReader } from '../store/device-store.ts'
import { readPublic } from './fold-statements.ts'

/** `setting` → PublicStatement[]: what ended this member's keys. Her feeds, which would have brought it, closed with them. */
const keptUnder = 'own-ending'

/** Whether this member's keys ended, by what her organisation signed and in no other way. */
export function areOwnKeysEnded({ account, knowledge }: KnownHere): boolean {
  return isEndedIn(account, knowledge.directory)
}

function isEndedIn({ kept, memberKeys }: OpenAccount, { organisations }: Directory): boolean {
  const own = organisations.get(kept.organisation)
  if (!own) return false
  const { member, device } = kept
  return endingsOfKeys(own, { member, device, sign: memberKeys.sign.publicKey }).length > 0
}

/**
 * Asks for the statements that ended this member's keys, and keeps them if they prove it: added to what this device has verified, under
 * the founding and keys that it holds its organisation to. False, and nothing kept, where they do not: a server's word blanks no device.
 */
export async function hearOfOwnEnding(
  { account, knowledge }: KnownHere,
  send: Send,
): Promise<boolean> {
  const { kept, store } = account
  const stream = kept.organisation as string as StreamId
  const told = (await askForEnding(send)).filter(
    (each) => tryReading(each)?.entry.envelope.stream === stream,
  )
  const after = extendDirectory(knowledge.directory, told.map(readPublic))
  const [before, own] = [knowledge.directory, after].map(({ organisations }) =>
    organisations.get(kept.organisation),
  )
  const isOfPinned =
    before !== undefined &&
    own?.founding === before.founding &&
    checkPins(knowledge.pins, after).every(({ organisation }) => organisation !== kept.organisation)
  if (!isOfPinned || !isEndedIn(account, after)) return false
  await store.write([{ put: 'setting', key: keptUnder, value: told }])
  return true
}

/** Nothing where the server has none to show. */
async function askForEnding(send: Send): Promise<readonly PublicStatement[]> {
  try {
    const asked = { method: 'GET', path: 'keys-ended', response: keysEndedResponse } as const
    return (await send(asked)).statements
  } catch (fault) {
    if (fault instanceof ServerRefused && fault.problem.code === 'not-found') return []
    throw fault
  }
}

/** What proved it, for this device to fold with what its feeds brought. */
export async function heldEnding(store: DeviceStoreReader): Promise<readonly DirectoryEntry[]> {
  const told = (await store.find('setting', keptUnder)) as readonly PublicStatement[] | undefined
  return (told ?? []).map(readPublic)
}

function tryReading(statement: PublicStatement): DirectoryEntry | undefined {
  try {
    return readPublic(statement)
  } catch (fault) {
    if (fault instanceof EnvelopeMalformed) return undefined
    throw fault
  }
}
