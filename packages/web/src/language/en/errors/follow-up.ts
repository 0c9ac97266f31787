/** The sentences of refusals about reaching her. */
export const followUpErrors = {
  'errors.channel-not-safe': 'She did not say that this way is safe.',
  'errors.channel-not-safe.todo':
    'Use the one that she named. If nobody asked her, ask when you next see her and record it in her details.',
} as const
