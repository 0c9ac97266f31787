/** Operations of several agencies: what is missing, how many, who was met. */
export const jointOperation = {
  'joint-operation.title': 'Joint operations',
  'joint-operation.intro':
    'Which agencies took part, what was done and whom they met. Being met makes nobody a victim and opens no case.',
  'joint-operation.begin': 'Record an operation',
  'joint-operation.page': 'Operation',
  'joint-operation.unnamed': 'Unnamed operation',
  'joint-operation.none': 'No operations yet',
  'joint-operation.none.words': 'Record the first one: what is missing can be added later.',
  'joint-operation.listed': 'Operations',
  'joint-operation.state.under-way': 'Under way',
  'joint-operation.state.ended': 'Ended, nothing is missing',
  'joint-operation.state.ended-incomplete': 'Ended, something is missing',
  'joint-operation.which': 'The operation',
  'joint-operation.which.intro': 'Leave blank what is not known yet.',
  'joint-operation.agencies': 'Who took part, and where',
  'joint-operation.actions': 'What was done',
  'joint-operation.change': 'Complete the details',
  'joint-operation.link': 'Choose visits and sheets',
  'joint-operation.link.no-visits': 'There are no visits or checks on this device yet.',
  'joint-operation.link.no-sheets': 'There are no sheets on this device yet.',
  'joint-operation.link.sheets': 'Sheets of its visits count already; you need not tick them here.',
  'joint-operation.missing': 'What is missing',
  'joint-operation.rung.children-placed':
    'Say with whom each child is now; never with the migration authority',
  'joint-operation.rung.visits-complete': 'Complete its visits and checks',
  'joint-operation.rung.operation-lead': 'Who leads it',
  'joint-operation.rung.operation-agencies': 'Which agencies take part',
  'joint-operation.rung.operation-dates': 'When it began',
  'joint-operation.rung.operation-basis': 'Legal basis',
  'joint-operation.rung.everybody-screened': 'Say what came of each person’s interview',
  'joint-operation.rung.sheets-ended': 'End each sheet, with the day on which it is erased',
  'joint-operation.rung.numbers-kept': 'Keep the numbers of each sheet before it is erased',
  'joint-operation.totals': 'How many people',
  'joint-operation.totals.words':
    'Each number counts something else: they do not add up, neither with each other nor with those of another operation. Whoever is on two sheets counts twice.',
  'joint-operation.totals.unknown':
    '{count, plural, one {The numbers of # erased sheet were not kept.} other {The numbers of # erased sheets were not kept.}}',
  'joint-operation.people': 'Who was met',
  'joint-operation.people.words':
    'Children first. A case begins only if the person accepts, on the sheet. People who are not victims of trafficking get help too.',
  'joint-operation.result': 'Result and destination',
  'joint-operation.result.intro':
    'It is kept with the sheet and erased with it. It opens no case and does not sign an identification.',
  'joint-operation.no-result': 'not interviewed',
  'joint-operation.no-destination': 'destination not recorded',
  'joint-operation.row-gone': 'This person is no longer on the sheet',
  'joint-operation.row-gone.words':
    'The row may have been a mistake, or the sheet has been erased.',
  'joint-operation.end.title': 'End',
  'joint-operation.end.words':
    'When it ends, the numbers are kept. People are erased with each sheet, on its own day, unless they accepted help.',
  'joint-operation.keep-numbers': 'Keep the numbers',
  'joint-operation.end': 'End the operation',
  'joint-operation.print': 'Report on paper',
  'joint-operation.paper.subject': 'Subject: joint operation {name}',
  'joint-operation.paper.signs': 'Who leads it',
} as const
