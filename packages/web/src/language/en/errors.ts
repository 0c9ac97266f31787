export const errors = {
  'errors.other': 'That could not be done.',
  'errors.other.todo': 'Try again. If nothing changes, tell whoever runs the system.',
  'errors.date-unreadable': 'That date cannot be understood.',
  'errors.date-unreadable.todo':
    'Write it as 22/11/2026, “yesterday”, “3 days ago” or only the year.',
  'errors.date-in-future': 'That date has not come yet.',
  'errors.date-in-future.todo': 'Check the year.',
} as const
