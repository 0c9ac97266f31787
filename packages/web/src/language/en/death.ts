/** When somebody dies. */
export const death = {
  'death.part': 'Death',
  'death.add': 'Write down that she died',
  'death.add-more': 'Add what is known',
  'death.known': 'What is known',
  'death.known.intro':
    'With what there is. Nothing is required: what is missing is written down later. On saving, her permissions end and nobody looks for her or calls her any more.',
  'death.cause': 'What she died of',
  'death.cause.intro':
    'Only whoever looks after health reads it. What is not known is not guessed.',
  'death.hers': 'Her body and her family',
  'death.hers.intro':
    'Only whoever protects reads it. The family is told by a safe way; the consulate only where the rule allows it.',
  'death.died': 'She died',
  'death.died-on': 'She died: {day}',
  'death.explained':
    'She is not called, visited or referred. Her permissions have ended and her file is kept, closed to anything new. What is owed to her and hers goes on.',
  'death.what-is-left': 'What comes next',
  'death.free-bed': 'Free her bed',
  'death.left':
    'Her family keeps its place and its help. What is still to be done is among the tasks.',
  'death.tasks': 'See the tasks',
  'death.lines': 'Who wrote it down',
  'death.line.died': 'It was written down that she died',
  'death.line.error': 'It was written down that it was a mistake',
  'death.correct': 'It was a mistake: she is alive',
  'death.correct.intro':
    'One person is enough. Nothing is erased: her permissions, her deadlines and her tasks count again. Her bed and what was shared have ended: see to it with her.',
  'death.was-error': 'It was said by mistake that she died',
  'death.was-error.explained': 'Her permissions, deadlines and tasks count as before.',
  'death.disputed': 'Some wrote down that she died and others that it was a mistake',
  'death.disputed.todo':
    'Until it is known she counts as alive and the help goes on. Find out today and write it down again.',
  'death.story': 'Death',
} as const
