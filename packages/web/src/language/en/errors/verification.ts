export const verificationErrors = {
  'errors.child-step-unknown': 'That notice or hand-over is not noted here.',
  'errors.child-step-unknown.todo': 'Note it again in full.',
  'errors.result-stands-alone': 'That result cannot go together with others.',
  'errors.result-stands-alone.todo':
    'Leave only “Nothing to report” or only “It could not be carried out”, or choose the others.',
} as const
