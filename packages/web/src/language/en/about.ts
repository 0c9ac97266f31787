export const about = {
  'about.intro':
    'Cobijo is a referral mechanism for the institutions and organisations that assist victims of trafficking in persons. It helps each person once, in confidence, and counts each person once, in public.',
  'about.promises': 'What it promises',
  'about.promise.sealed.title': 'The server cannot read case files',
  'about.promise.sealed':
    'Each part is closed on your device for the groups that may read it. Whoever copies the database, the backups or the logs finds no name, no story and no address.',
  'about.promise.first.title': 'Nothing is needed to begin',
  'about.promise.first':
    'No name, document, date of birth, report to the police or telephone signal is a condition of help.',
  'about.promise.consent.title': 'What she does not allow is not sent',
  'about.promise.consent':
    'A referral carries only the parts that the person agreed to share. If she withdraws her consent, nothing new leaves; what another organisation has already read cannot be erased from its memory.',
  'about.promise.unconditional.title': 'Help does not depend on testifying',
  'about.promise.unconditional':
    'Whoever assigns beds and services holds no key to what she said, or did not say, to a prosecutor. What is not known can be neither rewarded nor punished.',
  'about.promise.saved.title': '“Saved” means saved',
  'about.promise.saved':
    'There are three states and they are always visible: on this device, at the server, received. Nothing counts as saved before it is.',
  'about.promise.corrected.title': 'Nothing is erased in silence',
  'about.promise.corrected':
    'A correction adds; what stood before is one tap away. Every entry is signed by the device that made it, and an entry that was removed or changed is noticed.',
  'about.limits': 'What it does not promise',
  'about.limit.code.title': 'A server that delivers another application',
  'about.limit.code':
    'The application comes from the server. Whoever controls it and changes the application can attack those who load it afterwards. That is why it matters who hosts it.',
  'about.limit.traffic.title': 'Who talks to whom',
  'about.limit.traffic':
    'The server sees which organisations communicate, when and how much, and may guess what kind of group was involved.',
  'about.limit.copy.title': 'What somebody copies by hand',
  'about.limit.copy':
    'What a recipient reads can be written down, photographed or told. Cobijo records what was delivered; it cannot prevent that.',
  'about.limit.past.title': 'What somebody who left has read',
  'about.limit.past':
    'Leaving a group takes away the key to what is new. What that person could read before may have been kept.',
  'about.limit.phrase.title': 'An unlocked device in other hands',
  'about.limit.phrase':
    'While it is unlocked, whoever holds it reads what you read. Lock it when you get up; quick exit closes the keys at once.',
} as const
