/** The sentences of refusals about a transfer. */
export const transferErrors = {
  'errors.transfer-waits-already': 'This case was offered already and awaits an answer.',
  'errors.transfer-waits-already.todo':
    'Wait for the answer, or take the offer back by answering it with a no.',
  'errors.transfer-to-herself': 'That person has this case already.',
  'errors.transfer-to-herself.todo': 'Choose somebody else.',
  'errors.transfer-not-waiting': 'That transfer awaits no answer any more.',
  'errors.transfer-not-waiting.todo': 'Go back to the case and see how it ended.',
  'errors.transfer-not-yours': 'Only the person to whom it was offered answers.',
  'errors.transfer-not-yours.todo':
    'Whoever offered it may take it back with a no and offer it to somebody else.',
  'errors.transfer-reason-missing': 'Why not is missing.',
  'errors.transfer-reason-missing.todo': 'Write it in a line: whoever offered it needs it.',
} as const
