import type { Agreement } from '../agreement/agreements.ts'
import type { NoSaid } from '../capacity/noes-said.ts'
import type { CaseFile } from '../case/case-file.ts'
import type { ClockCodes } from '../clock/clock-rule.ts'
import type { GatheringFile } from '../gathering/gathering-file.ts'
import type { FacilityBans } from '../house/placement-guard.ts'
import type { Grant } from '../grant/grants.ts'
import type { WaysBack } from '../grant/ask-end.ts'
import type { Referral } from '../referral/referral.ts'
import type { StreamId } from '../journal/identifier.ts'
import type { LegalDemand } from '../legal-demand/legal-demand.ts'
import type { VerificationKindCodes } from '../verification/verification-codes.ts'
import type { Compartment } from '../journal/compartment.ts'
import type { AgeGroup } from '../journal/facts.ts'
import type { GroupKind } from '../organisation/group-kind.ts'
import type { OrganisationProfile } from '../organisation/organisation-profile.ts'
import type { SigningGrounds } from '../screening/check-certificate.ts'
import type { ReleaseProposal } from '../release/release-proposal.ts'

/** What a decision is taken on: what this member can read, and the country's lists. */
export interface Situation {
  /** `emptyCaseFile` where a case begins. */
  readonly caseFile: CaseFile
  /** The file of a second person whom a command names; undefined where it does not lie here, or is no longer opened. */
  readonly otherCase?: CaseFile | undefined
  /** Those named by `cases`, each by its stream. */
  readonly caseFiles?: ReadonlyMap<StreamId, CaseFile>
  /** Named by `gathering`; undefined where the command concerns none. */
  readonly gathering?: GatheringFile | undefined
  /** Of a house that is named: how old whoever sleeps there is now known to be, by the stream of her case; who is missing is as was said when she came. */
  readonly sleepersAges?: ReadonlyMap<StreamId, AgeGroup>
  /** Those named by `gatherings`, each by its stream. */
  readonly gatherings?: ReadonlyMap<StreamId, GatheringFile>
  /** Grants over this case and its referrals, of both directions. */
  readonly grants: readonly Grant[]
  readonly referral?: Referral | undefined
  /** Figures that were proposed; `isByOfficer`: whoever proposed them is an officer still. */
  readonly proposal?: (ReleaseProposal & { readonly isByOfficer: boolean }) | undefined
  /** Of the legal group alone; nothing about help is given one. */
  readonly demand?: LegalDemand | undefined
  /** How many organisations must say the same, by the network's charter. */
  readonly charterThreshold?: number | undefined
  /** Profile of the organisation that a command names as recipient. */
  readonly recipient?: OrganisationProfile | undefined
  /** Profile of the author's own organisation: how many it is. */
  readonly ownProfile?: OrganisationProfile | undefined
  /** Signed by organisations that are admitted, whoever is a party and whether or not they hold today. */
  readonly agreements?: readonly Agreement[] | undefined
  /** Ids of the organisations whose profile is a consulate. */
  readonly consulates?: readonly string[] | undefined
  /** What the author's groups open of a case of her own organisation; undefined of any other, and where nobody signed in. */
  readonly readsOfOwn?: readonly Compartment[] | undefined
  /** What the author's groups open of what the command is about, whosever case it is; undefined where nobody signed in. */
  readonly reads?: readonly Compartment[] | undefined
  /** The author's groups; undefined where nobody signed in (an arrival taken down unattended). */
  readonly groups?: readonly GroupKind[] | undefined
  /** Where words to those who opened this case go; known to the commands that ask for it. */
  readonly waysBack?: WaysBack | undefined
  /** That this organisation told others that it has no bed; known to the commands that ask for it. */
  readonly noesSaid?: readonly NoSaid[] | undefined
  /** By what certificate the author may sign a screening; known to the commands that ask for it. */
  readonly signingGrounds?: SigningGrounds | undefined
  readonly country: CountryCodes
}

/** The codes of a country's pack that rules need (packages/countries). */
export interface CountryCodes {
  /** Grounds on which the law lets an organisation share without consent. */
  readonly legalGrounds: readonly string[]
  /** Bodies that may recognise her and whose recognition tells of no proceeding; none where the pack names none. */
  readonly recognisingBodies?: readonly string[]
  /** What a child may be asked, the kinds of her representation, and her rights; each list is the only one there is. */
  readonly childInterviewTopics?: readonly string[]
  readonly childRepresentation?: readonly string[]
  readonly childRights?: readonly string[]
  /** Words in a closure's text that ask for a second look (BR-24), lower case. */
  readonly closurePhrases: readonly string[]
  /** What kinds of houses there are and who may not be placed in them (BR-13, BR-36); without it nobody is placed. */
  readonly facilityTypes?: readonly FacilityBans[]
  /** What the law asks of each kind of visit and check before it counts as carried out (BR-50); none where nobody said. */
  readonly verificationKinds?: readonly VerificationKindCodes[]
  /** The country's law behind a rule, by its number (`BR-41`). */
  readonly ruleSources?: Readonly<Record<string, string>>
  /** What is due by when, and on which days the authorities work; without it no clock runs. */
  readonly clocks?: ClockCodes
}
