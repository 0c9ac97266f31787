/** The sentences of refusals about reaching her. */
export const followUpErrors = {
  'errors.channel-not-safe': 'Ella no dijo que esa vía sea segura.',
  'errors.channel-not-safe.todo':
    'Use la que ella dijo. Si nadie le preguntó, pregúntele la próxima vez que la vea y anótelo en sus datos.',
} as const
