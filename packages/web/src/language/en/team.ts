/** One's own organisation: its people, its groups, one's own account. */
export const team = {
  'team.title': 'Organisation',
  'team.invite': 'Invite a person',
  'team.profile.edit': 'Change what they know of you',
  'team.profile.saved': 'Saved. The other organisations see it as soon as the change reaches them.',
  'team.pending': 'Ask to come in',
  'team.pending.asked': 'Asked on {when}',
  'team.pending.unnamed': 'Her name could not be opened',
  'team.pending.how':
    'Call her on a number that you already know and ask her to read her words. Admit her only if they are these.',
  'team.pending.match': 'The five words are the same, read aloud',
  'team.pending.match.first': 'First confirm that the words are the same.',
  'team.pending.groups': 'Which groups will she be in?',
  'team.pending.groups.help':
    'Being in a group gives all that this group has received until today.',
  'team.pending.groups.not-held': 'You are not in this group and cannot give its key.',
  'team.pending.begins-legal': 'The Legal group begins with her',
  'team.pending.begins-legal.help':
    'There is none yet. Its key is made for her and for recovery; you do not keep it. So she cannot be in a group that decides about beds or services.',
  'team.pending.officer': 'She coordinates too: invites, admits and removes people',
  'team.pending.admit': 'Admit',
  'team.pending.open': 'Compare and admit',
  'team.admitted': 'Admitted. Her device opens within seconds.',
  'team.members': 'Team',
  'team.members.removed': 'No longer here',
  'team.member.officer': 'Coordinates',
  'team.member.you': 'You',
  'team.member.unnamed': 'Without a name on this device',
  'team.member.devices': '{count, plural, one {# device} other {# devices}}',
  'team.member.remove': 'Remove from the team',
  'team.remove.title': 'Remove {name}',
  'team.remove.does': 'What it does',
  'team.remove.does.new': 'From now on she receives nothing new and cannot sign in.',
  'team.remove.does.keys':
    'The groups that she was in change their key. The other devices take it up by themselves.',
  'team.remove.not': 'What it does not do',
  'team.remove.not.past':
    'It does not erase what she read: she may have kept it, and what was opened on her device may still be there.',
  'team.remove.not.entries':
    'It does not erase what she recorded. That stays under her authorship.',
  'team.remove.go': 'Remove from the team',
  'team.remove.stay': 'Do not remove',
  'team.removed': 'She is no longer of the team.',
  'team.groups': 'Who reads what',
  'team.groups.intro':
    'Each part of a case file is closed for these groups. Whoever is in none of them sees it sealed.',
  'team.groups.people': '{count, plural, =0 {Nobody yet} one {# person} other {# people}}',
  'team.groups.reads': 'Reads: {parts}',
  'team.groups.generation': 'Key number {count, number}',
  'team.groups.no-legal': 'What a person decides about justice cannot be written down yet',
  'team.groups.no-legal.todo':
    'There is no Legal group. It begins when you admit its first member, who does not decide about beds or services. Whoever founded the organisation cannot be it: she decides. If that person coordinates too, she can bring others in.',
  'team.groups.legal-apart':
    'Whoever is in Legal is in no group that decides about beds or services: so no help depends on what she declares.',
  'team.groups.legal-conduct':
    'Today the same person is in Legal and in groups that decide about beds or services: conduct alone separates them. Put legal matters into other hands as soon as you can.',
  'team.account': 'Your account',
  'team.phrase.title': 'Change your passphrase',
  'team.phrase.current': 'Your passphrase now',
  'team.phrase.next': 'The new passphrase',
  'team.phrase.go': 'Change the passphrase',
  'team.phrase.done':
    'Passphrase changed. On your other devices the earlier one opens until they connect.',
  'team.recovery': 'Recovery',
  'team.recovery.confirmed': 'The recovery sheets were tried and work.',
  'team.recovery.due': 'Two recovery sheets have yet to be tried',
  'team.profile': 'What the others know about you',
  'team.groups.in-none': 'In no group she can register people, but reads no case.',
  'team.groups.change': 'Change her groups',
  'team.groups.change.title': 'Groups of {name}',
  'team.groups.change.same': 'Tick or untick a group.',
  'team.groups.change.save': 'Save her groups',
  'team.groups.change.leaves':
    'Of a group that she leaves she reads nothing new: it changes its key. What she has read she may have kept.',
  'team.groups.changed': 'Groups changed. Her devices take it up by themselves.',
  'team.member.no-groups': 'In no group: reads no cases',
  'team.open': 'Open to other organisations',
  'team.open.none': 'Nothing is open to other organisations.',
  'team.open.explained':
    'By code, also of people whose files you do not read. You may end it; nobody loses any help by that.',
  'team.open.until': 'until {when}',
} as const
