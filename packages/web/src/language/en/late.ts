/** Sentences about what came from devices whose keys had ended, and what becomes of it. */
export const late = {
  'late.page': 'To be decided',
  'late.title': 'What came late',
  'late.intro':
    'Somebody wrote it who had left the team already, or a device that had been ended. It enters no file until it is decided here, and nothing is deleted.',
  'late.from': '{name}, from “{device}”',
  'late.unnamed': 'Somebody without a name on this device',
  'late.came': 'Came: {when}',
  'late.wrote': 'Written, by their clock: {when}',
  'late.why': 'Why it did not count',
  'late.unreadable':
    'This device cannot read it, or cannot check who signed it. It stays at the server: whoever holds the keys of its group can see it.',
  'late.sealed':
    '{count, plural, one {# part is sealed for other groups: it goes in with the rest, and they read it.} other {# parts are sealed for other groups: they go in with the rest, and those groups read them.}}',
  'late.take-up': 'Take it up as ours',
  'late.take-up.done': 'It was signed anew and goes into the file, with what its author signed.',
  'late.leave': 'Leave it aside',
  'late.leave.title': 'Leave this record aside?',
  'late.leave.words':
    'It does not enter the file. It stays at the server and in this list, with the reason, and can be taken up later.',
  'late.leave.why': 'Why is it left aside?',
  'late.leave.yes': 'Leave it aside',
  'late.leave.no': 'Back',
  'late.leave.done': 'It was left aside, with the reason.',
  'late.aside': '{count, plural, one {# record was left aside} other {# records were left aside}}',
  'late.aside.by': '{name} left it aside ({when}): {why}',
  'late.more':
    '{count, plural, one {There is # more. It appears once these are decided.} other {There are # more. They appear once these are decided.}}',
  'late.full':
    'The server keeps no more from {names}. The rest is still on their device: ask to see there what was not sent.',
  'late.notice': 'Something came late, from somebody who is no longer here',
  'late.notice.words': 'It enters no file until somebody decides.',
  'late.notice.open': 'See and decide',
  'late.story': 'What came late was taken up',
} as const
