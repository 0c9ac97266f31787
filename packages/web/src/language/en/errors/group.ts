export const groupErrors = {
  'errors.arrival-unknown': 'That row is not on this sheet.',
  'errors.arrival-unknown.todo':
    'If the person left or the row was a slip, mark it as present again.',
  'errors.arrival-has-case': 'There is a case file already.',
  'errors.arrival-has-case.todo': 'Open it from the row.',
  'errors.nobody-chosen': 'Nobody is ticked.',
  'errors.nobody-chosen.todo': 'Tick those who were given it.',
  'errors.row-is-itself': 'A row cannot be another one of itself.',
  'errors.row-is-itself.todo': 'Choose the other row of the same person.',
  'errors.erasure-day-past': 'That day is over.',
  'errors.erasure-day-past.todo': 'Choose today or a day to come.',
  'errors.erasure-day-not-come': 'The day to erase this sheet has not come.',
  'errors.erasure-day-not-come.todo': 'Come back on that day; the sheet shows it.',
  'errors.gathering-not-ended': 'The sheet is still open.',
  'errors.gathering-not-ended.todo': 'End it first: that sets the day on which it is erased.',
  'errors.gathering-erased': 'This sheet was erased.',
  'errors.gathering-erased.todo': 'Whoever accepted help has a case file of their own.',
} as const
