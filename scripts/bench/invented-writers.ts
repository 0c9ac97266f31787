import { createApiClient } from '@cobijo/contract/client/api-client'
import type { Send } from '@cobijo/contract/client/api-client'
import {
  challengeResponse,
  foundingResponse,
  invitationResponse,
  signInResponse,
} from '@cobijo/contract/wire/accounts'
import { base64url, fromBase64url } from '@cobijo/contract/wire/bytes'
import { appendResponse } from '@cobijo/contract/wire/entries'
import { toAppendItem } from '@cobijo/contract/wire/entry-codec'
import { caseCompartments } from '@cobijo/domain/journal/compartment'
import type { Compartment } from '@cobijo/domain/journal/compartment'
import type { FeedId, GroupId } from '@cobijo/domain/journal/identifier'
import { proveSignIn } from '@cobijo/sealing/account/account-keys'
import { newSignKeyPair } from '@cobijo/sealing/account/sign-key-pair'
import { randomBytes } from '@cobijo/sealing/bytes'
import type { BoxKeyPair } from '@cobijo/sealing/entry/key-bundle'
import type { Reader, SealedEntry } from '@cobijo/sealing/entry/seal-entry'
import { InventedNetwork, newIdentifier } from '@cobijo/sealing/testing/invented-network'
import type { InventedDevice, InventedOrganisation } from '@cobijo/sealing/testing/invented-network'
import { BenchFault } from './installation.ts'

export interface WritersGroup {
  readonly group: GroupId
  readonly feed: FeedId
  readonly keys: BoxKeyPair
}

/** An organisation with one member who is signed in at the server. */
export interface Writer {
  readonly organisation: InventedOrganisation
  readonly device: InventedDevice
  /** The founder's organisation has four: three that receive what is appended, one that is filled in bulk. */
  readonly groups: readonly WritersGroup[]
  readonly token: string
  readonly send: Send
}

/** What the groups read: all of a case, the shift's part, the bedside part. */
const reads: readonly (readonly Compartment[])[] = [
  caseCompartments,
  ['essential', 'care', 'identity'],
  ['essential', 'care'],
  caseCompartments,
]

export function readerOf({ groups }: Writer, at: number): Reader {
  const group = groups[at] as WritersGroup
  return {
    feed: group.feed,
    generation: 1,
    publicKey: group.keys.publicKey,
    compartments: reads[at] ?? caseCompartments,
  }
}

/** Founds a network over HTTP, lets others join it and admits them, as devices do. */
export class InventedWriters {
  readonly network = new InventedNetwork()
  readonly #server: { readonly baseUrl: string; readonly setupToken: string }
  #told = 0

  constructor(server: { readonly baseUrl: string; readonly setupToken: string }) {
    this.#server = server
  }

  /** The founder first. */
  async enterAll(organisations: number): Promise<readonly Writer[]> {
    const founded = this.#found(4)
    const everyone = founded.groups[0] as WritersGroup
    const { keys } = this.network.foundNetwork(founded.organisation, everyone.group)
    const founder = await this.#enter(founded, 'network', this.#server.setupToken)
    const writers = [founder]
    while (writers.length < organisations) {
      const { token } = await founder.send({
        method: 'POST',
        path: 'invitations',
        body: { to: 'organisation' },
        response: invitationResponse,
      })
      const next = await this.#enter(this.#found(1), 'organisations', token)
      const { group } = next.groups[0] as WritersGroup
      this.network.admitOrganisation(founder.device, next.organisation.id, group, keys)
      await append(founder, this.#untold())
      writers.push(next)
    }
    return writers
  }

  #found(groups: number) {
    const organisation = this.network.found()
    const { founder } = organisation
    return {
      organisation,
      groups: Array.from({ length: groups }, () =>
        this.network.createGroup(founder, [founder.member]),
      ),
    }
  }

  #untold(): readonly SealedEntry[] {
    const fresh = this.network.sealed.slice(this.#told)
    this.#told = this.network.sealed.length
    return fresh
  }

  async #enter(
    { organisation, groups }: { organisation: InventedOrganisation; groups: WritersGroup[] },
    path: 'network' | 'organisations',
    token: string,
  ): Promise<Writer> {
    const { founder } = organisation
    const account = newIdentifier<string>()
    const signIn = newSignKeyPair()
    const anyone = createApiClient(this.#server.baseUrl, () => undefined)
    await anyone({
      method: 'POST',
      path,
      body: {
        token,
        entries: this.#untold().map(toAppendItem),
        account: {
          account,
          organisation: organisation.id,
          member: founder.member.id,
          signInKey: base64url(signIn.publicKey),
          wrappedKeys: base64url(randomBytes(64)),
        },
      },
      response: foundingResponse,
    })
    const { nonce } = await anyone({
      method: 'POST',
      path: 'accounts/challenge',
      body: { account },
      response: challengeResponse,
    })
    const signature = base64url(proveSignIn(account, fromBase64url(nonce), signIn))
    const session = await anyone({
      method: 'POST',
      path: 'sessions',
      body: { account, nonce, signature },
      response: signInResponse,
    })
    const send = createApiClient(this.#server.baseUrl, () => session.token)
    return { organisation, device: founder, groups, token: session.token, send }
  }
}

/** Appends and throws unless every entry was taken. */
export async function append(by: Writer, entries: readonly SealedEntry[]): Promise<void> {
  const { outcomes } = await by.send({
    method: 'POST',
    path: 'entries',
    body: { items: entries.map(toAppendItem) },
    response: appendResponse,
  })
  const wrong = outcomes.find(({ outcome }) => outcome !== 'appended')
  if (wrong) throw new BenchFault(`${wrong.outcome}: ${wrong.code}`)
}
