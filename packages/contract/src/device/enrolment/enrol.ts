import type {
  DeviceId,
  EntryHash,
  FeedId,
  GroupId,
  MemberId,
  OrganisationId,
  StreamId,
} from '@cobijo/domain/journal/identifier'
import { isRefusal, refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import {
  deriveAccountKeys,
  lockAccountKeys,
  newAccountSecret,
} from '@cobijo/sealing/account/account-keys'
import type { AccountKeys } from '@cobijo/sealing/account/account-keys'
import { printAccountKit } from '@cobijo/sealing/account/account-kit'
import { certifyDevice, newDeviceKeys, wrapDeviceKey } from '@cobijo/sealing/account/device-keys'
import { newMemberKeys, wrapMemberKeys } from '@cobijo/sealing/account/member-keys'
import type { MemberKeys } from '@cobijo/sealing/account/member-keys'
import type { SignKeyPair } from '@cobijo/sealing/account/sign-key-pair'
import { ordinaryStretching } from '@cobijo/sealing/account/stretching'
import type { Stretching } from '@cobijo/sealing/account/stretching'
import { hash, toHexadecimal, utf8 } from '@cobijo/sealing/bytes'
import { currentGeneration } from '@cobijo/sealing/directory/directory'
import type { Directory } from '@cobijo/sealing/directory/directory'
import { fingerprintOf } from '@cobijo/sealing/directory/fingerprint'
import { newBoxKeyPair } from '@cobijo/sealing/entry/key-bundle'
import { splitRecoveryKey } from '@cobijo/sealing/recovery/recovery-shares'
import { sodium } from '@cobijo/sealing/sodium'
import type { Send } from '../../client/api-client.ts'
import { foundingRequest, foundingResponse, invitationFound } from '../../wire/accounts.ts'
import type { AccountRegistration, Installation } from '../../wire/accounts.ts'
import { base64url, fromBase64url } from '../../wire/bytes.ts'
import { toAppendItem } from '../../wire/entry-codec.ts'
import type { Enrolled, FoundingInput, JoinInput } from './enrolment-api.ts'
import type { DeviceStore } from '../store/device-store.ts'
import { foldStatements } from '../directory/fold-statements.ts'
import { foundOrganisation } from './found-organisation.ts'
import type { Founder, NetworkGroup } from './found-organisation.ts'
import { readInvitation } from './invitation.ts'
import { keepAccount } from '../store/kept-account.ts'
import type { KeptAccount } from '../store/kept-account.ts'
import { newRandomId } from '../new-id.ts'
import { queueEntries } from '../synchronisation/outbox.ts'

export interface EnrolContext {
  readonly send: Send
  readonly installation: Installation
  /** Opens the store of an account that is being made. */
  readonly openStore: (account: string) => DeviceStore
  readonly now: () => number
  readonly stretching?: Stretching
}

/** Short passphrases are for devices that somebody holds; the account secret guards the server (design §3). */
export const shortestPassphrase = 8

/** Founds network and first organisation with the one-time token that the server printed. */
export async function foundNetwork(
  input: FoundingInput & { readonly setupToken: string; readonly networkName?: string },
  context: EnrolContext,
): Promise<{ enrolled: Enrolled; kept: KeptAccount } | Refusal> {
  const token = input.setupToken.trim()
  // Half a token is a wrong one: it is said before keys are made, in the words that tell where to find it.
  if (!foundingRequest.shape.token.safeParse(token).success)
    return refused('token-refused', { field: 'token' })
  const keys = newBoxKeyPair()
  const network: NetworkGroup = {
    network: newRandomId<StreamId>(),
    group: newRandomId<GroupId>(),
    feed: newRandomId<FeedId>(),
    generation: 1,
    publicKey: keys.publicKey,
    privateKey: keys.privateKey,
  }
  return found(input, { path: 'network', token }, network, undefined, context)
}

/** Founds an organisation that waits until the network's officers compared its fingerprint and admitted it. */
export async function foundInvitedOrganisation(
  input: FoundingInput & { readonly invitation: string },
  context: EnrolContext,
): Promise<{ enrolled: Enrolled; kept: KeptAccount } | Refusal> {
  const looked = await lookUpInvitation(input.invitation, 'organisation', context)
  if (isRefusal(looked)) return looked
  const { directory, token } = looked
  const group = directory.network?.group
  if (!directory.network || !group) return refused('invitation-not-of-this-network')
  const generation = currentGeneration(group)
  const network: NetworkGroup = {
    network: directory.network.id,
    group: group.id,
    feed: group.feed,
    generation: generation.generation,
    publicKey: generation.box,
  }
  return found(
    input,
    { path: 'organisations', token },
    network,
    directory.network.founding,
    context,
  )
}

async function found(
  input: FoundingInput & { readonly networkName?: string },
  door: { readonly path: string; readonly token: string },
  network: NetworkGroup,
  networkFounding: EntryHash | undefined,
  context: EnrolContext,
): Promise<{ enrolled: Enrolled; kept: KeptAccount } | Refusal> {
  const wrong = checkFounding(input)
  if (wrong) return wrong
  const made = makeAccount(newRandomId<OrganisationId>(), input.passphrase, context)
  const recovery = newBoxKeyPair()
  const shares = splitRecoveryKey(recovery.privateKey, {
    organisation: made.organisation,
    threshold: input.recovery.threshold,
    shares: input.recovery.shares,
  })
  const printed = await shares
  if (isRefusal(printed)) return printed
  const founder: Founder = {
    organisation: made.organisation,
    member: made.member,
    device: made.device,
    memberKeys: made.memberKeys,
    deviceKey: made.deviceKey,
    recovery,
  }
  const store = context.openStore(made.account)
  const founded = await foundOrganisation(input, founder, network, context.now(), store)
  if (isRefusal(founded)) return founded
  await context.send({
    method: 'POST',
    path: door.path,
    body: {
      token: door.token,
      entries: founded.entries.map(toAppendItem),
      account: registrationOf(made),
    },
    response: foundingResponse,
  })
  sodium.memzero(recovery.privateKey)
  const kept = keptOf(made, context, {
    network: network.network,
    networkFounding: networkFounding ?? (founded.networkFounding as EntryHash),
    label: input.deviceLabel.trim(),
  })
  await keepAccount(store, kept)
  // Queued as well as sent: the outbox lets go of them when the feeds give them back.
  await queueEntries(store, founded.entries, context.now())
  return {
    kept,
    enrolled: {
      kind: 'enrolled',
      account: made.account,
      kit: printAccountKit({ account: made.account, secret: made.secret }),
      fingerprint: fingerprintOf(founded.founding),
      recoveryShares: printed,
      standing: networkFounding === undefined ? 'admitted' : 'waiting',
    },
  }
}

/** Asks to become a member; an officer compares words and admits. */
export async function askToJoin(
  input: JoinInput,
  context: EnrolContext,
): Promise<{ enrolled: Enrolled; kept: KeptAccount } | Refusal> {
  if (input.personName.trim() === '') return refused('field-required', { field: 'personName' })
  if (input.passphrase.length < shortestPassphrase)
    return refused('passphrase-too-short', { field: 'passphrase' })
  const looked = await lookUpInvitation(input.invitation, 'member', context)
  if (isRefusal(looked)) return looked
  const { directory, organisation, token } = looked
  const everyone = everyoneOf(directory, organisation, looked.everyone)
  if (!directory.network || !everyone) return refused('invitation-not-of-this-network')
  const made = makeAccount(organisation, input.passphrase, context, looked.returning)
  const certificate = certifyDevice(
    {
      organisation,
      member: made.member,
      device: made.device,
      kind: 'ordinary',
      publicKey: made.deviceKey.publicKey,
    },
    made.memberKeys.sign,
  )
  await context.send({
    method: 'POST',
    path: 'join-requests',
    body: {
      token,
      account: registrationOf(made),
      memberKeys: {
        sign: base64url(made.memberKeys.sign.publicKey),
        box: base64url(made.memberKeys.box.publicKey),
      },
      device: {
        id: made.device,
        sign: base64url(made.deviceKey.publicKey),
        certificate: base64url(certificate),
      },
      sealedName: base64url(sodium.crypto_box_seal(utf8(input.personName.trim()), everyone)),
    },
    response: foundingResponse.partial(),
  })
  const kept = keptOf(made, context, {
    network: directory.network.id,
    networkFounding: directory.network.founding,
    label: input.deviceLabel.trim(),
  })
  await keepAccount(context.openStore(made.account), kept)
  return {
    kept,
    enrolled: {
      kind: 'enrolled',
      account: made.account,
      kit: printAccountKit({ account: made.account, secret: made.secret }),
      fingerprint: memberFingerprint(made.memberKeys),
      recoveryShares: [],
      standing: 'waiting',
    },
  }
}

interface LookedUp {
  readonly token: string
  readonly organisation: OrganisationId
  readonly directory: Directory
  readonly everyone: GroupId | undefined
  readonly returning: MemberId | undefined
}

async function lookUpInvitation(
  text: string,
  to: 'organisation' | 'member',
  context: EnrolContext,
): Promise<LookedUp | Refusal> {
  const invitation = readInvitation(text)
  if (isRefusal(invitation)) return invitation
  if (invitation.to !== to) return refused('invitation-of-another-kind', { field: 'invitation' })
  const answer = await context.send({
    method: 'POST',
    path: 'invitations/look-up',
    body: { token: invitation.token },
    response: invitationFound,
  })
  const directory = foldStatements(answer.statements)
  // The link, not the server, says which network this is.
  const isThisNetwork =
    directory.network?.founding === invitation.networkFounding &&
    directory.network.id === answer.network
  if (!isThisNetwork) return refused('invitation-not-of-this-network', { field: 'invitation' })
  const organisation = answer.organisation as OrganisationId
  if (directory.organisations.get(organisation)?.founding !== invitation.organisationFounding) {
    return refused('invitation-not-of-this-network', { field: 'invitation' })
  }
  const { token, everyone, returning } = invitation
  return { token, organisation, directory, everyone, returning }
}

function everyoneOf(
  directory: Directory,
  organisation: OrganisationId,
  everyone: GroupId | undefined,
): Uint8Array | undefined {
  if (everyone === undefined) return undefined
  const group = directory.organisations.get(organisation)?.groups.get(everyone)
  return group && currentGeneration(group).box
}

export interface MadeAccount {
  readonly account: string
  readonly secret: Uint8Array
  readonly organisation: OrganisationId
  readonly member: MemberId
  readonly device: DeviceId
  readonly memberKeys: MemberKeys
  readonly deviceKey: SignKeyPair
  readonly signInKey: Uint8Array
  readonly wrappedKeys: Uint8Array
  readonly wrappedDeviceKey: Uint8Array
}

export function makeAccount(
  organisation: OrganisationId,
  passphrase: string,
  context: EnrolContext,
  member: MemberId = newRandomId<MemberId>(),
): MadeAccount {
  const stretching = context.stretching ?? ordinaryStretching
  const account = newRandomId<string>()
  const secret = newAccountSecret()
  const device = newRandomId<DeviceId>()
  const memberKeys = newMemberKeys()
  const deviceKey = newDeviceKeys()
  const keys: AccountKeys = deriveAccountKeys({ account, secret, passphrase }, stretching)
  const made = {
    account,
    secret,
    organisation,
    member,
    device,
    memberKeys,
    deviceKey,
    signInKey: keys.signIn.publicKey,
    wrappedKeys: wrapMemberKeys(memberKeys, keys.unlockKey, stretching),
    wrappedDeviceKey: wrapDeviceKey(device, deviceKey, keys.unlockKey, stretching),
  }
  lockAccountKeys(keys)
  return made
}

export function registrationOf(made: MadeAccount): AccountRegistration {
  return {
    account: made.account,
    organisation: made.organisation,
    member: made.member,
    signInKey: base64url(made.signInKey),
    wrappedKeys: base64url(made.wrappedKeys),
  }
}

export function keptOf(
  made: MadeAccount,
  context: EnrolContext,
  rest: Pick<KeptAccount, 'network' | 'networkFounding' | 'label'>,
): KeptAccount {
  return {
    account: made.account,
    organisation: made.organisation,
    member: made.member,
    device: made.device,
    secret: made.secret,
    wrappedKeys: made.wrappedKeys,
    wrappedDeviceKey: made.wrappedDeviceKey,
    serverKey: fromBase64url(context.installation.serverKey),
    ...rest,
  }
}

function checkFounding(input: FoundingInput): Refusal | undefined {
  if (input.organisationName.trim() === '')
    return refused('field-required', { field: 'organisationName' })
  if (input.personName.trim() === '') return refused('field-required', { field: 'personName' })
  if (input.passphrase.length < shortestPassphrase)
    return refused('passphrase-too-short', { field: 'passphrase' })
  const { shares, threshold } = input.recovery
  if (threshold < 2 || threshold > shares || shares > 20)
    return refused('number-out-of-range', { field: 'recovery' })
  return undefined
}

/** What two people read to one another before a member is admitted. */
export function memberFingerprint(keys: {
  sign: { publicKey: Uint8Array }
  box: { publicKey: Uint8Array }
}) {
  return fingerprintOf(memberKeysHash(keys.sign.publicKey, keys.box.publicKey))
}

function memberKeysHash(sign: Uint8Array, box: Uint8Array): EntryHash {
  return toHexadecimal(hash('cobijo/member-keys', sign, box)) as EntryHash
}
