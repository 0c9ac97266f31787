import type { OrganisationProfile } from '@cobijo/contract/device/directory/directory-api'
import type { CaseCompartment } from '@cobijo/domain/journal/compartment'
import type { State, Urgency } from '@cobijo/domain/journal/facts'
import type { DeclineReason } from '@cobijo/domain/referral/referral-codes'
import { openServices, protectedServices, type Service } from '@cobijo/domain/service/service-codes'
import type { MessageId } from '../language/es.ts'

export const needInWords: Readonly<Record<Service, MessageId>> = {
  medical: 'refer.need.medical',
  psychological: 'refer.need.psychological',
  shelter: 'refer.need.shelter',
  food: 'refer.need.food',
  'basic-items': 'refer.need.basic-items',
  documents: 'refer.need.documents',
  education: 'refer.need.education',
  'training-and-work': 'refer.need.training-and-work',
  interpretation: 'refer.need.interpretation',
  transport: 'refer.need.transport',
  'voluntary-return': 'refer.need.voluntary-return',
  reintegration: 'refer.need.reintegration',
  'follow-up': 'refer.need.follow-up',
  fund: 'refer.need.fund',
  legal: 'refer.need.legal',
  'asylum-access': 'refer.need.asylum-access',
  'safety-measures': 'refer.need.safety-measures',
  'family-tracing': 'refer.need.family-tracing',
}

/** What is most often needed on a first night stands first. */
export const openNeeds = [
  'shelter',
  'medical',
  'food',
  'basic-items',
  'psychological',
  ...openServices.filter(
    (each) => !['shelter', 'medical', 'food', 'basic-items', 'psychological'].includes(each),
  ),
] as const
export const protectedNeeds = protectedServices

type Answer = OrganisationProfile['dutyToReport']

export const reportInWords: Readonly<Record<Answer, MessageId>> = {
  yes: 'refer.who.report.yes',
  no: 'refer.who.report.no',
  disputed: 'refer.who.report.disputed',
}
export const enforcesInWords: Readonly<Record<Answer, MessageId>> = {
  yes: 'refer.who.enforces.yes',
  no: 'refer.who.enforces.no',
  disputed: 'refer.who.enforces.disputed',
}

export const urgencyInWords: Readonly<Record<Urgency, MessageId>> = {
  immediate: 'refer.urgency.immediate',
  urgent: 'refer.urgency.urgent',
  ordinary: 'refer.urgency.ordinary',
}
export const urgencyDetail: Readonly<Record<Urgency, MessageId>> = {
  immediate: 'refer.urgency.immediate.detail',
  urgent: 'refer.urgency.urgent.detail',
  ordinary: 'refer.urgency.ordinary.detail',
}

export const stateInWords: Readonly<Record<State, MessageId | undefined>> = {
  open: undefined,
  waiting: 'referrals.state.waiting',
  accepted: 'referrals.state.accepted',
  declined: 'referrals.state.declined',
  ended: 'referrals.state.ended',
  closed: 'referrals.state.closed',
}

export const reasonInWords: Readonly<Record<DeclineReason, MessageId>> = {
  'no-capacity': 'referrals.reason.no-capacity',
  'profile-not-served': 'referrals.reason.profile-not-served',
  'too-far': 'referrals.reason.too-far',
  'not-suitable': 'referrals.reason.not-suitable',
  'service-not-offered': 'referrals.reason.service-not-offered',
  'information-missing': 'referrals.reason.information-missing',
  'person-did-not-agree': 'referrals.reason.person-did-not-agree',
  other: 'referrals.reason.other',
}

export type Outcome = 'met' | 'partly-met' | 'not-met'

/** Also what a service came to; `unknown` is said by the field. */
export const outcomeInWords: Readonly<Record<Outcome | 'unknown', MessageId>> = {
  met: 'referrals.outcome.met',
  'partly-met': 'referrals.outcome.partly-met',
  'not-met': 'referrals.outcome.not-met',
  unknown: 'referrals.outcome.unknown',
}

export const basisInWords = {
  emergency: 'refer.basis.emergency',
  'legal-ground': 'refer.basis.legal-ground',
} as const

export const deliveryInWords = {
  'on-this-device': 'refer.delivery.on-this-device',
  'at-server': 'refer.delivery.at-server',
  received: 'refer.delivery.received',
} as const

/** What the screen says never goes to those who enforce migration law; the rule itself is `send-referral`'s (W10). */
export const keptFromEnforcement: readonly CaseCompartment[] = [
  'placement',
  'protection',
  'account',
  'contact',
]
