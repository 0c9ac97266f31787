/** The sentences of refusals about children: `errors.<code>` says what is not possible, `.todo` what to do next. A sentence never repeats what somebody typed. */
export const childErrors = {
  'errors.child-topic-not-permitted': 'That is not asked of a child.',
  'errors.child-topic-not-permitted.todo': 'Use only the topics of the list.',
  'errors.representation-reason-missing': 'Why she may represent her again is missing.',
  'errors.representation-reason-missing.todo': 'Write what was found out and by whom.',
  'errors.of-age-answers-herself': 'She is of age: nobody says yes for her.',
  'errors.of-age-answers-herself.todo': 'Ask her and write down her own answer.',
  'errors.representative-without-standing': 'This person cannot decide for her.',
  'errors.representative-without-standing.todo':
    'Find her substitute representative, or ask the protection authority.',
  'errors.right-missing': 'Which right it is about is missing.',
  'errors.right-missing.todo': 'Choose it from the list.',
  'errors.rights-looked-at': 'Some rights were not looked at yet.',
  'errors.rights-looked-at.todo': 'Write a row for each right, also for those that are guaranteed.',
  'errors.rights-restored': 'Some rights are neither guaranteed nor taken on by anybody.',
  'errors.rights-restored.todo':
    'Update each row: guaranteed, or transferred to a named institution that accepted it.',
  'errors.age-needs-evidence': 'She is treated as a child until something else is on record.',
  'errors.age-needs-evidence.todo': 'Under Child: “Say her age and what it rests on”.',
  'errors.birthday-missing': 'When she turned 18 is missing.',
  'errors.birthday-missing.todo': 'Write the day, even if only the month is known.',
  'errors.birthday-not-reached': 'That birthday has not come yet.',
  'errors.birthday-not-reached.todo': 'Check the date; meanwhile she is treated as a child.',
} as const
