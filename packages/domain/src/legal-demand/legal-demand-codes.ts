import { caseCompartments } from '../journal/compartment.ts'

/** By which way it came (W14). */
export const demandWays = [
  'judges-order',
  'amparo',
  'search-order',
  'summons',
  'official-letter',
  'transparency-request',
  'at-the-door',
  'by-telephone',
] as const

export const demandAuthorities = [
  'court',
  'prosecution',
  'police',
  'migration-authority',
  'military',
  'human-rights-commission',
  'other-authority',
  'private-person',
] as const

/** What can be demanded: each compartment of a file, and what the legal group itself has. */
export const demandableParts = [...caseCompartments, 'justice'] as const

export const demandAnswers = [
  'hand-over',
  'hand-over-part',
  'refuse',
  'contest',
  'ask-to-clarify',
] as const

export const answersThatHandOver: readonly string[] = ['hand-over', 'hand-over-part']

/** What happened: the last two went out of the house without anybody's yes, and are never refused. */
export const demandOutcomes = [
  'handed-over',
  'refused',
  'contested',
  'clarification-asked',
  'withdrawn',
  'taken',
  'given-unasked',
] as const

export const noticesTo = ['person', 'holder'] as const

/** Not told, because the law forbids it or nobody else holds it, is an end too; not safe and not reached are none. */
export const noticeStates = [
  'told',
  'not-lawful',
  'not-needed',
  'not-safe-yet',
  'not-reached-yet',
] as const

export const noticeWays = [
  'in-person-apart',
  'safe-channel',
  'through-her-counsel',
  'in-writing',
] as const
