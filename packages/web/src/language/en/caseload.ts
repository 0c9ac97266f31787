/** A whole caseload goes to colleagues when somebody leaves or is on leave. */
export const caseload = {
  'caseload.title': 'Pass on all of somebody’s cases',
  'caseload.heading': 'The cases of {who}',
  'caseload.intro':
    'For when somebody leaves or is away. You first see who gets each case; each is written down in its file and shows on the day of whoever receives it.',
  'caseload.open': 'Pass on the cases',
  'caseload.whose': 'Choose in your organisation whose cases they are',
  'caseload.among': 'Among whom',
  'caseload.among.help':
    'They are proposed in equal shares, and a family stays together. You can then change each one.',
  'caseload.proposed': 'Who gets each case',
  'caseload.stays': 'Stays with {who}',
  'caseload.why': 'Why (if you want to say)',
  'caseload.why.help': 'It is kept in each file.',
  'caseload.choose-first': 'Choose at least one person to receive the cases.',
  'caseload.move': '{count, plural, one {Pass on # case} other {Pass on # cases}}',
  'caseload.progress': 'Cases passed on so far',
  'caseload.came': '{count, plural, one {# case with {who}} other {# cases with {who}}}',
  'caseload.odd':
    '{count, plural, one {# case was not passed on} other {# cases were not passed on}}',
  'caseload.elsewhere': 'Somebody else already had it and keeps it.',
  'caseload.interrupted':
    'Some are left. What was passed on stays with whoever received it; you can go on with the rest now or later.',
  'caseload.all-moved':
    'Done. Until you close this list you can give the cases back from here, for instance when a leave ends.',
  'caseload.go-on': '{count, plural, one {Go on with # case} other {Go on with # cases}}',
  'caseload.back': '{count, plural, one {Give back # case} other {Give back # cases}}',
  'caseload.leave': 'Leave it like this',
  'caseload.done': 'Close this list',
  'caseload.none': 'No open cases that you can see',
  'caseload.none.explained':
    'Closed cases stay as they are. Whoever is in no group that works with people sees no cases.',
  'caseload.nobody': 'There is nobody to pass them on to',
  'caseload.nobody.explained':
    'A case belongs to somebody in casework, protection or child protection.',
} as const
