import type { Compartment } from '../journal/compartment.ts'
import type { GroupKind } from '../organisation/group-kind.ts'

/**
 * What is meant, in words of the design (§2 to §4) and of the roles, kept apart from what the program does: the matrix compares the two in
 * every cell. Nothing here follows from a command's own rule; who adds a command says here once more for whom it is, or the
 * matrix is red.
 */

/**
 * `ours`: of what is the organisation's own. `opened`: also of what another opened to it, while that stands. `seen`: also when it is over,
 * for what one saw or holds oneself.
 */
export type MeantReach = 'ours' | 'opened' | 'seen'

export interface MeantAct {
  readonly who: readonly GroupKind[]
  /** By her office, whatever she works at. */
  readonly officers?: true
  readonly reach: MeantReach
  /** Without this before her eyes she would decide blindly. */
  readonly knows: readonly Compartment[]
  readonly acts: readonly string[]
}

const worker: readonly GroupKind[] = [
  ...(['casework', 'shift', 'health', 'psychosocial'] as const),
  ...(['protection', 'placement', 'child-protection'] as const),
]
const workerOrOnCall: readonly GroupKind[] = [...worker, 'on-call']
const decider: readonly GroupKind[] = ['casework', 'protection', 'child-protection']
const referrer: readonly GroupKind[] = [...decider, 'health', 'psychosocial']
const ofBeds: readonly GroupKind[] = ['placement', 'shift', 'casework']
const ofHouses: readonly GroupKind[] = ['placement', 'casework']

export const meantActs: readonly MeantAct[] = [
  // Seen with one's own eyes: never refused, no key needed, and not because somebody's access ended meanwhile.
  {
    who: worker,
    reach: 'seen',
    knows: [],
    acts: [
      ...['add-attachment', 'correct-attachment', 'record-stay', 'open-own-file'],
      ...['record-service', 'notify-authority'],
    ],
  },
  // At night too, by whoever is called.
  {
    who: workerOrOnCall,
    reach: 'seen',
    knows: [],
    acts: ['record-essential', 'record-note', 'record-signs'],
  },
  { who: ofBeds, reach: 'seen', knows: [], acts: ['end-stay', 'await-bed', 'record-incident'] },
  // A person, a group or a call for help arrives: nobody has to know anything first.
  {
    who: workerOrOnCall,
    reach: 'opened',
    knows: [],
    acts: [
      ...['register-person', 'detect-person', 'begin-group-intake', 'take-tip'],
      'call-off-return',
    ],
  },
  {
    who: worker,
    reach: 'opened',
    knows: [],
    acts: [
      ...['import-person', 'record-identity', 'resolve-conflict', 'assess-needs'],
      ...['give-consent', 'withdraw-consent', 'record-death', 'correct-death', 'meet-clock'],
      ...['record-asylum-step', 'record-humanitarian-stay-step', 'record-consular-answer'],
      ...['hand-over-child', 'record-return-step', 'record-return-leg', 'record-follow-up'],
      ...['record-contact-attempt', 'record-payment', 'record-urgent-measure-step'],
      ...['record-tracing-step', 'transport-family'],
    ],
  },
  { who: worker, reach: 'opened', knows: ['care'], acts: ['set-task', 'settle-task'] },
  { who: worker, reach: 'opened', knows: ['contact'], acts: ['plan-contact'] },
  { who: worker, reach: 'opened', knows: ['essential'], acts: ['accept-interpreter'] },
  { who: worker, reach: 'ours', knows: [], acts: ['reopen-case', 'record-birth'] },
  {
    who: worker,
    reach: 'ours',
    knows: ['essential'],
    acts: [
      ...['answer-tip', 'enrol-in-training', 'end-group-intake'],
      ...['list-interpreter', 'change-interpreter'],
    ],
  },
  {
    who: workerOrOnCall,
    reach: 'ours',
    knows: [],
    acts: [
      ...['note-arrival', 'give-to-many', 'confirm-author', 'begin-verification'],
      ...['record-verification', 'record-verification-child-step', 'begin-verification-sheet'],
      ...['begin-operation', 'record-operation'],
    ],
  },
  { who: workerOrOnCall, reach: 'ours', knows: ['essential'], acts: ['accept-arrival'] },
  { who: workerOrOnCall, reach: 'ours', knows: ['care'], acts: ['end-verification'] },
  {
    who: workerOrOnCall,
    reach: 'ours',
    knows: ['essential', 'care'],
    acts: ['count-operation', 'end-operation'],
  },
  { who: ['on-call'], reach: 'ours', knows: [], acts: ['open-on-call'] },
  // That somebody opened a case is written down of whoever can open one, counsel too.
  { who: [...workerOrOnCall, 'legal'], reach: 'opened', knows: [], acts: ['open-case'] },

  // Who decides about a case.
  { who: decider, reach: 'ours', knows: ['essential', 'care'], acts: ['screen-arrival'] },
  {
    who: decider,
    reach: 'opened',
    knows: [],
    acts: [
      ...['convene-panel', 'interview-child', 'record-representation'],
      ...['record-rights-plan-row', 'settle-age'],
    ],
  },
  {
    who: [...decider, 'psychosocial'],
    reach: 'opened',
    knows: [],
    acts: ['record-interview', 'assess-best-interests'],
  },
  { who: [...decider, 'shift'], reach: 'opened', knows: [], acts: ['record-onward-path'] },
  {
    who: decider,
    reach: 'opened',
    knows: ['care'],
    acts: [
      ...['agree-plan', 'record-conference', 'record-identification'],
      ...['agree-payment', 'confirm-payment'],
    ],
  },
  { who: referrer, reach: 'opened', knows: ['care'], acts: ['assess-risk'] },
  {
    who: decider,
    reach: 'opened',
    knows: ['child'],
    acts: ['recuse-panel-member', 'follow-up-determination'],
  },
  { who: decider, reach: 'ours', knows: ['child'], acts: ['determine-best-interests'] },
  {
    who: ['casework', 'child-protection'],
    reach: 'opened',
    knows: ['child'],
    acts: ['close-rights-plan'],
  },
  {
    who: decider,
    reach: 'opened',
    knows: ['protection', 'care'],
    acts: ['book-return', 'book-family-return'],
  },
  {
    who: decider,
    reach: 'ours',
    knows: ['protection', 'care'],
    acts: ['ask-consular-contact', 'release-consular-contact'],
  },
  { who: decider, reach: 'ours', knows: ['protection'], acts: ['approve-reunification'] },
  {
    who: decider,
    reach: 'opened',
    knows: ['protection'],
    acts: ['keep-people-apart', 'let-people-meet', 'keep-from-house', 'let-into-house'],
  },
  { who: decider, reach: 'ours', knows: [], acts: ['drop-from-family'] },
  {
    who: decider,
    reach: 'ours',
    knows: ['care'],
    acts: [
      ...['ask-approval', 'answer-approval', 'offer-transfer', 'answer-transfer'],
      ...['close-case', 'issue-grant', 'share-person-code', 'link-family', 'request-erasure'],
    ],
  },
  // That she is no victim is decided by whoever read what happened.
  {
    who: decider,
    reach: 'ours',
    knows: ['account', 'care'],
    acts: ['propose-exclusion', 'answer-exclusion'],
  },
  {
    who: decider,
    reach: 'ours',
    knows: ['essential', 'identity'],
    acts: [
      ...['begin-training', 'describe-training', 'record-attendance'],
      ...['issue-certificates', 'withdraw-certificate'],
    ],
  },

  // Between organisations.
  {
    who: referrer,
    reach: 'opened',
    knows: ['care'],
    acts: [
      ...['send-referral', 'accept-referral', 'open-return'],
      ...['decline-referral', 'finish-referral'],
    ],
  },
  { who: referrer, reach: 'ours', knows: ['care'], acts: ['withdraw-referral', 'refer-family'] },

  // Houses and beds: a night shift gives a bed and reads no file for it.
  {
    who: ofBeds,
    reach: 'opened',
    knows: [],
    acts: [
      ...['offer-stay', 'begin-stay', 'offer-family-stay', 'begin-family-stay', 'refuse-bed'],
      ...['record-evening-sheet', 'promise-bed', 'end-bed-promise', 'answer-capacity'],
      ...['begin-shift', 'hand-over-shift', 'take-over-shift'],
    ],
  },
  { who: [...referrer, 'placement', 'shift'], reach: 'opened', knows: [], acts: ['ask-capacity'] },
  { who: [...referrer, 'placement', 'shift'], reach: 'ours', knows: [], acts: ['close-capacity'] },
  {
    who: ofHouses,
    reach: 'ours',
    knows: ['placement'],
    acts: [
      ...['begin-house', 'describe-house', 'set-beds', 'end-house'],
      ...['plan-shifts', 'drop-planned-shift'],
    ],
  },

  // Counsel takes down whether she reports, raises safety, and decides nothing about help (BR-21).
  {
    who: ['legal'],
    reach: 'ours',
    knows: ['justice'],
    acts: [
      ...['record-report-decision', 'complete-legal-demand', 'decide-legal-demand'],
      ...['answer-legal-demand', 'record-legal-demand-notice'],
    ],
  },
  // Whoever answers the door, or a letter: counsel reads it.
  {
    who: [...workerOrOnCall, 'legal'],
    officers: true,
    reach: 'opened',
    knows: [],
    acts: ['note-legal-demand'],
  },
  { who: [...decider, 'legal'], reach: 'opened', knows: [], acts: ['record-protective-need'] },
  { who: ['statistics'], reach: 'ours', knows: ['statistics'], acts: ['record-contribution'] },
  { who: ['statistics'], reach: 'ours', knows: [], acts: ['record-figures'] },

  // Officers answer for the organisation and need to read nobody's file for it.
  { who: decider, officers: true, reach: 'opened', knows: [], acts: ['assign-responsible'] },
  { who: decider, officers: true, reach: 'ours', knows: [], acts: ['end-grant'] },
  { who: decider, officers: true, reach: 'seen', knows: [], acts: ['answer-erasure'] },
  { who: [], officers: true, reach: 'seen', knows: [], acts: ['order-erasure'] },
  {
    who: [],
    officers: true,
    reach: 'ours',
    knows: [],
    acts: ['propose-release', 'approve-release', 'withdraw-release-proposal'],
  },
]

/** What is meant of an act by its name; undefined where nobody said it. */
export const meantOf: ReadonlyMap<string, MeantAct> = new Map(
  meantActs.flatMap((meant) => meant.acts.map((act) => [act, meant] as const)),
)
