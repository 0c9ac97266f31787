/** Writing a note. */
export const note = {
  'note.words': 'The note',
  'note.reminder': 'Reminder',
  'note.about': 'What is it about?',
} as const
