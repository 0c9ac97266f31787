/** Calls and word of something, without a person and without a case. */
export const tip = {
  'tip.title': 'Calls and tips',
  'tip.intro':
    'What somebody told you and is not a case yet: a call, a message, a house. It stays on “Today” until you know how it ended.',
  'tip.page': 'Tip',
  'tip.take': 'Take down a tip',
  'tip.take.intro':
    'A place or a sentence is enough. Do not ask for the caller’s name: it may put her in danger.',
  'tip.behind': 'Who may be behind it, and how to call back',
  'tip.behind.intro':
    'Only if you were told. Do not look into it or check it: that is for the authorities.',
  'tip.none': 'No tips',
  'tip.none.explained': 'When somebody calls or writes about another person, take it down here.',
  'tip.open': 'To deal with',
  'tip.open.none': 'Nothing to deal with.',
  'tip.ended': 'Ended',
  'tip.taken': 'Taken down by {who} · {when}',
  'tip.untitled': 'Tip of {when}',
  'tip.answer': 'Say how it ended',
  'tip.answer.again': 'Correct or complete how it ended',
  'tip.answer.intro':
    'If it was handed over to an authority, it stays open until the acknowledgement arrives.',
  'tip.came-to': 'How it ended',
  'tip.receipt-missing': 'Acknowledgement missing',
  'tip.two-answers': 'Two people answered at once',
  'tip.to-case': 'See the person who was registered',
  'tip.no-call-back': 'Do not call back',
  'tip.who-registers': 'Person being registered',
  'tip.who-registers.intro': 'None of this is required. The rest is asked in her file.',
  'tip.erase': 'Erase this tip',
  'tip.erase.explained':
    'What was taken down is erased on every device. Erase it once the authority has the details of whoever may be behind it.',
  'tip.erase.done': 'Erased.',
} as const
