export const clockErrors = {
  'errors.child-notice-given':
    'The notice to the child-protection authority is missing: without it nothing is decided about migration.',
  'errors.child-notice-given.todo':
    'Tell them now and write it down under Childhood, even if the number comes later.',
  'errors.time-zone-missing': 'The country does not say which hour holds there.',
  'errors.time-zone-missing.todo': 'Tell whoever runs the system.',
  'errors.calendar-missing': 'There is no calendar of business days for that authority.',
  'errors.calendar-missing.todo':
    'Note by hand the date that the authority gives; none is worked out.',
  'errors.calendar-year-missing': 'That authority’s calendar does not reach that year.',
  'errors.calendar-year-missing.todo':
    'Note by hand the date that the authority gives; ask for the newer calendar.',
  'errors.deadline-length-not-set': 'Nobody has set how long that period is.',
  'errors.deadline-length-not-set.todo': 'Set it in your organisation’s settings.',
  'errors.start-not-known': 'Nobody knows since when it runs: it came with an import.',
  'errors.start-not-known.todo': 'Write down that it was done, or say why it is not needed.',
  'errors.no-notice-asked': 'That deadline asks for no notice to an authority.',
  'errors.no-notice-asked.todo':
    'Open the deadlines of the case and choose the notice that is meant.',
  'errors.deadline-unknown': 'That deadline does not run in a case.',
  'errors.deadline-unknown.todo': 'Choose one of the deadlines of the case.',
  'errors.notice-not-ticked': 'This deadline is not ticked: it is met by giving the notice.',
  'errors.notice-not-ticked.todo': 'Write down the notice, even if its number is pending.',
  'errors.deadline-not-extended': 'The law knows no extension of this deadline.',
  'errors.deadline-not-extended.todo': 'Say what happened in another way, or leave it open.',
  'errors.reason-missing': 'It is not said why nothing is owed.',
  'errors.reason-missing.todo': 'Write the reason; without it the deadline goes on running.',
} as const
