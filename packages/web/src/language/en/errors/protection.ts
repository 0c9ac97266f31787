export const protectionErrors = {
  'errors.consular-asylum-filed':
    'An application for protection is filed: no authority may tell her consulate.',
  'errors.consular-asylum-filed.todo':
    'Only her express written consent opens this, or two people with the paper that ends it.',
  'errors.consular-child-protected':
    'There are signs that this child needs protection: her consulate is not told.',
  'errors.consular-child-protected.todo':
    'Notify the refugee commission and the child-protection authority.',
  'errors.consular-wish-voiced':
    'She said that she is afraid to go back: her consulate is not told.',
  'errors.consular-wish-voiced.todo':
    'Clear it up with her, in her language. Lifting this takes a paper and a second person.',
  'errors.consular-home-state-feared':
    'She fears agents of her own state, or they are suspected: her consulate is not told.',
  'errors.consular-home-state-feared.todo': 'Speak with your supervisor.',
  'errors.consular-right-told': 'It is not on file that she knows her right: no contact.',
  'errors.consular-right-told.todo': 'Explain it in her language and write down what she answered.',
  'errors.consular-asked': 'Nobody has asked her yet whether she wants it: no contact.',
  'errors.consular-asked.todo': 'Ask her without hurry and write down what she answered.',
  'errors.consular-not-wanted': 'She does not want contact with her consulate.',
  'errors.consular-not-wanted.todo': 'That is respected. She may change her mind at any time.',
  'errors.consular-plan-allows': 'It is not on file that her protection plan allows it.',
  'errors.consular-plan-allows.todo': 'Ask whoever decides on her plan and write it down.',
  'errors.consular-released': 'Nobody else has released it yet.',
  'errors.consular-released.todo': 'Ask for it in the case file; a second person releases it.',
  'errors.consular-request-missing': 'That request is not on this device.',
  'errors.consular-request-missing.todo': 'Go back to the case file and open it from there.',
  'errors.review-day-missing': 'It is missing when somebody looks again: within 72 hours.',
  'errors.review-day-missing.todo': 'Write a day and an hour within the next 72 hours.',
  'errors.prohibition-standing': 'That prohibition is not in force.',
  'errors.prohibition-standing.todo': 'Choose the one to be lifted.',
  'errors.lifting-paper': 'The paper that lifts it is missing, with its number or where it is.',
  'errors.lifting-paper.todo':
    'For an application: her withdrawal or the final decision. For a fear: what she signed.',
  'errors.asylum-decided-against': 'Her protection stands, or her appeal is still open.',
  'errors.asylum-decided-against.todo':
    'A decision lifts this only once it is final and does not protect her.',
  'errors.asylum-gate-clear': 'Her wish for protection is still open.',
  'errors.asylum-gate-clear.todo':
    'Clear it up with her. If she withdraws freely, two people lift it with its paper under “International protection”.',
  'errors.not-to-consulate': 'This does not go to a consulate.',
  'errors.not-to-consulate.todo':
    'Leave only who she is, and ask for documents, family tracing or return.',
}
