/** Writing a note. */
export const note = {
  'note.words': 'The note',
  'note.reminder': 'Reminder',
  'note.about': 'What is it about?',
  'note.paper': 'The sheet',
  'note.paper.intro':
    'It is kept who wrote it and at what hour, and that you copied it. Anything with a form of its own (a service, a notice) is entered there as well.',
} as const
