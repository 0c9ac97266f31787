/** Consent: read aloud, so short and plain. */
export const consent = {
  'consent.ask-herself': 'Said by whoever spoke for her: ask her',
  'consent.none': 'She has not been asked anything yet',
  'consent.none.explained':
    'On the first night there are two questions. The rest waits until she has slept.',
  'consent.first-night': 'First night: two questions',
  'consent.first-night.explained':
    'May we help her here? May we tell somebody only what is needed for tonight?',
  'consent.ask-now': 'Ask her now',
  'consent.ask-another': 'Ask something else',
  'consent.who-what': '{who}: {what}',
  'consent.over': 'Has run out',
  'consent.taken-by': '{who} took this down, not you.',
  'consent.taken-by.ask': 'Ask her here before you share anything.',
  'consent.until': 'Until {when}',
  'consent.ask-again': 'Ask again on {when}',
  'consent.ask-anew': 'Ask again',
  'consent.nothing': 'Nothing',
  'consent.went-out': 'This has gone out already',
  'consent.went-out.ended': 'ended on {when}',
  'consent.without-standing':
    'Somebody said to have harmed her allowed it: it does not count. Ask again with whoever represents her now.',
  'consent.without-standing.short':
    'Does not count: said by somebody who is said to have harmed her',
  'consent.must-report':
    '{who} has a duty to tell the authorities. If you let them know, it can be the same as reporting.',
  'consent.may-report':
    '{who} may have to tell the authorities. If you let them know, it can be the same as reporting.',
  'consent.history': '{count, plural, one {One answer} other {# answers}}',
  'consent.withdraw': 'Take it back',
  'consent.withdraw-all': 'Take everything back',
  'consent.withdraw.title': 'Take her consent back',
  'consent.withdraw.explained':
    'No reason is needed and no service is taken away. Nothing new will leave from here.',
  'consent.withdraw.unseen':
    'What she allowed at the house that referred her, and which is not shown here, is taken back too, if she agreed that they are told. If not, call them.',
  'consent.withdraw.nothing-out': 'No other organisation had been told of this.',
  'consent.withdraw.went-out': 'This is what could go out:',
  'consent.withdraw.not-sent': 'no referral was sent',
  'consent.withdraw.sent': 'sent on {when}',
  'consent.withdraw.read-stays':
    'They are asked to erase it. What somebody has read cannot be undone.',
  'consent.withdraw.no': 'Do not take back',
  'consent.withdraw.yes': 'She takes it back',
  'consent.withdraw.representative': 'Her representative takes it back',
  'consent.copy': 'Her copy',
  'consent.copy.ask-first':
    'Before giving her a paper or showing it on her phone, ask: does anybody search her things or her phone? If so, better keep it here.',
  'consent.copy.keep': 'Keep it here',
  'consent.copy.show': 'She wants to see it',
  'consent.copy.code': 'Code to ask again',
  'consent.copy.neutral':
    'You answered some questions. You can change your mind whenever you want, without saying why.',
  'consent.copy.neutral-again':
    'To hear what you answered or to change it, tell this code to the person you spoke with.',
  'consent.may-we-help': 'May we help her here?',
  'consent.may-we-tell': 'May we tell {who} only this?',
  'consent.may-we-tell.somebody': 'May we tell somebody only what is needed, for tonight?',
  'consent.purpose': 'What for',
  'consent.purpose.help': 'One question at a time, each by itself.',
  'consent.who': 'Who will know',
  'consent.who.help': 'If nobody needs to be told, choose none: the question is not asked.',
  'consent.what.none': 'Nothing, as long as nothing is ticked',
  'consent.who.choose': 'Nobody, as long as none is chosen',
  'consent.what': 'What they will know',
  'consent.what.help': 'What is not ticked is not sent.',
  'consent.for-what': 'What for',
  'consent.until-when': 'Until when',
  'consent.until-taken-back': 'Until she says no more',
  'consent.no-takes-nothing':
    'If she says no, nothing is taken away: not the food, not the bed, not the help.',
  'consent.tells-back': 'May {who} tell us how you are doing?',
  'consent.tells-back.what':
    'What help you were given and what comes next. Nothing else. No answer is a no; they help you all the same.',
  'consent.tells-back.yes': 'They may tell us what help she was given and what comes next.',
  'consent.tells-back.no': 'They may not tell us how she is doing.',
  'consent.her-answer': 'Her answer',
  'consent.yes': 'Yes',
  'consent.no': 'No',
  'consent.later': 'Later',
  'consent.how': 'How she said it',
  'consent.said-for': '{who} answered for her. Does she agree?: {assent}',
  'consent.child': 'Who represents her',
  'consent.child.needed':
    'A yes needs whoever answers for her, and that she herself agrees. Say it here, or go back and leave the question for later.',
  'consent.child.intro': 'The representative answers, and the child is heard.',
  'consent.limits': 'Before asking, read her this',
  'consent.limits.secret': 'What you say stays with the people who help you here.',
  'consent.limits.danger':
    "Only if your life or somebody's is in danger do we have to tell; we will say so first.",
  'consent.limits.child':
    'If a child or adolescent, the child protection authority must know that you are here.',
  'consent.limits.free': 'You can say no to any question and change your mind whenever you want.',
  'consent.limits.read': 'I read it to her',
  'consent.no-answer-yet': 'Mark at least one answer.',
} as const
