import type {
  DeviceId,
  EntryHash,
  FeedId,
  GroupId,
  MemberId,
  StreamId,
} from '@cobijo/domain/journal/identifier'
import { headsOf } from '@cobijo/domain/journal/causal-order'
import { isRefusal, refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import type { DirectoryFacts } from '@cobijo/domain/journal/facts'
import type { EntryType } from '@cobijo/domain/journal/entry-type'
import { organisationAdmitted } from '@cobijo/domain/network/organisation-admitted'
import { groupCreated } from '@cobijo/domain/organisation/group-created'
import { groupJoined } from '@cobijo/domain/organisation/group-joined'
import { groupKeyRotated } from '@cobijo/domain/organisation/group-key-rotated'
import { memberAdmitted } from '@cobijo/domain/organisation/member-admitted'
import { memberRemoved } from '@cobijo/domain/organisation/member-removed'
import { checkMembership } from '@cobijo/domain/organisation/reading-rules'
import { checkReadingRules } from '@cobijo/domain/organisation/reading-rules'
import { readingRulesSet } from '@cobijo/domain/organisation/reading-rules-set'
import { profileSet } from '@cobijo/domain/organisation/profile-set'
import { fingerprintOf, isSameFingerprint } from '@cobijo/sealing/directory/fingerprint'
import type { Fingerprint } from '@cobijo/sealing/directory/fingerprint'
import { rotationsDue } from '@cobijo/sealing/directory/directory'
import type { Group, Organisation } from '@cobijo/sealing/directory/directory'
import {
  createGroup,
  joinGroup,
  remainingHolders,
  rotateGroup,
} from '@cobijo/sealing/directory/say-groups'
import { admitMember, removeMember } from '@cobijo/sealing/directory/say-membership'
import type { NewcomerClaim } from '@cobijo/sealing/directory/say-membership'
import { admitOrganisation } from '@cobijo/sealing/directory/say-network'
import { sodium } from '@cobijo/sealing/sodium'
import { fromHexadecimal, toHexadecimal } from '@cobijo/sealing/bytes'
import { ServerRefused } from '../../client/api-client.ts'
import { invitationResponse, pendingJoinsResponse } from '../../wire/accounts.ts'
import type { PendingJoin } from '../../wire/accounts.ts'
import { fromBase64url } from '../../wire/bytes.ts'
import type {
  Admission,
  OrganisationAdmission,
  OrganisationProfile,
  PendingMember,
} from './directory-api.ts'
import type { DeviceApi } from '../device-api.ts'
import type { Saved } from '../saved.ts'
import type { WrittenEntry } from '../cases/compose-entry.ts'
import { groupOfKind } from '../sharing/choose-readers.ts'
import { ownOrganisation, pinCompared } from '../device-knowledge.ts'
import type { KnownHere } from '../device-knowledge.ts'
import { newRandomId } from '../new-id.ts'
import { memberFingerprint } from '../enrolment/enrol.ts'
import { readHeld } from '../held-entry.ts'
import type { Held } from '../held-entry.ts'
import { writeInvitation } from '../enrolment/invitation.ts'
import { saveEntries } from '../unlocked.ts'
import type { Unlocked } from '../unlocked.ts'

/** An invitation's text for one organisation, one newcomer or one member who comes back; an officer hands it over. */
export async function invite(
  unlocked: Unlocked,
  to: 'organisation' | 'member',
  returning?: MemberId,
): Promise<Awaited<ReturnType<DeviceApi['invite']>>> {
  const { directory } = unlocked.knowledge
  const own = findOwn(unlocked)
  const everyone = groupHere(unlocked, 'everyone')
  if (!own || !directory.network || !everyone) return refused('not-admitted')
  try {
    const made = await unlocked.send({
      method: 'POST',
      path: 'invitations',
      body: { to, ...(returning === undefined ? {} : { member: returning }) },
      response: invitationResponse,
    })
    return {
      expiresAt: made.expiresAt,
      token: writeInvitation({
        to,
        token: made.token,
        networkFounding: directory.network.founding,
        organisationFounding: own.founding,
        everyone: to === 'member' ? everyone.id : undefined,
        returning,
      }),
    }
  } catch (fault) {
    if (fault instanceof ServerRefused) return refused(fault.problem.code)
    throw fault
  }
}

/**
 * Speaks for an organisation whose fingerprint two people compared; in force once `threshold` organisations did. Refused as
 * `words-changed` where the founding that is known by now has other words than those.
 */
export async function admit(
  unlocked: Unlocked,
  { organisation: id, compared }: OrganisationAdmission,
): Promise<Saved | Refusal> {
  const { directory, ring } = unlocked.knowledge
  const organisation = directory.organisations.get(id)
  const network = directory.network
  if (!organisation || !network) return refused('organisation-unknown', { field: 'organisation' })
  if (!isSameFingerprint(fingerprintOf(organisation.founding), compared))
    return refused('words-changed', { field: 'organisation' })
  const everyone = everyoneGroupOf(unlocked, organisation)
  const keys = ring.currentKeys(network.group.id)
  if (!everyone) return refused('organisation-without-groups', { field: 'organisation' })
  if (!keys) return refused('network-key-missing')
  const breach = await pinCompared(unlocked.account, unlocked.knowledge, id)
  if (breach) return breach
  const facts = admitOrganisation(organisation, everyone, { group: network.group, keys })
  return say(unlocked, network.id, organisationAdmitted, facts, {})
}

export async function pendingMembers(unlocked: Unlocked): Promise<readonly PendingMember[]> {
  const own = ownOrganisation(unlocked.knowledge, unlocked.account.kept.organisation)
  return (await pendingJoins(unlocked)).map(({ join, name, isReturning }) => ({
    member: join.member as MemberId,
    // Of a member whom they know the team goes by its own word.
    name: (isReturning ? own.memberNames.get(join.member as MemberId) : undefined) ?? name,
    isReturning,
    fingerprint: fingerprintOfKeys(join),
    askedAt: join.askedAt,
  }))
}

/** Admits a newcomer whose words were compared, and gives her the keys of `everyone` and of the chosen groups. */
export async function admitNewcomer(
  unlocked: Unlocked,
  input: Admission,
): Promise<Saved | Refusal> {
  const pending = await findCompared(unlocked, input)
  if (isRefusal(pending)) return pending
  const own = findOwn(unlocked)
  const everyone = groupHere(unlocked, 'everyone')
  const officers = groupHere(unlocked, 'officers')
  if (pending.isReturning || !own || !everyone)
    return refused('member-unknown', { field: 'member' })
  const claim = claimOf(pending.join)
  const facts = admitMember(claim, {
    officer: input.officer,
    seenInNetwork: await networkHeads(unlocked),
  })
  const kinds = ownOrganisation(unlocked.knowledge, own.id).groupKinds
  const legal = input.beginsLegal === true ? beginLegal(unlocked, own, claim) : []
  if (isRefusal(legal)) return legal
  const wrong = checkMembership([
    ...input.groups.flatMap((id) => kinds.get(id) ?? []),
    ...(legal.length > 0 ? (['legal'] as const) : []),
  ])
  if (wrong) return wrong
  const chosen = new Set([
    everyone.id,
    ...input.groups,
    ...(input.officer && officers ? [officers.id] : []),
  ])
  const written = [writing(own, memberAdmitted, facts, { memberName: pending.name })]
  for (const id of chosen) {
    const group = own.groups.get(id)
    const keys = group && unlocked.knowledge.ring.currentKeys(id)
    // Whoever does not hold a key cannot give it: another member of that group has to.
    if (!group || !keys) return refused('group-key-missing', { field: 'groups' })
    const box = fromHexadecimal(claim.member.box)
    for (const joining of joinGroup(group, keys, [{ to: input.member, box }])) {
      written.push(writing(own, groupJoined, joining, {}))
    }
  }
  return saveEntries(unlocked, [...written, ...legal])
}

/**
 * The legal group comes into being with its first member: her key and the recovery's are the only shares, and whoever admits her,
 * who decides about help, keeps nothing (BR-21). From here on `justice` is read by it.
 */
function beginLegal(
  unlocked: KnownHere,
  own: Organisation,
  { member }: NewcomerClaim,
): readonly WrittenEntry[] | Refusal {
  if (groupHere(unlocked, 'legal')) return refused('legal-group-exists', { field: 'groups' })
  const { readingRules, profile, groupKinds } = ownOrganisation(unlocked.knowledge, own.id)
  const group = newRandomId<GroupId>()
  const created = createGroup({ group, feed: newRandomId<FeedId>() }, [
    { to: member.id, box: fromHexadecimal(member.box) },
    { to: 'recovery', box: own.recovery },
  ])
  sodium.memzero(created.keys.privateKey)
  const rules = readingRules.map((rule) =>
    rule.compartment === 'justice' ? { ...rule, groups: [group] } : rule,
  )
  const doubt = checkReadingRules(rules, (id) => (id === group ? 'legal' : groupKinds.get(id)))
  if (doubt) return doubt
  const setting: DirectoryFacts = {
    family: 'organisation',
    statement: { says: 'reading-rules-set' },
  }
  return [
    ...created.facts.map((facts) => writing(own, groupCreated, facts, { groupKind: 'legal' })),
    writing(own, readingRulesSet, setting, { size: profile?.size ?? 'large', rules }),
  ]
}

/** Removes a member and at once rotates every group key that she held and this device can rotate. */
export async function remove(unlocked: Unlocked, member: MemberId): Promise<Saved | Refusal> {
  const own = findOwn(unlocked)
  if (!own) return refused('not-admitted')
  const leaving = await departure(unlocked, own, member, {})
  return isRefusal(leaving) ? leaving : saveEntries(unlocked, leaving)
}

/** The end of a member's keys, and new keys without her for the groups that she was in. */
export async function departure(
  unlocked: KnownHere,
  own: Organisation,
  member: MemberId,
  words: { readonly returns?: readonly GroupId[] },
): Promise<readonly WrittenEntry[] | Refusal> {
  const facts = removeMember(own, member, await networkHeads(unlocked))
  if (isRefusal(facts)) return facts
  const leaving: Organisation = {
    ...own,
    members: new Map(own.members).set(member, {
      ...(own.members.get(member) as NonNullable<ReturnType<Organisation['members']['get']>>),
      state: 'removed',
    }),
  }
  const due = rotationsDue(leaving).map((id) => own.groups.get(id) as Group)
  return [writing(own, memberRemoved, facts, words), ...rotations(unlocked, leaving, due)]
}

/**
 * New keys for these groups as far as this device holds their present ones, sealed to the members that `organisation` names. A group
 * whose key is not here waits for somebody who is in it.
 */
export function rotations(
  unlocked: KnownHere,
  organisation: Organisation,
  groups: readonly Group[],
): WrittenEntry[] {
  return groups.flatMap((group) => {
    const keys = unlocked.knowledge.ring.currentKeys(group.id)
    if (!keys) return []
    return rotateGroup(group, keys, remainingHolders(organisation, group)).facts.map((said) =>
      writing(
        organisation,
        said.statement['says'] === 'group-joined' ? groupJoined : groupKeyRotated,
        said,
        {},
      ),
    )
  })
}

export async function setProfile(
  unlocked: Unlocked,
  profile: OrganisationProfile,
): Promise<Saved | Refusal> {
  const own = findOwn(unlocked)
  if (!own) return refused('not-admitted')
  const facts: DirectoryFacts = { family: 'organisation', statement: { says: 'profile-set' } }
  return saveEntries(unlocked, [writing(own, profileSet, facts, { ...profile })])
}

/** Who asks to come in or back. */
export interface PendingPerson {
  readonly join: PendingJoin
  /** As she typed it; empty where it was sealed to another key. */
  readonly name: string
  readonly isReturning: boolean
}

/**
 * Her request with exactly the keys whose words a person compared. The server is asked anew and may name others under her id by
 * now: then `words-changed`, and they have to be compared first.
 */
export async function findCompared(
  unlocked: Unlocked,
  { member, compared }: Pick<Admission, 'member' | 'compared'>,
): Promise<PendingPerson | Refusal> {
  const hers = (await pendingJoins(unlocked)).filter(({ join }) => join.member === member)
  if (hers.length === 0) return refused('member-unknown', { field: 'member' })
  return (
    hers.find(({ join }) => isSameFingerprint(fingerprintOfKeys(join), compared)) ??
    refused('words-changed', { field: 'member' })
  )
}

function fingerprintOfKeys({ memberKeys }: PendingJoin): Fingerprint {
  return memberFingerprint({
    sign: { publicKey: fromBase64url(memberKeys.sign) },
    box: { publicKey: fromBase64url(memberKeys.box) },
  })
}

export function claimOf(join: PendingJoin): NewcomerClaim {
  return {
    member: {
      id: join.member as MemberId,
      sign: hexadecimalOf(join.memberKeys.sign),
      box: hexadecimalOf(join.memberKeys.box),
    },
    device: {
      id: join.device.id as DeviceId,
      sign: hexadecimalOf(join.device.sign),
      certificate: hexadecimalOf(join.device.certificate),
    },
  }
}

async function pendingJoins(unlocked: Unlocked): Promise<readonly PendingPerson[]> {
  const everyone = groupHere(unlocked, 'everyone')
  if (!everyone) return []
  const { requests } = await unlocked.send({
    method: 'GET',
    path: 'join-requests',
    response: pendingJoinsResponse,
  })
  const own = findOwn(unlocked)
  return requests
    .filter(({ device }) => !own?.devices.has(device.id as DeviceId))
    .map((join) => ({
      join,
      name: openName(unlocked, everyone, join.sealedName),
      isReturning: own?.members.has(join.member as MemberId) === true,
    }))
}

/** A name that was sealed to another key is no name: the officer sees that it could not be opened. */
function openName(unlocked: KnownHere, everyone: Group, sealed: string): string {
  for (const { generation } of everyone.generations) {
    for (const keys of unlocked.knowledge.ring.keysOf(everyone.id, generation)) {
      try {
        const opened = sodium.crypto_box_seal_open(
          fromBase64url(sealed),
          keys.publicKey,
          keys.privateKey,
        )
        return new TextDecoder().decode(opened)
      } catch {
        continue
      }
    }
  }
  return ''
}

function say(
  unlocked: Unlocked,
  stream: StreamId,
  entryType: EntryType<never> | EntryType,
  facts: DirectoryFacts,
  content: Readonly<Record<string, unknown>>,
): Promise<Saved | Refusal> {
  return saveEntries(unlocked, [
    {
      stream,
      entryType: entryType,
      content: { statement: facts.statement, ...content },
      occurredAt: undefined,
      outside: [],
    },
  ])
}

export function writing(
  own: Organisation,
  entryType: unknown,
  facts: DirectoryFacts,
  content: Readonly<Record<string, unknown>>,
): WrittenEntry {
  return {
    stream: own.id as string as StreamId,
    entryType: entryType as EntryType,
    content: { statement: facts.statement, ...content },
    occurredAt: undefined,
    outside: [],
  }
}

export function findOwn(unlocked: KnownHere): Organisation | undefined {
  return unlocked.knowledge.directory.organisations.get(unlocked.account.kept.organisation)
}

export function groupHere(unlocked: KnownHere, kind: string): Group | undefined {
  const organisation = unlocked.account.kept.organisation
  const own = ownOrganisation(unlocked.knowledge, organisation)
  return groupOfKind({ directory: unlocked.knowledge.directory, organisation, own }, kind)
}

/** The group of all its members, of any organisation of the network. */
export function everyoneGroupOf(
  { knowledge }: Pick<KnownHere, 'knowledge'>,
  organisation: Organisation,
): Group | undefined {
  for (const [id, kind] of knowledge.organisations.get(organisation.id)?.groupKinds ?? []) {
    if (kind === 'everyone') return organisation.groups.get(id)
  }
  return undefined
}

export async function networkHeads(unlocked: KnownHere): Promise<readonly EntryHash[]> {
  const network = unlocked.knowledge.directory.network
  if (!network) return []
  const rows = await unlocked.account.store.list('entry', `${network.id}/`)
  const entries = rows.flatMap(({ value }) => {
    const held = value as Held
    return held.kind === 'entry' ? (readHeld(held) ?? []) : []
  })
  return headsOf(entries)
}

function hexadecimalOf(encoded: string): string {
  return toHexadecimal(fromBase64url(encoded))
}
