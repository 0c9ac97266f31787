import { invitationRequest } from '@cobijo/contract/wire/accounts'
import { base64url } from '@cobijo/contract/wire/bytes'
import {
  deliveryStatesRequest,
  knownEntriesRequest,
  resealRequest,
} from '@cobijo/contract/wire/entries'
import type { DeviceId } from '@cobijo/domain/journal/identifier'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import {
  endingsOf,
  feedsOf,
  findCurrentMember,
  findFeed,
  intakeDevices,
  ownDevices,
} from '@cobijo/server/access/feed-access'
import { RequestRefused } from '@cobijo/server/http/problems'
import type { ProblemCode } from '@cobijo/server/http/problems'
import { readBatch } from '@cobijo/server/journal/inspection/inspect-batch'
import type { Session } from './memory-accounts.ts'
import { deliveryStatesIn, resealInMemory } from './memory-copies.ts'
import { answerInFeed } from './routes-of-feeds.ts'
import { setAsideOf } from './set-aside.ts'
import type { Asked, SimulatedServer } from './simulated-server.ts'

/** What is answered to whoever signed in; undefined for addresses that the simulation has none for. */
export async function answerAsMember(server: SimulatedServer, asked: Asked): Promise<unknown> {
  const session = server.accounts.find(asked.token, server.now())
  if (!session) throw new RequestRefused('sign-in-needed')
  const { journal } = server
  const { organisation } = session
  const state = journal.directory
  const mine = { devices: ownDevices(state, session), feeds: feedsOf(state, session) }
  switch (`${asked.method} ${asked.path}`) {
    case 'DELETE sessions/current':
      server.accounts.sessions.delete(asked.token as string)
      return {}
    case 'GET feeds':
      return {
        feeds: await Promise.all(
          feedsOf(state, session).map(async (address) => ({
            ...address,
            position: (await journal.reading(address, (reader) => reader.head())).position,
            lagMs: lagOf(server, address.feed),
          })),
        ),
        releaseGeneration: 1,
        ...(endingsOf(state, session).length === 0 ? {} : { keysEnded: true }),
        ...(server.restored === undefined ? {} : { restored: server.restored }),
      }
    case 'POST entries':
      return append(server, session, asked.body)
    case 'POST entries/known': {
      const { hashes } = knownEntriesRequest.parse(asked.body)
      const may = new Set<DeviceId>([...mine.devices, ...intakeDevices(state, session)])
      if (session.device) may.add(session.device)
      const known = [...journal.backup.state.entries.values()].filter(
        (item) =>
          item.organisation === organisation && may.has(item.device) && hashes.includes(item.hash),
      )
      return { known: known.map(({ hash }) => hash) }
    }
    case 'POST deliveries/state': {
      const { hashes } = deliveryStatesRequest.parse(asked.body)
      const { owners } = state
      return deliveryStatesIn(journal.backup.state, organisation, owners.ownerOf, mine, hashes)
    }
    case 'POST reseals': {
      const request = resealRequest.parse(asked.body)
      if (!findFeed(state, session, request.from as never)) throw new RequestRefused('not-found')
      const asker = { organisation, owners: state.owners, now: server.now() }
      const answer = await journal.inTurn(async (held) => resealInMemory(held, asker, request))
      if (isRefusal(answer)) throw new RequestRefused(answer.code as ProblemCode)
      server.wake()
      return answer
    }
    case 'POST invitations':
      refuseOthers(server, session)
      return server.accounts.invite(
        organisation,
        invitationRequest.parse(asked.body).to,
        server.now(),
      )
    case 'GET join-requests': {
      refuseOthers(server, session)
      const devices = state.directory.organisations.get(organisation)?.devices
      const isAdmitted = (device: string) => devices?.has(device as DeviceId) === true
      return { requests: server.accounts.pending(organisation, isAdmitted) }
    }
    case 'GET focal-words':
      return { words: [] }
    case 'GET quarantine':
      return { entries: setAsideOf(journal.backup.state, organisation, mine), full: [] }
    default:
      return answerInFeed(server, session, asked)
  }
}

function lagOf(server: SimulatedServer, feed: string): number {
  const waiting = server.journal.backup.state.feeds.get(feed as never)?.waiting ?? []
  const now = server.now()
  const due = waiting.filter(({ notBefore }) => (notBefore ?? 0) <= now)
  return Math.max(0, ...due.map(({ receivedAt }) => now - receivedAt))
}

async function append(server: SimulatedServer, { organisation }: Session, body: unknown) {
  const { journal } = server
  const bytes = new TextEncoder().encode(JSON.stringify(body))
  const read = readBatch(bytes, journal.directory.deviceKeys)
  if (read.kind === 'refused')
    throw new RequestRefused(read.code, read.field === undefined ? {} : { field: read.field })
  const { outcomes, receipt } = await journal.append(organisation, read.items)
  server.wake()
  return {
    outcomes,
    ...(receipt === undefined
      ? {}
      : { receipt: { bytes: base64url(receipt.bytes), signature: base64url(receipt.signature) } }),
  }
}

function refuseOthers({ journal }: SimulatedServer, session: Session): void {
  if (findCurrentMember(journal.directory, session)?.officer !== true)
    throw new RequestRefused('officers-only')
}
