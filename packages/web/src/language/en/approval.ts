/** A second look by a colleague, before a case is closed or more is paid than usual. */
export const approval = {
  'approval.title': 'Second look',
  'approval.intro': 'No help and no protection waits for a second look.',
  'approval.ask': 'Ask for a second look',
  'approval.ask.intro':
    'Somebody else looks before it is decided. What is urgent is done and written down, without waiting.',
  'approval.answer': 'Answer the second look',
  'approval.answer.intro':
    'Somebody else than whoever asked answers. If your house has very few people, say when it will be looked at again, within 72 hours.',
  'approval.waiting': 'Waits for somebody else',
  'approval.approved': 'Looked at and agreed',
  'approval.changes-wanted': 'Changes are asked for',
  'approval.not-approved': 'Not agreed',
  'approval.asked-of': '{who} was asked',
  'approval.answered-by': '{who} answered',
  'approval.story.asked': 'A second look was asked for',
  'approval.story.answered': 'Answer to a second look',
} as const
