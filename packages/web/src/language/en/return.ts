/** Voluntary return: what must hold before, the journey, the paper that she signs. */
export const returnWords = {
  'return.part': 'Return',
  'return.title': 'Voluntary return',
  'return.intro':
    'Only if she wants it. She may change her mind until she boards, and loses nothing by it.',
  'return.standing.none': 'No return',
  'return.standing.preparing': 'Being prepared',
  'return.standing.booked': 'Date set',
  'return.standing.called-off': 'Called off',
  'return.standing.travelling': 'On her way',
  'return.standing.arrived': 'Arrived',
  'return.standing.turned-back': 'She was not let in',
  'return.turned-back.todo':
    'She is still here: take her word, her health and who waits for her again before another journey.',
  'return.before': 'Before the journey is set',
  'return.add-step': 'Record a step',
  'return.add-leg': 'Record a leg',
  'return.call-off': 'She no longer wants to travel',
  'return.stop': 'She wants to stop the journey',
  'return.call-off.explained':
    'One tap is enough; no reason is asked. Her services, her plan and her place stay as they are.',
  'return.wants-to-stop': 'She wants to stop the journey',
  'return.wants-to-stop.todo': 'She had already left. Call whoever is with her now.',
  'return.step': 'Which step?',
  'return.wish': 'What she wants',
  'return.wish.intro':
    'In her language, alone and without haste. Say also what there is if she stays: nobody has to go back.',
  'return.risk': 'Risk assessment',
  'return.risk.intro':
    'Where she comes from, on the way and where she arrives. If she or her family is in danger, there is no journey.',
  'return.fit': 'Fit to travel',
  'return.declaration': 'Voluntary declaration, signed',
  'return.declaration.intro': 'Read aloud in her language. It holds until she says no.',
  'return.documents': 'Documents and consulate',
  'return.documents.intro':
    'If her consulate takes part, the rule is the same as for any contact with it.',
  'return.preparation': 'What is prepared there',
  'return.preparation.intro':
    'Where she will live and on what, health, school, and with which organisation it was agreed.',
  'return.reception': 'Somebody receives her',
  'return.escort': 'Who goes with her',
  'return.rung.asylum': 'Nothing open about international protection',
  'return.rung.consulate': 'Whether her consulate takes part',
  'return.rung.consulate-released': 'Contact with her consulate, released by two people',
  'return.rung.best-interests': 'Best-interests determination',
  'return.booking': 'Set the journey',
  'return.booking.intro':
    'Everything is checked again for the day of the journey. Only those who know where she is read the route.',
  'return.booking.change': 'Change the date',
  'return.booked': 'The journey',
  'return.legs': 'Legs',
  'return.leg': 'What happened on the way',
  'return.leg.intro': 'One leg at a time, as it was. What is missing may come later.',
  'return.leg.with': 'With: {who}',
  'return.leg.to': 'Handed over to: {who}',
  'return.leg.not-well': 'She is not well',
  'return.story.step': 'Step towards return',
  'return.story.booked': 'The journey was set',
  'return.story.called-off': 'She no longer wants to travel',
  'return.story.leg': 'Leg of the journey',
  'return.paper': 'Sheet to sign',
  'return.paper.will':
    'I want to go back to the place that I chose. Nobody forced me, nobody offered me anything for it, and nobody takes anything from me if I stay.',
  'return.paper.told':
    'I was told in my language what I can do if I stay, what dangers there are on the way and when I arrive, and whom to call. I could ask and think about it.',
  'return.paper.family': 'I was asked whether I or my family would be in danger.',
  'return.paper.revocable':
    'I may change my mind at any time before I leave, without saying why and without losing any help.',
  'return.paper.person': 'Signature or fingerprint',
  'return.paper.representative': 'Representative',
  'return.paper.interpreter': 'Interpreter (code)',
  'return.paper.witness': 'Witness (code)',
} as const
