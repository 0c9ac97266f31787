/** The sentences of refusals about interpreters. */
export const interpreterErrors = {
  'errors.interpreter-is-child': 'A child does not interpret.',
  'errors.interpreter-is-child.todo': 'Look for somebody else on the list, by telephone too.',
  'errors.interpreter-age-unknown': 'Nobody wrote down that this is an adult.',
  'errors.interpreter-age-unknown.todo': 'Ask, and write it in the list of interpreters.',
  'errors.interpreter-undertaking-missing':
    'The undertaking to keep what is heard is not signed yet.',
  'errors.interpreter-undertaking-missing.todo':
    'Ask for the signature and write it in the list of interpreters.',
  'errors.interpreter-has-conflict': 'Cannot interpret: there is a conflict.',
  'errors.interpreter-has-conflict.todo': 'Look for somebody else on the list.',
  'errors.interpreter-conflict-unasked': 'Nobody asked for whom the interpreter works.',
  'errors.interpreter-conflict-unasked.todo': 'Ask, and write it in the list of interpreters.',
  'errors.interpreter-no-longer': 'Interprets for you no more.',
  'errors.interpreter-no-longer.todo': 'Look for somebody else on the list.',
  'errors.interpreter-is-relative': 'A relative does not interpret for her.',
  'errors.interpreter-is-relative.todo': 'Look for somebody else on the list, by telephone too.',
  'errors.interpreter-relation-unasked': 'It is not known yet whether they know each other.',
  'errors.interpreter-relation-unasked.todo': 'Ask her, alone.',
  'errors.interpreter-not-wanted':
    'She said that she does not want that person as her interpreter.',
  'errors.interpreter-not-wanted.todo': 'Find somebody else on the roster, and ask her.',
  'errors.interpreter-not-accepted': 'She has not said yet whether she accepts.',
  'errors.interpreter-not-accepted.todo': 'Ask her, alone, and mark her answer.',
} as const
