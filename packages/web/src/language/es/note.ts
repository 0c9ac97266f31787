/** Writing a note. */
export const note = {
  'note.words': 'La nota',
  'note.reminder': 'Recordatorio',
  'note.about': '¿De qué trata?',
} as const
