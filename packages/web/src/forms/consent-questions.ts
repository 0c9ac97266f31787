import type { CaseFile } from '@cobijo/domain/case/case-file'
import { tellsBackSoFar } from '@cobijo/domain/consent/consents'
import type { CaseCompartment } from '@cobijo/domain/journal/compartment'
import type { Purpose } from '@cobijo/domain/consent/purpose'
import type { UnreadMoment } from './fields/typed-moment.ts'

/** One question as it is put to her. */
export interface AskedQuestion {
  readonly id: string
  readonly purpose: Purpose
  /** Whom she lets know; undefined is this organisation itself. */
  readonly organisation: string | undefined
  readonly group: string | undefined
  readonly compartments: readonly CaseCompartment[]
  /** Milliseconds since 1970; undefined while she does not take it back. What makes no moment goes along, to be refused. */
  readonly until: number | UnreadMoment | undefined
  readonly answer: 'given' | 'declined' | 'asked-later' | undefined
  /** Whether they may tell back how she fares: asked apart, and only once she let them know. Not asked is no. */
  readonly tellsBack?: 'yes' | 'no' | undefined
}

/** May we help you here: what helping takes and nothing more. */
export const helpHere: AskedQuestion = {
  id: 'help',
  purpose: 'assistance',
  organisation: undefined,
  group: undefined,
  compartments: ['essential', 'identity', 'care'],
  until: undefined,
  answer: undefined,
}

/** For tonight, X may know only Y: noon of tomorrow is when somebody who slept is asked again. */
export function tellForTonight(now: Date): AskedQuestion {
  const noon = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, 12)
  return {
    id: 'tell',
    purpose: 'referral',
    organisation: undefined,
    group: undefined,
    compartments: ['essential'],
    until: noon.getTime(),
    answer: undefined,
  }
}

/** One question, as yet about nothing; or one that was answered before and is put anew, with the same parts for the same house. */
export function askedAnew({ consents }: Pick<CaseFile, 'consents'>, id?: string): AskedQuestion {
  const empty = { ...tellForTonight(new Date()), id: 'one', until: undefined, compartments: [] }
  const earlier = consents.find(({ current }) => current.some((said) => said.id === id))
  if (id === undefined || earlier === undefined) return empty
  const { purpose, recipientOrganisation, recipientGroup } = earlier.question
  return {
    ...empty,
    purpose,
    organisation: recipientOrganisation,
    group: recipientGroup,
    compartments: earlier.current.at(-1)?.compartments ?? [],
    tellsBack: tellsBackSoFar(consents, earlier.question),
  }
}

/** Purposes that let nobody else know; all others name who. */
export const purposesInside: readonly Purpose[] = [
  'assistance',
  'statistics',
  'anonymised-data',
  'images-and-media',
  'academic-research',
  'family',
]

/** A yes to telling somebody that names nobody: it is no answer that could be kept. */
export function saysYesToNobody({ purpose, organisation, answer }: AskedQuestion): boolean {
  return answer === 'given' && organisation === undefined && !purposesInside.includes(purpose)
}

/** As `give-consent` takes it. A question about telling others that names nobody was not put. */
export function answerFrom(question: AskedQuestion): Readonly<Record<string, unknown>> | undefined {
  const { purpose, organisation, group, compartments, until, answer, tellsBack } = question
  const asksOthers = !purposesInside.includes(purpose)
  if (answer === undefined || (asksOthers && organisation === undefined)) return undefined
  return {
    purpose,
    answer,
    compartments,
    ...(organisation === undefined ? {} : { recipientOrganisation: organisation }),
    ...(organisation === undefined || group === undefined ? {} : { recipientGroup: group }),
    ...(until === undefined || answer !== 'given' ? {} : { expiresAt: until }),
    ...(asksOthers && answer === 'given' && tellsBack !== undefined ? { tellsBack } : {}),
  }
}
