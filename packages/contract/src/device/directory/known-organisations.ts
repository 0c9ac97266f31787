import { orderByParents } from '@cobijo/domain/journal/causal-order'
import type { DeviceId, GroupId, MemberId, OrganisationId } from '@cobijo/domain/journal/identifier'
import type { OpenedEntry } from '@cobijo/domain/journal/opened-entry'
import type { GroupKind } from '@cobijo/domain/organisation/group-kind'
import type { ReadingRule } from '@cobijo/domain/organisation/reading-rules'
import type { OrganisationProfile } from '../device-api.ts'

/** What this member's keys open of an organisation's stream: words for the ids of the directory. */
export interface KnownOrganisation {
  readonly name: string | undefined
  readonly profile: OrganisationProfile | undefined
  readonly groupKinds: ReadonlyMap<GroupId, GroupKind>
  /** Only of the member's own organisation. */
  readonly memberNames: ReadonlyMap<MemberId, string>
  /** Its owners' neutral words for the member's own organisation's devices. */
  readonly deviceLabels: ReadonlyMap<DeviceId, string>
  readonly readingRules: readonly ReadingRule[]
  readonly recoveryTried: boolean
}

type Mutable<Known> = { -readonly [Name in keyof Known]: Known[Name] }

/**
 * Reads names, kinds and rules out of opened directory entries, the later one winning by `parents`. `counts` says whether the
 * directory accepted an entry: what it rejected names nothing.
 */
export function readOrganisations(
  entries: readonly OpenedEntry[],
  counts: (entry: OpenedEntry) => boolean,
): ReadonlyMap<OrganisationId, KnownOrganisation> {
  const known = new Map<OrganisationId, Mutable<KnownOrganisation>>()
  for (const entry of orderByParents(entries)) {
    if (!counts(entry) || !entry.header || isMisnamed(entry)) continue
    const organisation = known.get(entry.organisation) ?? nothingKnown()
    known.set(entry.organisation, organisation)
    takeUp(organisation, entry)
  }
  return known
}

/**
 * Whether what is sealed claims to be another word than the one that was signed in the open. Only the open one was checked against
 * the signer's office: under a word that counts from anybody, or that this version does not know, nobody sets rules or names.
 */
export function isMisnamed({ header, facts }: OpenedEntry): boolean {
  return header !== undefined && 'statement' in facts && facts.statement['says'] !== header.type
}

function nothingKnown(): Mutable<KnownOrganisation> {
  return {
    name: undefined,
    profile: undefined,
    groupKinds: new Map(),
    memberNames: new Map(),
    deviceLabels: new Map(),
    readingRules: [],
    recoveryTried: false,
  }
}

function takeUp(known: Mutable<KnownOrganisation>, entry: OpenedEntry): void {
  const directory = entry.content.directory ?? {}
  const identity = entry.content.identity ?? {}
  const statement = 'statement' in entry.facts ? entry.facts.statement : {}
  switch (entry.header?.type) {
    case 'organisation-founded':
      if (typeof directory['organisationName'] === 'string')
        known.name = directory['organisationName']
      nameMember(known, statement, identity['founderName'])
      return
    case 'member-admitted':
    case 'member-restored':
      nameMember(known, statement, identity['memberName'])
      return
    case 'device-certified':
      labelDevice(known, statement['device'], identity['deviceLabel'])
      return
    case 'group-created':
      if (typeof directory['groupKind'] === 'string') {
        const kinds = new Map(known.groupKinds)
        kinds.set(statement['group'] as GroupId, directory['groupKind'] as GroupKind)
        known.groupKinds = kinds
      }
      return
    case 'profile-set':
      if (directory['kind'] !== undefined)
        known.profile = directory as unknown as OrganisationProfile
      return
    case 'reading-rules-set':
      if (Array.isArray(directory['rules']))
        known.readingRules = directory['rules'] as ReadingRule[]
      return
    case 'recovery-prepared':
      if (directory['tried'] === true) known.recoveryTried = true
      return
    default:
      return
  }
}

function nameMember(
  known: Mutable<KnownOrganisation>,
  statement: Readonly<Record<string, unknown>>,
  name: unknown,
): void {
  const member = statement['member']
  if (
    typeof name !== 'string' ||
    typeof member !== 'object' ||
    member === null ||
    !('id' in member)
  )
    return
  known.memberNames = new Map(known.memberNames).set(member.id as MemberId, name)
}

function labelDevice(known: Mutable<KnownOrganisation>, device: unknown, label: unknown): void {
  if (typeof label !== 'string' || typeof device !== 'object' || device === null) return
  if (!('id' in device)) return
  known.deviceLabels = new Map(known.deviceLabels).set(device.id as DeviceId, label)
}
