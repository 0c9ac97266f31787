/** The sentences of refusals about a voluntary return. */
export const returnErrors = {
  'errors.return-risk-assessed': 'A risk assessment that holds for that day is missing.',
  'errors.return-risk-assessed.todo':
    'Assess again, or choose a nearer day. "Not known" is not "no danger".',
  'errors.return-risk-validity-not-set': 'Nobody has set how long a risk assessment holds.',
  'errors.return-risk-validity-not-set.todo': 'Ask your coordinators to set it.',
  'errors.return-danger-found': 'There is danger to her or her family: the journey cannot be set.',
  'errors.return-danger-found.todo':
    'Look for another way with her. Only another assessment that knows of this one can change it.',
  'errors.return-fit-to-travel': 'Nobody has said yet that she is fit to travel.',
  'errors.return-fit-to-travel.todo': 'Have her seen and record what they say.',
  'errors.return-declaration-signed': 'Her signed declaration, free and unpressed, is missing.',
  'errors.return-declaration-signed.todo':
    'Print the sheet, read it in her language and record how she signed. By word of mouth is not enough.',
  'errors.return-not-voluntary': 'She did not decide freely: it is no voluntary return.',
  'errors.return-not-voluntary.todo':
    'Speak with her alone, on another day. Nobody travels under pressure.',
  'errors.return-reception-confirmed': 'It is not confirmed who receives her.',
  'errors.return-reception-confirmed.todo':
    'Call whoever waits for her. Of a child, verify also who will care for her or him.',
  'errors.return-consular-rule': 'Nobody has said whether her consulate takes part.',
  'errors.return-consular-rule.todo': 'Record it under "Documents and consulate".',
  'errors.return-escort-specialised': 'An escort specialised in childhood is missing.',
  'errors.return-escort-specialised.todo': 'Record who goes with her or him all the way.',
  'errors.return-has-begun': 'The journey has begun.',
  'errors.return-has-begun.todo': 'Record its legs, or that she wants to stop.',
} as const
