import { expect } from 'vitest'
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
import type { AppendResponse } from '@cobijo/contract/wire/entries'
import { toAppendItem } from '@cobijo/contract/wire/entry-codec'
import type { FeedId, GroupId } from '@cobijo/domain/journal/identifier'
import { proveSignIn } from '@cobijo/sealing/account/account-keys'
import { newSignKeyPair } from '@cobijo/sealing/account/sign-key-pair'
import type { SignKeyPair } from '@cobijo/sealing/account/sign-key-pair'
import { randomBytes } from '@cobijo/sealing/bytes'
import type { BoxKeyPair } from '@cobijo/sealing/entry/key-bundle'
import type { Reader, SealedEntry } from '@cobijo/sealing/entry/seal-entry'
import { InventedNetwork, newIdentifier } from '@cobijo/sealing/testing/invented-network'
import type { InventedDevice, InventedOrganisation } from '@cobijo/sealing/testing/invented-network'

export interface InventedGroup {
  readonly group: GroupId
  readonly feed: FeedId
  readonly keys: BoxKeyPair
}

/** Somebody with a device, an account and a session, as the tests' stories need them. */
export interface InventedPerson {
  readonly device: InventedDevice
  readonly organisation: InventedOrganisation
  /** The one group of the organisation. */
  readonly group: InventedGroup
  readonly account: string
  readonly signIn: SignKeyPair
  readonly token: string
  readonly send: Send
  readonly append: (...entries: readonly SealedEntry[]) => Promise<AppendResponse>
  /** This group as a reader of case compartments. */
  readonly reader: Reader
}

/** What a story needs of a server. */
export interface ToldServer {
  readonly baseUrl: string
  readonly setupToken: string
}

/** A network told over real HTTP: founded with the set-up token, joined by invitation, admitted. */
export class InventedHttpNetwork {
  readonly server: ToldServer
  readonly network = new InventedNetwork()
  #group: InventedGroup | undefined
  #told = 0

  constructor(server: ToldServer) {
    this.server = server
  }

  async found(): Promise<InventedPerson> {
    const organisation = this.network.found()
    const group = this.network.createGroup(organisation.founder, [organisation.founder.member])
    this.#group = this.network.foundNetwork(organisation, group.group)
    return this.#enter(organisation, group, 'network', this.server.setupToken)
  }

  get networkFeed(): FeedId {
    return (this.#group as InventedGroup).feed
  }

  /** Another organisation, invited by `by` and not admitted yet. */
  async join(by: InventedPerson): Promise<InventedPerson> {
    const { token } = await by.send({
      method: 'POST',
      path: 'invitations',
      body: { to: 'organisation' },
      response: invitationResponse,
    })
    const organisation = this.network.found()
    const group = this.network.createGroup(organisation.founder, [organisation.founder.member])
    return this.#enter(organisation, group, 'organisations', token)
  }

  async admit(by: InventedPerson, joined: InventedPerson): Promise<void> {
    const { id } = joined.organisation
    const keys = (this.#group as InventedGroup).keys
    this.network.admitOrganisation(by.device, id, joined.group.group, keys)
    const { outcomes } = await by.append(...this.untold())
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['appended'])
  }

  /** Statements that were said since the last call. */
  untold(): SealedEntry[] {
    const { sealed } = this.network
    const fresh = sealed.slice(this.#told)
    this.#told = sealed.length
    return fresh
  }

  async #enter(
    organisation: InventedOrganisation,
    group: InventedGroup,
    path: string,
    token: string,
  ): Promise<InventedPerson> {
    const { founder } = organisation
    const account = newIdentifier<string>()
    const signIn = newSignKeyPair()
    const anyone = createApiClient(this.server.baseUrl, () => undefined)
    await anyone({
      method: 'POST',
      path,
      body: {
        token,
        entries: this.untold().map(toAppendItem),
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
    const session = await signInOver(anyone, account, signIn)
    const send = createApiClient(this.server.baseUrl, () => session.token)
    return {
      device: founder,
      organisation,
      group,
      account,
      signIn,
      token: session.token,
      send,
      append: (...entries) =>
        send({
          method: 'POST',
          path: 'entries',
          body: { items: entries.map(toAppendItem) },
          response: appendResponse,
        }),
      reader: {
        feed: group.feed,
        generation: 1,
        publicKey: group.keys.publicKey,
        compartments: ['essential', 'identity', 'care'],
      },
    }
  }
}

export async function signInOver(anyone: Send, account: string, signIn: SignKeyPair) {
  const { nonce } = await anyone({
    method: 'POST',
    path: 'accounts/challenge',
    body: { account },
    response: challengeResponse,
  })
  const signature = base64url(proveSignIn(account, fromBase64url(nonce), signIn))
  return anyone({
    method: 'POST',
    path: 'sessions',
    body: { account, nonce, signature },
    response: signInResponse,
  })
}
