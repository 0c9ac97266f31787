/** Writing without an unlocked member. */
export const intake = {
  'intake.title': 'Take down an arrival',
  'intake.intro':
    'Without signing in and without a passphrase. What you take down is closed on this device for the groups of your organisation: nobody can read it here. It stands as “from this device, author not confirmed” until somebody of the team signs in and confirms it.',
  'intake.where': 'For which account?',
  'intake.age': 'Is she an adult, or a child?',
  'intake.age.adult': 'Adult',
  'intake.age.child': 'Child',
  'intake.age.doubt': 'There is doubt',
  'intake.name': 'What does she want to be called?',
  'intake.name.help': 'It may stay empty.',
  'intake.allergies': 'Allergies',
  'intake.allergies.help': 'One a line.',
  'intake.alert': 'May she harm herself?',
  'intake.alert.yes': 'Yes, look after her now',
  'intake.alert.no': 'No',
  'intake.untold': 'Who must not be told that she is here?',
  'intake.untold.help': 'One person a line.',
  'intake.care': 'What needs to be known until tomorrow',
  'intake.go': 'Save on this device',
  'intake.done': 'Saved on this device. Somebody of the team confirms it when signing in.',
  'intake.waiting':
    '{count, plural, =0 {All of it is at the server.} one {# entry waits for a connection.} other {# entries wait for a connection.}}',
  'intake.another': 'Take down another arrival',
  'intake.none': 'Nobody has allowed it on this device.',
  'intake.none.todo': 'Sign in with your passphrase; you can allow it under “Organisation”.',
  'intake.offer': 'Take down an arrival without signing in',
  'intake.allow': 'Allow arrivals to be taken down on this device without signing in',
  'intake.allow.does':
    'For the night when nobody remembers the passphrase. The key that lies here unprotected only writes arrivals; it neither reads nor decides. Whoever steals the device could write noise in your name, not confirmed, and would see how many groups there are and which parts each reads.',
  'intake.allowed': 'Arrivals can be taken down on this device without signing in.',
  'intake.end': 'Do not allow it any more',
} as const
