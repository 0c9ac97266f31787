/** What organisations agreed to tell each other of people. */
export const agreement = {
  'agreement.title': 'Agreements',
  'agreement.intro':
    'They say which parts of a file each organisation needs for its work. They never stand in for her yes: without it nothing is shared.',
  'agreement.none':
    'There are none yet. People can be referred all the same, each time with their yes for that organisation.',
  'agreement.to-sign': 'Waiting for your signature',
  'agreement.waiting': 'Waiting for another organisation to sign',
  'agreement.ending-soon': 'Ending soon',
  'agreement.in-force': 'In force',
  'agreement.not-yet': 'Starting later',
  'agreement.over': 'Ended or turned down',
  'agreement.with': 'With {who}',
  'agreement.unnamed': 'an organisation without a name on this device',
  'agreement.gets': '{who} gets',
  'agreement.gets.nothing': 'Nothing',
  'agreement.gets.for': 'These parts: {parts}. For: {why}',
  'agreement.purposes': 'Covers',
  'agreement.basis': 'Legal basis',
  'agreement.days': 'Dates',
  'agreement.days.span': '{first} to {last}',
  'agreement.ends': 'How it ends',
  'agreement.ends.how':
    'On {last}, or sooner if a party gives {count, plural, one {# day} other {# days}} notice.',
  'agreement.ends.early': 'A party gave notice: it ends on {last}.',
  'agreement.turned-down': 'It was turned down.',
  'agreement.sign': 'Sign for your organisation',
  'agreement.signed':
    'Signed. It holds once every party has signed the same words and the server has them.',
  'agreement.turn-down': 'Turn it down',
  'agreement.turned-down.saved': 'Your organisation turned it down.',
  'agreement.end': 'End it early',
  'agreement.end.title': 'End the agreement with {who} early',
  'agreement.end.words':
    'What each person already agreed to share goes on until she takes it back or it runs out. From the day after, every referral is a one-off again.',
  'agreement.end.last-day': 'Last day',
  'agreement.end.go': 'End it on that day',
  'agreement.ended.saved': 'Its last day is set.',
  'agreement.propose': 'Propose an agreement',
  'agreement.propose.with': 'With whom?',
  'agreement.propose.none': 'No other organisation has been admitted to the network yet.',
  'agreement.propose.purposes': 'What does it cover?',
  'agreement.propose.they-get': 'What does {who} need for its work?',
  'agreement.propose.they-get.help':
    'Only what its work calls for. Anything you leave out can still go once, if the person agrees.',
  'agreement.propose.we-get': 'What do you need from {who}?',
  'agreement.propose.why': 'For what work? This is read to the person',
  'agreement.propose.why.help': 'For example: to give her a bed and look after her at night.',
  'agreement.propose.basis': 'Legal basis',
  'agreement.propose.basis.help': 'The article, or the document you signed and its number.',
  'agreement.propose.first-day': 'First day',
  'agreement.propose.last-day': 'Last day',
  'agreement.propose.notice': 'Days of notice to end it early',
  'agreement.propose.go': 'Sign and propose',
  'agreement.proposed': 'Signed. Now {who} has to sign the same words.',
  'agreement.refer.title': 'Agreement with {who} in force until {when}',
  'agreement.refer.words':
    'It gets: {parts}. Anything else goes this once only, if she agreed and you tick it.',
  'agreement.refer.nothing':
    'It gives them nothing of the file. What you tick goes this once only, because she agreed.',
  'agreement.refer.none':
    'There is no agreement in force with {who}. This is a one-off: only what she agrees to for that organisation goes.',
  'agreement.refer.beyond': 'Beyond the agreement: goes this once, because she agreed',
  'agreement.refer.beyond.ask': 'Beyond the agreement: would go this once only',
  'agreement.summary': 'Agreement',
  'agreement.summary.within': 'In force until {when}',
  'agreement.summary.beyond': 'In force until {when}. Beyond it, this once: {parts}',
  'agreement.summary.none': 'None: this is a one-off',
  'agreement.her':
    'Under an agreement, {who} gets: {parts}. This is for: {why}. The agreement lasts until {when}.',
  'agreement.her.nothing':
    'There is an agreement with {who} until {when}, and it gives them nothing of your file.',
  'agreement.her.yes': 'The agreement does not decide for you: if you say no, nothing is shared.',
  'agreement.her.none':
    'There is no agreement with {who}. They get only what you agree to now, this once.',
  'agreement.day.proposed': '{who} proposes an agreement',
  'agreement.day.ending': 'The agreement with {who} ends soon',
}
