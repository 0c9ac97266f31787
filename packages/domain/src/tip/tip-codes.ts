/** How word of it came (W26). */
export const tipWays = ['call', 'in-person', 'message', 'letter', 'online'] as const

/** Who says it, by what she is to those it is about; nobody's name is needed. */
export const tipSources = [
  'affected-herself',
  'relative-or-friend',
  'neighbour-or-witness',
  'professional',
  'another-agency',
  'not-said',
] as const

/** As what it ends. A hand-over ends it once its receipt is here. */
export const tipAnswers = [
  'emergency-call',
  'handed-over',
  'orientation',
  'case',
  'nothing-in-it',
] as const
