/** Sentences about what the server did not take, and about the connection. */
export const saves = {
  'saves.title': 'What the server did not accept',
  'saves.intro':
    'It is still saved on this device and can be read here only. Decide for each: send it again or put it away. Everything else was sent.',
  'saves.none': 'Nothing to decide',
  'saves.none.words': 'The server accepted everything that was sent from this device.',
  'saves.open': 'See what was not accepted',
  'saves.saved': 'Saved: {when}',
  'saves.why': 'Why it was not accepted',
  'saves.why.other':
    'The server could not take it as it arrived. Send it again; if it stays so, write it anew and put this one away.',
  'saves.not-readable':
    'You cannot read this record: it is sealed for another group. You can send it again.',
  'saves.arrival':
    'This was taken down on this device while nobody was signed in, and nobody has signed it yet. Read it: if you send it, it is signed by you.',
  'saves.arrival.not-readable':
    'You cannot read it: it is sealed for another group. Have somebody who can sign in on this device.',
  'saves.arrival.send': 'Sign and send',
  'saves.again': 'Send again',
  'saves.again.done': 'It is sent again within seconds.',
  'saves.file': 'See her file',
  'saves.put-away': 'Put away',
  'saves.put-away.title': 'Put this record away?',
  'saves.put-away.words':
    'It is deleted from this device and nobody can read it any more. If it is needed, copy it first or write it again in her file.',
  'saves.put-away.yes': 'Put away and delete',
  'saves.put-away.no': 'Leave it here',
  'saves.put-away.done': 'It was put away.',
  'saves.trouble': 'This device could not finish synchronising',
  'saves.went-back': 'The server went back to an earlier copy',
  'saves.went-back.words':
    'Noticed on {when}. What was written on this device is sent again; there is nothing you have to do.',
  'saves.went-back.read': 'Understood',
  'saves.clock.ahead': 'The clock of this device is ahead by {span}',
  'saves.clock.behind': 'The clock of this device is behind by {span}',
  'saves.clock.todo':
    'Correct it in the settings of the device: the times that you write and the reminders depend on it.',
} as const
