export const screeningErrors = {
  'errors.topics-missing': 'What it was about is missing.',
  'errors.topics-missing.todo': 'Tick at least one topic.',
  'errors.recognition-needs-its-body':
    '“Recognised” goes with the body that recognised her, and only then.',
  'errors.recognition-needs-its-body.todo': 'Change one of the two answers.',
  'errors.interview-missing': 'There is no interview yet.',
  'errors.interview-missing.todo': 'Choose professional judgement and say why.',
  'errors.certificate-missing': 'It is signed by whoever holds a valid certificate.',
  'errors.certificate-missing.todo':
    'Give its number and until when it is valid, or choose professional judgement.',
  'errors.certificate-issuer-missing': 'That certificate is not on record here.',
  'errors.certificate-issuer-missing.todo':
    'Write which agency issued it. If it is one that is here, ask for it to be put down in Trainings.',
  'errors.certificate-issuer-here':
    'That agency is here: its certificates are put on record, not typed.',
  'errors.certificate-issuer-here.todo':
    'Ask for it to be put down in Trainings, or choose professional judgement.',
  'errors.certificate-was-withdrawn': 'That certificate was withdrawn.',
  'errors.certificate-was-withdrawn.todo':
    'Have somebody else sign, or choose professional judgement.',
  'errors.certificate-expired': 'The certificate is no longer valid on this day.',
  'errors.certificate-expired.todo': 'Have somebody else sign, or choose professional judgement.',
  'errors.recognising-body-missing': 'The body that recognised her is missing.',
  'errors.recognising-body-missing.todo': 'Choose it from the list.',
  'errors.outcome-contradicts':
    'Where she is presumed to be a victim there is nothing to rule out.',
  'errors.outcome-contradicts.todo': 'Choose another answer, or go back without saving.',
  'errors.proposal-missing': 'That proposal is not on this device.',
  'errors.proposal-missing.todo': 'Go back to the file and open it from there.',
  'errors.onward-path-missing': 'A result without a way leaves her alone.',
  'errors.onward-path-missing.todo': 'Tick at least one way.',
  'errors.identification-reason-missing': 'Why you hold so is missing.',
  'errors.identification-reason-missing.todo': 'Say it in your words; no indicator is needed.',
  'errors.recognising-body-elsewhere': 'That recognition is not written in the case file.',
  'errors.recognising-body-elsewhere.todo': 'The legal group writes it, in a record of its own.',
} as const
