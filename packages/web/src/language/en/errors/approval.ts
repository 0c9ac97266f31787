/** The sentences of refusals about a second look. */
export const approvalErrors = {
  'errors.approval-waits-already': 'A second look at the same was asked for already.',
  'errors.approval-waits-already.todo':
    'Wait for the answer, or take it back by answering it yourself.',
  'errors.approval-not-waiting': 'That second look awaits no answer any more.',
  'errors.approval-not-waiting.todo': 'Go back to the case and see how it ended.',
  'errors.approval-reason-missing': 'Why is missing.',
  'errors.approval-reason-missing.todo': 'Write it in a line: whoever asked needs it.',
  'errors.plan-not-here': 'There is no plan to look at yet.',
  'errors.plan-not-here.todo': 'Agree it with her first.',
  'errors.closure-not-approved': 'Somebody else has not looked at the closure yet.',
  'errors.closure-not-approved.todo':
    'Ask for it under “Plan”, “Second look”. Meanwhile the help goes on.',
} as const
