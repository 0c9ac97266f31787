/** The sentences of refusals about needs, risk, plan and tasks, as in Spanish. */
export const planErrors = {
  'errors.needs-missing': 'What she needs or wants is missing.',
  'errors.needs-missing.todo': 'Mark at least one answer, or write what she wants.',
  'errors.plan-goals-missing': 'What she wants to reach is missing.',
  'errors.plan-goals-missing.todo': 'Write at least one goal, in her words.',
  'errors.task-missing': 'What is to be done is missing.',
  'errors.task-missing.todo': 'Choose a kind of task.',
  'errors.appointment-hour-missing': 'The day and hour of the appointment are missing.',
  'errors.appointment-hour-missing.todo':
    'Write them. If there is no appointment yet, set a call and ask for one.',
  'errors.task-twice': 'A task is of one kind.',
  'errors.task-twice.todo': 'Leave one, and write down the other as another task.',
  'errors.statement-in-reflection':
    'While she has time to recover, nobody sets a statement for her that she did not ask for.',
  'errors.statement-in-reflection.todo':
    'Wait until she asks for it, or until that time is over. Help goes on all the same.',
  'errors.task-not-here': 'That task is not on this device.',
  'errors.task-not-here.todo': 'Go back to the case and open it from there.',
  'errors.task-reason-missing': 'Why it was not done is missing.',
  'errors.task-reason-missing.todo': 'Write it in a line: whoever goes on needs it.',
  'errors.risk-missing': 'How grave it is is missing.',
  'errors.risk-missing.todo': 'Mark at least one risk.',
}
