export const officialFigureErrors = {
  'errors.figure-there-already': 'That figure of the same document is here already.',
  'errors.figure-there-already.todo':
    'If it is another, say in what: who is counted, the period or the document.',
  'errors.figure-part-not-a-number': 'The parts are not numbers with + between them.',
  'errors.figure-part-not-a-number.todo': 'Write for example 4,394 + 1,665.',
  'errors.figure-ends-before': 'The period ends before it begins.',
  'errors.figure-address-wrong': 'This is not an internet address.',
  'errors.figure-address-wrong.todo': 'It begins with https://. It may stay blank.',
  'errors.figure-year-begins-wrong': 'This is not a month and a day.',
  'errors.figure-year-begins-wrong.todo': 'Write for example 10-01.',
} as const
