/** The sentences of refusals after a death. */
export const deathErrors = {
  'errors.person-died': 'Her file says that she died.',
  'errors.person-died.todo':
    'If that was a mistake, write it down under “Death” and everything counts again. What is still to be done for her family is a task.',
  'errors.death-not-recorded': 'This file does not say that she died.',
  'errors.death-not-recorded.todo':
    'First write down what is known, with “Write down that she died”, even without a certificate.',
} as const
