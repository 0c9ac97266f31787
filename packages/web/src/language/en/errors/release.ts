export const releaseErrors = {
  'errors.release-not-proposed': 'Two people have to look at these figures before they are public.',
  'errors.release-not-proposed.todo':
    'Propose them and ask another coordinator to review and confirm them.',
  'errors.proposal-unknown': 'This proposal is not known here.',
  'errors.proposal-unknown.todo': 'Sync, or ask whoever proposed it for the folder again.',
  'errors.proposal-withdrawn': 'This proposal was withdrawn.',
  'errors.proposal-withdrawn.todo': 'Ask whoever proposed it to prepare another one.',
  'errors.proposal-expired': 'It is too late to confirm this proposal.',
  'errors.proposal-expired.todo': 'Count again and make another proposal.',
  'errors.proposal-of-other-content': 'This is not what was proposed.',
  'errors.proposal-of-other-content.todo':
    'Ask whoever proposed it for the folder again; if anything changed, another proposal is needed.',
  'errors.approver-no-officer': 'Somebody who said yes no longer coordinates her organisation.',
  'errors.approver-no-officer.todo': 'Make another proposal with somebody who is.',
  'errors.approver-unknown': 'One yes was given with a key that belongs to nobody in the network.',
  'errors.approver-unknown.todo': 'Make another proposal and compare the keys.',
  'errors.same-person-twice': 'The same person cannot say yes twice.',
  'errors.same-person-twice.todo':
    'Ask another coordinator for the second yes, here or in a partner organisation that agreed to it.',
  'errors.confirm-by-out-of-reach':
    'The last day to confirm has to lie between tomorrow and three months from now.',
  'errors.confirm-by-out-of-reach.todo': 'Write another day.',
  'errors.second-approval-missing': 'The yes of a second person is missing.',
  'errors.second-approval-missing.todo': 'Propose it and ask another coordinator to confirm it.',
  'errors.release-restricted': 'These figures are for one body alone and are not published.',
  'errors.release-restricted.todo': 'Prepare others without an agreement to publish them.',
  'errors.release-version-differs': 'The version number is not the one in the approved content.',
  'errors.release-version-differs.todo':
    'Publish the content with the number it was approved with.',
  'errors.release-content-twice':
    'This publication holds two contents, and only one of them was approved.',
  'errors.release-content-twice.todo': 'Publish a report or a set of tables, each on its own.',
  'errors.release-content-published': 'This content has been published already.',
  'errors.release-content-published.todo':
    'To correct it, prepare another version and have it approved.',
} as const
