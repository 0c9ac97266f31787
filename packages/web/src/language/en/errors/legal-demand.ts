/** The sentences of refusals about legal demands. */
export const legalDemandErrors = {
  'errors.demand-without-paper': 'Without a numbered document nothing is handed over.',
  'errors.demand-without-paper.todo':
    'Ask for the document and write its number under “What they demand”, or answer no.',
  'errors.beyond-demand': 'More would be handed over than they demand.',
  'errors.beyond-demand.todo':
    'Take that part out, or correct under “What they demand” which parts it covers.',
  'errors.demand-not-decided': 'Nobody has decided to hand anything over yet.',
  'errors.demand-not-decided.todo':
    'First write down what is answered and which counsel advised. If something has already left, choose “They took it” or “Somebody handed it over”.',
  'errors.beyond-answer': 'That is not part of what was decided.',
  'errors.beyond-answer.todo':
    'Hand over only what was decided. If more has already left, write it down separately as “Somebody handed it over before it was decided”.',
} as const
