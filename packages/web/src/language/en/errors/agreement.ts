/** Refusals about agreements between organisations. */
export const agreementErrors = {
  'errors.beyond-agreement': 'That is not in the agreement with that organisation.',
  'errors.beyond-agreement.todo':
    'Take it out, or tick it as beyond the agreement: it goes this once, if she agreed.',
  'errors.agreement-missing': 'No agreement with that organisation is in force for this.',
  'errors.agreement-missing.todo':
    'Without one, a person can only be referred, once and with her yes. A coordinator can propose an agreement.',
  'errors.agreement-not-to-enforcement':
    'No agreement may give those who enforce the law the parts that protect her.',
  'errors.agreement-not-to-enforcement.todo':
    'Take out where she is, protection, what she told and how to reach her.',
  'errors.agreement-parties-missing': 'An agreement is between two organisations or more.',
  'errors.agreement-parties-missing.todo': 'Choose with whom.',
  'errors.agreement-purposes-missing': 'It does not say what it covers.',
  'errors.agreement-purposes-missing.todo': 'Tick at least one purpose.',
  'errors.agreement-basis-missing': 'The legal basis is missing.',
  'errors.agreement-basis-missing.todo': 'Write the article or document it rests on.',
  'errors.agreement-day-missing': 'A whole day is missing.',
  'errors.agreement-day-missing.todo': 'Write day, month and year.',
  'errors.agreement-period-empty': 'The last day is before the first.',
  'errors.agreement-period-empty.todo': 'Correct one of them.',
  'errors.agreement-recipient-not-party': 'Only a party to the agreement gets anything, once each.',
  'errors.agreement-recipient-not-party.todo': 'Correct who gets what.',
  'errors.agreement-without-parts': 'Nobody would get anything.',
  'errors.agreement-without-parts.todo': 'Tick what each organisation needs.',
  'errors.agreement-why-missing': 'It does not say for what work they need it.',
  'errors.agreement-why-missing.todo': 'Say it in words that can be read to the person.',
  'errors.agreement-of-others': 'Your organisation is not a party to that agreement.',
  'errors.agreement-of-others.todo': 'Only its parties sign it.',
  'errors.agreement-over': 'That agreement has ended or was turned down.',
  'errors.agreement-over.todo': 'Propose a new one.',
  'errors.agreement-signed-already': 'Your organisation has signed it already.',
  'errors.agreement-signed-already.todo': 'Nothing more is needed.',
  'errors.agreement-unknown': 'That agreement is not on this device.',
  'errors.agreement-unknown.todo': 'Wait for it to arrive, or load the list again.',
  'errors.agreement-end-past': 'That day is past.',
  'errors.agreement-end-past.todo': 'The last day is today or later.',
}
