/** The essential screen for whoever is on call. */
export const onCall = {
  'on-call.title': 'On call',
  'on-call.intro':
    'For whoever is on call and not on shift at the house: opens the essential screen of one person alone. Why is written down first; the organisation is told.',
  'on-call.not': 'You are not in the on-call group.',
  'on-call.not.todo': 'If you are on call, ask your coordination to admit you to that group.',
  'on-call.none': 'There are no case files with essential data for those on call.',
  'on-call.code': 'Of which case file?',
  'on-call.code.help': 'The code that you are told on the telephone, such as K-7F3.',
  'on-call.reason': 'Why must it be opened now?',
  'on-call.reason.help': 'Those who coordinate read it. Without names.',
  'on-call.go': 'Open what is essential',
  'on-call.told': 'It is recorded and the organisation is told.',
  'on-call.again': 'Open another case file',
  'on-call.envelope': 'Key of the numbered envelope',
  'on-call.envelope.help':
    'The server does not answer. Open the paper envelope and type the key as it stands. Its use is told and the key replaced as soon as there is a connection.',
  'on-call.blocked': 'Say which case file and why.',
} as const
