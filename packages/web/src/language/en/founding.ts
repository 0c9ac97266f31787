/** Founding a network or an organisation, joining one, and the paper that comes of it. */
export const founding = {
  'founding.network.title': 'Found a network',
  'founding.network.intro':
    'Seven questions. At the end you print some sheets, and the network is open for you to invite other organisations.',
  'founding.network.exists': 'This server already has a network',
  'founding.network.exists.todo': 'To come in you need an invitation from whoever founded it.',
  'founding.organisation.title': 'Found your organisation in the network',
  'founding.organisation.intro':
    'Six questions. At the end you print some sheets and read five words by telephone to whoever invited you.',
  'founding.member.title': 'Join a team',
  'founding.member.intro':
    'Two questions. At the end you print a sheet and read five words by telephone to whoever invited you.',
  'founding.invitation': 'Your invitation',
  'founding.invitation.help': 'Paste the whole link that you were sent.',
  'founding.invitation.go': 'Go on',
  'founding.invitation.title': 'I have an invitation',
  'founding.token': 'Which set-up token did the server show?',
  'founding.token.help':
    'It appears in the terminal each time the server is started, until the network is founded. It is good for one network.',
  'founding.name': 'What is your organisation called?',
  'founding.name.help':
    'As the others know it. Only the organisations of the network read it; the server does not.',
  'founding.size': 'How many people are you?',
  'founding.size.small': 'One to four',
  'founding.size.small.detail':
    'Whoever attends reads all that she attends to, except legal matters.',
  'founding.size.large': 'Five or more',
  'founding.size.large.detail':
    'Each group reads its own: health, psychosocial, shift, accommodation and the others.',
  'founding.kind': 'What kind of organisation is it?',
  'founding.kind.shelter': 'Shelter',
  'founding.kind.civil-society': 'Civil society organisation',
  'founding.kind.international-organisation': 'International organisation',
  'founding.kind.migration-protection': 'Protection desk of the migration institute',
  'founding.kind.child-protection': 'Child protection authority',
  'founding.kind.refugee-commission': 'Refugee commission',
  'founding.kind.consulate': 'Consulate',
  'founding.kind.health': 'Health',
  'founding.kind.victims-commission': 'Victims commission',
  'founding.kind.prosecution': 'Prosecution',
  'founding.kind.other': 'Another',
  'founding.report': 'Does it have a duty to report?',
  'founding.report.why':
    'A referral can become a report without her wanting it. Whoever refers sees this before sending, tells the person, and can choose another organisation.',
  'founding.enforces': 'Does it enforce migration law?',
  'founding.enforces.why':
    'Verifying, presenting, holding in a station or deporting. Protecting and enforcing are kept apart: if your institution does both, here it is two organisations with keys of their own.',
  'founding.answer.yes': 'Yes',
  'founding.answer.no': 'No',
  'founding.answer.disputed': 'It is disputed',
  'founding.source': 'By which rule',
  'founding.source.help': 'If you know it: law and article, or the document that says so.',
  'founding.person': 'What is your name?',
  'founding.person.help': 'Your team reads it. Neither other organisations nor the server do.',
  'founding.label': 'What to call your account on this device',
  'founding.label.help':
    'It is seen before signing in, by others too. Something neutral, such as “Office” or “Shift 2”.',
  'founding.phrase': 'Which passphrase will you sign in with?',
  'founding.phrase.help':
    'Four or five words that stand together in no book and say nothing about you. With spaces it is easier to remember.',
  'founding.phrase.again': 'The same passphrase again',
  'founding.phrase.honest':
    'No machine knows whether a passphrase is good: it is if nobody guesses it and you remember it when tired. Nobody can give it back to you.',
  'founding.recovery': 'How is recovery shared out?',
  'founding.recovery.why':
    'If everybody forgets the passphrase, printed sheets give the organisation its access back. They are shared out so that none is enough alone: whoever steals one opens nothing, and losing one closes nothing.',
  'founding.recovery.3-2': 'Three sheets; two of them open',
  'founding.recovery.3-2.detail': 'For example: you, somebody else of the team, a trusted partner.',
  'founding.recovery.5-3': 'Five sheets; three of them open',
  'founding.recovery.5-3.detail': 'For large teams.',
  'founding.recovery.2-2': 'Two sheets; both are needed',
  'founding.recovery.2-2.detail': 'If one is lost there is no recovery any more.',
  'founding.go.network': 'Found the network',
  'founding.go.organisation': 'Found the organisation',
  'founding.go.member': 'Make my account',
  'founding.making': 'Your keys are being made on this device',
  'founding.making.why':
    'It takes some seconds on purpose: so nobody can try passphrases in a hurry.',
  'founding.blocked': 'Answer to go on.',
  'founding.blocked.phrase': 'Type a passphrase of eight letters or more, the same both times.',
  'founding.kit.title': 'Your sheets',
  'founding.kit.intro':
    'They are shown once. Print them or copy them by hand before going on: nobody can show them to you again.',
  'founding.kit.again': 'Do you have your access key on paper?',
  'founding.kit.again.why':
    'Without it you cannot sign in from another device. It is shown until you say that you have it; then never again.',
  'founding.kit.again.show': 'See and print it',
  'founding.kit.again.held': 'I have it on paper',
  'founding.kit.account': 'Your access key',
  'founding.kit.account.why':
    'With it and your passphrase you sign in on another telephone or computer. Alone it opens nothing; keep it away from where you note the passphrase.',
  'founding.kit.shares': 'Recovery sheets',
  'founding.kit.shares.why':
    'There are {shares}; {threshold} of them give access back. Give each to a different person, and at least one outside this house.',
  'founding.kit.share': 'Sheet {number, number} of {total, number}',
  'founding.kit.print': 'Print the sheets',
  'founding.kit.print.neutral':
    'They come out without the name of an organisation and without saying what they are for.',
  'founding.kit.words': 'Your five words',
  'founding.kit.words.organisation':
    'By these the others recognise your organisation. You always find them under “Network”.',
  'founding.kit.words.member':
    'You are going to read them to whoever invited you. The next page shows them again.',
  'founding.kit.kept': 'I printed them, or copied them by hand and checked them',
  'founding.kit.kept.first': 'First confirm that you have them on paper.',
  'founding.kit.go': 'Go on',
  'founding.paper.account': 'Access key',
  'founding.paper.account.use':
    'Keep this sheet in a safe place. It is used together with a passphrase that only its owner knows.',
  'founding.paper.share': 'Sheet {number, number} of {total, number}',
  'founding.paper.share.use':
    'It takes {threshold, number} sheets of the same date. Keep it apart from the others and do not copy it.',
  'founding.paper.kept-by': 'Kept by',
  'founding.check.title': 'Try two sheets',
  'founding.check.intro':
    'Type two of the printed sheets just as they stand on the paper. So you know today, and not on the day of the emergency, that they work.',
  'founding.check.share': 'Sheet {number, number}',
  'founding.check.go': 'Try the sheets',
  'founding.check.later': 'Leave it for later',
  'founding.check.later.why': 'It stays as a task under “Organisation”.',
  'founding.check.later.held-up':
    'It stays as a task under “Organisation”. Until you have tried them nobody of your organisation can register a person.',
  'founding.check.done': 'The sheets work. It is recorded.',
  'founding.check.typed': 'Pasting proves nothing: read them off the paper.',
} as const
