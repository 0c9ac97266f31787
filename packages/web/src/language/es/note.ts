/** Writing a note. */
export const note = {
  'note.words': 'La nota',
  'note.about': '¿De qué trata?',
} as const
