import type { ComplaintClock, Complaint } from '@cobijo/domain/complaint/complaint'
import type {
  ComplaintMatter,
  ComplaintReceived,
} from '@cobijo/domain/complaint/complaint-received'
import type {
  ComplaintOutcome,
  ComplaintStep,
} from '@cobijo/domain/complaint/complaint-step-recorded'
import type { ComplaintSubject } from '@cobijo/domain/complaint/who-may-read'
import type { ComplaintLengths } from '@cobijo/domain/complaint/complaint'
import { homePack } from '@cobijo/countries/packs'
import type { MessageId } from '../language/es.ts'

/** As she is asked. */
export const subjectWords: Readonly<Record<ComplaintSubject, MessageId>> = {
  'focal-person': 'complaint.subject.focal-person',
  staff: 'complaint.subject.staff',
  'not-said': 'complaint.subject.not-said',
  elsewhere: 'complaint.subject.elsewhere',
  conditions: 'complaint.subject.conditions',
}

export const matterWords: Readonly<Record<ComplaintMatter, MessageId>> = {
  sexual: 'complaint.matters.sexual',
  violence: 'complaint.matters.violence',
  threat: 'complaint.matters.threat',
  'asked-in-exchange': 'complaint.matters.asked-in-exchange',
  discrimination: 'complaint.matters.discrimination',
  'told-others': 'complaint.matters.told-others',
  'help-refused': 'complaint.matters.help-refused',
  'money-or-things': 'complaint.matters.money-or-things',
  'rules-or-place': 'complaint.matters.rules-or-place',
  other: 'complaint.matters.other',
}

export const howWords: Readonly<Record<ComplaintReceived['how'], MessageId>> = {
  herself: 'complaint.how.herself',
  'on-paper': 'complaint.how.on-paper',
  told: 'complaint.how.told',
}

export const stateWords: Readonly<Record<Complaint['state'], MessageId>> = {
  new: 'complaint.state.new',
  'taken-up': 'complaint.state.taken-up',
  closed: 'complaint.state.closed',
}

export const stepWords: Readonly<Record<ComplaintStep, MessageId>> = {
  'taken-up': 'complaint.step.taken-up',
  'safety-looked-at': 'complaint.step.safety-looked-at',
  'told-authority': 'complaint.step.told-authority',
  'inquiry-begun': 'complaint.step.inquiry-begun',
  'measure-taken': 'complaint.step.measure-taken',
  noted: 'complaint.step.noted',
  answered: 'complaint.step.answered',
  'kept-from': 'complaint.step.kept-from',
  closed: 'complaint.step.closed',
  reopened: 'complaint.step.reopened',
}

export const outcomeWords: Readonly<Record<ComplaintOutcome, MessageId>> = {
  'borne-out': 'complaint.outcome.borne-out',
  'not-borne-out': 'complaint.outcome.not-borne-out',
  'not-to-be-known': 'complaint.outcome.not-to-be-known',
  'hers-to-end': 'complaint.outcome.hers-to-end',
}

export const clockWords: Readonly<Record<ComplaintClock['what'], MessageId>> = {
  'taken-up': 'complaint.clock.taken-up',
  'safety-looked-at': 'complaint.clock.safety-looked-at',
  answered: 'complaint.clock.answered',
}

const hourMs = 60 * 60 * 1000

function lengthOf(code: string): number | undefined {
  const setting = homePack.settings.find((each) => each.code === code)
  if (setting?.value === undefined) return undefined
  return setting.value * (setting.unit === 'hours' ? hourMs : 24 * hourMs)
}

export const complaintLengths: ComplaintLengths = {
  takenUpWithin: lengthOf('complaint-taken-up-within'),
  safetyWithin: lengthOf('complaint-safety-within'),
  answeredWithin: lengthOf('complaint-answered-within'),
}
