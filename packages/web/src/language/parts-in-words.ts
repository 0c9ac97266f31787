import type { CaseCompartment } from '@cobijo/domain/journal/compartment'
import type { GroupKind } from '@cobijo/domain/organisation/group-kind'
import type { MessageId } from './es.ts'

/** A part of a case, as the screens name it. */
export const partInWords: Readonly<Record<CaseCompartment, MessageId>> = {
  essential: 'parts.essential',
  identity: 'parts.identity',
  contact: 'parts.contact',
  account: 'parts.account',
  health: 'parts.health',
  psychosocial: 'parts.psychosocial',
  protection: 'parts.protection',
  placement: 'parts.placement',
  child: 'parts.child',
  care: 'parts.care',
  statistics: 'parts.statistics',
}

interface GroupWords {
  readonly name: MessageId
  /** What whoever is in it may read, in one sentence. */
  readonly reads: MessageId
}

const groups: Readonly<Record<GroupKind, GroupWords>> = {
  everyone: { name: 'parts.group.everyone', reads: 'parts.group.everyone.reads' },
  casework: { name: 'parts.group.casework', reads: 'parts.group.casework.reads' },
  shift: { name: 'parts.group.shift', reads: 'parts.group.shift.reads' },
  health: { name: 'parts.group.health', reads: 'parts.group.health.reads' },
  psychosocial: { name: 'parts.group.psychosocial', reads: 'parts.group.psychosocial.reads' },
  protection: { name: 'parts.group.protection', reads: 'parts.group.protection.reads' },
  placement: { name: 'parts.group.placement', reads: 'parts.group.placement.reads' },
  'child-protection': {
    name: 'parts.group.child-protection',
    reads: 'parts.group.child-protection.reads',
  },
  legal: { name: 'parts.group.legal', reads: 'parts.group.legal.reads' },
  statistics: { name: 'parts.group.statistics', reads: 'parts.group.statistics.reads' },
  officers: { name: 'parts.group.officers', reads: 'parts.group.officers.reads' },
  'on-call': { name: 'parts.group.on-call', reads: 'parts.group.on-call.reads' },
}

/** The words of a group's kind; a kind of a newer version, or one that this member cannot open, has none. */
export function groupInWords(kind: string): GroupWords | undefined {
  return Object.hasOwn(groups, kind) ? groups[kind as GroupKind] : undefined
}

const entries: Readonly<Record<string, MessageId>> = {
  'person-registered': 'parts.entry.person-registered',
  'case-opened': 'parts.entry.case-opened',
  'case-closed': 'parts.entry.case-closed',
  'essential-recorded': 'parts.entry.essential-recorded',
  'identity-recorded': 'parts.entry.identity-recorded',
  'note-recorded': 'parts.entry.note-recorded',
  'attachment-added': 'parts.entry.attachment-added',
  'consent-given': 'parts.entry.consent-given',
  'consent-withdrawn': 'parts.entry.consent-withdrawn',
  'referral-sent': 'parts.entry.referral-sent',
  'referral-accepted': 'parts.entry.referral-answered',
  'referral-declined': 'parts.entry.referral-answered',
  'referral-finished': 'parts.entry.referral-answered',
  'service-delivered': 'parts.entry.service-delivered',
  'group-intake-begun': 'parts.entry.group',
  'arrival-noted': 'parts.entry.group',
  'given-to-many': 'parts.entry.group',
  'arrival-accepted': 'parts.entry.group',
  'group-intake-ended': 'parts.entry.group',
}

/** What an entry type is called in the list of what waits; never what it says. */
export function entryInWords(type: string): MessageId {
  if (Object.hasOwn(entries, type)) return entries[type] as MessageId
  if (/^(grant|history)-/.test(type)) return 'parts.entry.grant'
  if (/^(member|group|device|profile|reading|recovery|organisation-founded)/.test(type))
    return 'parts.entry.organisation'
  if (/^(network|organisation|threshold)-/.test(type)) return 'parts.entry.network'
  return 'parts.entry.other'
}
