/** The sentences of refusals about tips. */
export const tipErrors = {
  'errors.tip-says-nothing': 'Where or what is missing.',
  'errors.tip-says-nothing.todo': 'Write the place, or a sentence of what was said.',
  'errors.tip-has-case': 'A person was already registered from this tip.',
  'errors.tip-has-case.todo': 'If there is somebody else, register her from “People”.',
} as const
