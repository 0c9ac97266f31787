import { agreementEnded } from '@cobijo/domain/agreement/agreement-ended'
import { agreementSigned } from '@cobijo/domain/agreement/agreement-signed'
import type { AgreementTerms } from '@cobijo/domain/agreement/agreement-terms'
import { orderByParents } from '@cobijo/domain/journal/causal-order'
import type {
  CalendarDate,
  DeviceId,
  EntryHash,
  GroupId,
  Instant,
  MemberId,
  OrganisationId,
} from '@cobijo/domain/journal/identifier'
import type { OpenedEntry } from '@cobijo/domain/journal/opened-entry'
import { readContent } from '@cobijo/domain/journal/read-content'
import { studyOpened } from '@cobijo/domain/counting/study/study-opened'
import { checkContent } from '@cobijo/domain/journal/entry-type'
import type { ContentOf, EntryType, Fields } from '@cobijo/domain/journal/entry-type'
import { deviceCertified } from '@cobijo/domain/organisation/device-certified'
import { groupCreated } from '@cobijo/domain/organisation/group-created'
import type { GroupKind } from '@cobijo/domain/organisation/group-kind'
import { memberAdmitted } from '@cobijo/domain/organisation/member-admitted'
import { memberRemoved } from '@cobijo/domain/organisation/member-removed'
import { memberRestored } from '@cobijo/domain/organisation/member-restored'
import { organisationFounded } from '@cobijo/domain/organisation/organisation-founded'
import { profileSet } from '@cobijo/domain/organisation/profile-set'
import { readingRulesSet } from '@cobijo/domain/organisation/reading-rules-set'
import { recoveryPrepared } from '@cobijo/domain/organisation/recovery-prepared'
import { checkJusticeReaders } from '@cobijo/domain/organisation/reading-rules'
import type { ReadingRule } from '@cobijo/domain/organisation/reading-rules'
import { findEntryType } from '@cobijo/domain/registry'
import { digestOfAgreement } from './agreement-digest.ts'
import type { OrganisationProfile } from './directory-api.ts'

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
  /** Words of officers that were not believed: rules that give `justice` away, or a second legal group (BR-21, BR-22). */
  readonly refusedRules: readonly EntryHash[]
  /** Members whose keys ended because they may be in other hands, with the groups that they get back. */
  readonly awaitedBack: ReadonlyMap<MemberId, readonly GroupId[]>
  readonly recoveryTried: boolean
  /** Studies that its officers opened, as they were said; `checkStudy` says whether one stands. */
  readonly studies: readonly SaidStudy[]
  /** Its own copies of agreements with others, and what it ended. */
  readonly agreements: readonly { readonly digest: string; readonly terms: AgreementTerms }[]
  readonly agreementEnds: readonly { readonly digest: string; readonly lastDay: CalendarDate }[]
}

export interface SaidStudy {
  readonly hash: EntryHash
  /** By the device's clock. */
  readonly openedAt: Instant
  readonly study: Omit<ContentOf<typeof studyOpened.fields>, 'statement'>
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

/** Whether a word of the directory says anything that its type does not declare so: a finding, and not believed. */
export function isUnreadable({ header, content }: OpenedEntry): boolean {
  const entryType = header && findEntryType(header.type)
  return entryType !== undefined && readContent(entryType, content).malformed.length > 0
}

export function nothingKnown(): Mutable<KnownOrganisation> {
  return {
    name: undefined,
    profile: undefined,
    groupKinds: new Map(),
    memberNames: new Map(),
    deviceLabels: new Map(),
    readingRules: [],
    refusedRules: [],
    awaitedBack: new Map(),
    recoveryTried: false,
    studies: [],
    agreements: [],
    agreementEnds: [],
  }
}

function takeUp(
  known: Mutable<KnownOrganisation>,
  { hash, header, facts, content, recordedAt }: OpenedEntry,
): void {
  const statement = 'statement' in facts ? facts.statement : {}
  switch (header?.type) {
    case 'organisation-founded': {
      const { organisationName, founderName } = readContent(organisationFounded, content).fields
      if (organisationName !== undefined) known.name = organisationName
      nameMember(known, statement, founderName)
      return
    }
    case 'member-admitted':
      nameMember(known, statement, readContent(memberAdmitted, content).fields.memberName)
      awaitBack(known, idOf(statement['member']), undefined)
      return
    case 'member-restored':
      nameMember(known, statement, readContent(memberRestored, content).fields.memberName)
      awaitBack(known, idOf(statement['member']), undefined)
      return
    case 'member-removed':
      awaitBack(known, statement['member'], readContent(memberRemoved, content).fields.returns)
      return
    case 'device-certified': {
      const { deviceLabel } = readContent(deviceCertified, content).fields
      labelDevice(known, statement['device'], deviceLabel)
      return
    }
    case 'group-created': {
      const { groupKind } = readContent(groupCreated, content).fields
      // The first stays: a second one beside it would be somebody's own key to what counsel holds.
      if (groupKind === 'legal' && [...known.groupKinds.values()].includes('legal'))
        known.refusedRules = [...known.refusedRules, hash]
      else if (groupKind !== undefined)
        known.groupKinds = new Map(known.groupKinds).set(statement['group'] as GroupId, groupKind)
      return
    }
    case 'profile-set':
      // What cannot be read takes the place of what could: a duty to report that is unclear is not the old one.
      if (content.directory !== undefined) known.profile = profileIn(content)
      return
    case 'reading-rules-set':
      setRules(known, hash, rulesIn(content))
      return
    case 'study-opened': {
      const study = whole(studyOpened, content)
      if (study) known.studies = [...known.studies, { hash, openedAt: recordedAt, study }]
      return
    }
    case 'agreement-signed': {
      const terms = whole(agreementSigned, content)
      if (terms)
        known.agreements = [...known.agreements, { digest: digestOfAgreement(terms), terms }]
      return
    }
    case 'agreement-ended': {
      const end = whole(agreementEnded, content)
      if (end)
        known.agreementEnds = [
          ...known.agreementEnds,
          { digest: end.agreement, lastDay: end.lastDay },
        ]
      return
    }
    case 'recovery-prepared':
      if (readContent(recoveryPrepared, content).fields.tried === true) known.recoveryTried = true
      return
    default:
      return
  }
}

/** Undefined where any word of it is missing or none that the type declares. */
function profileIn(content: OpenedEntry['content']): OrganisationProfile | undefined {
  const { fields, malformed } = readContent(profileSet, content)
  const { size, kind, dutyToReport, enforcesMigrationLaw, source } = fields
  const isWhole = malformed.every((name) => name === 'source' || name === 'offers')
  if (!isWhole || !size || !kind || !dutyToReport || !enforcesMigrationLaw) return undefined
  const said = { size, kind, dutyToReport, enforcesMigrationLaw }
  return source === undefined ? said : { ...said, source }
}

/** All of it or nothing: a study or an agreement without one of its words is another. */
function whole<Declared extends Fields>(
  entryType: EntryType<Declared>,
  content: OpenedEntry['content'],
): Omit<ContentOf<Declared>, 'statement'> | undefined {
  const { fields, malformed } = readContent(entryType, content)
  return malformed.length === 0 && checkContent(entryType, fields) === undefined
    ? (fields as Omit<ContentOf<Declared>, 'statement'>)
    : undefined
}

/** What no rules may say is not obeyed, whoever signed it: the ones before stay. */
function setRules(
  known: Mutable<KnownOrganisation>,
  hash: EntryHash,
  rules: readonly ReadingRule[] | undefined,
): void {
  if (rules === undefined) return
  if (checkJusticeReaders(rules, (group) => known.groupKinds.get(group)))
    known.refusedRules = [...known.refusedRules, hash]
  else known.readingRules = rules
}

/** All of the rules or none: half of them would leave parts without a reader. */
function rulesIn(content: OpenedEntry['content']): readonly ReadingRule[] | undefined {
  const { rules } = readContent(readingRulesSet, content).fields
  const whole = rules?.flatMap(({ compartment, groups }) =>
    compartment === undefined || groups === undefined
      ? []
      : [{ compartment, groups: groups as readonly GroupId[] }],
  )
  return whole?.length === rules?.length ? whole : undefined
}

function nameMember(
  known: Mutable<KnownOrganisation>,
  statement: Readonly<Record<string, unknown>>,
  name: string | undefined,
): void {
  const member = statement['member']
  if (name === undefined || typeof member !== 'object' || member === null) return
  if (!('id' in member)) return
  known.memberNames = new Map(known.memberNames).set(member.id as MemberId, name)
}

function awaitBack(
  known: Mutable<KnownOrganisation>,
  member: unknown,
  groups: readonly string[] | undefined,
): void {
  const awaited = new Map(known.awaitedBack)
  if (groups) awaited.set(member as MemberId, groups as readonly GroupId[])
  else awaited.delete(member as MemberId)
  known.awaitedBack = awaited
}

function idOf(member: unknown): unknown {
  return typeof member === 'object' && member !== null && 'id' in member ? member.id : undefined
}

function labelDevice(
  known: Mutable<KnownOrganisation>,
  device: unknown,
  label: string | undefined,
): void {
  if (label === undefined || typeof device !== 'object' || device === null) return
  if (!('id' in device)) return
  known.deviceLabels = new Map(known.deviceLabels).set(device.id as DeviceId, label)
}
