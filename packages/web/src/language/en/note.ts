/** Writing a note. */
export const note = {
  'note.words': 'The note',
  'note.about': 'What is it about?',
} as const
