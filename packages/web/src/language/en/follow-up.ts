/** How she is since she returned, or since she lives on her own here. */
export const followUp = {
  'follow-up.title': 'Follow-up',
  'follow-up.add-visit': 'Record a visit',
  'follow-up.visit': 'The visit',
  'follow-up.visits': 'Visits',
  'follow-up.safety': 'Is she safe?',
  'follow-up.safety.intro': 'Alone with her. Nothing that she says takes help from her.',
  'follow-up.life': 'How she is doing',
  'follow-up.life.intro': 'What she wants to tell. No photograph is needed.',
  'follow-up.plan': 'Plan a contact',
  'follow-up.plan.intro': 'Only by the way that she said is safe.',
  'follow-up.attempt': 'Record a contact attempt',
  'follow-up.attempt.intro': 'As it was. Other numbers are never called to find her.',
  'follow-up.alert': 'She may be in danger again',
  'follow-up.alert.todo':
    'Look at her safety plan with her today and at what she needs. Nothing is closed or taken away for this.',
  'follow-up.lost': 'Contact lost',
  'follow-up.lost.todo':
    'It was tried as often as foreseen, by the safe way. Her case is not closed for that: she may come back whenever she wants.',
  'follow-up.tries':
    '{count, plural, one {One attempt without an answer} other {# attempts without an answer}}',
  'follow-up.no-schedule': 'The schedule begins when she arrives, or with the first visit.',
  'follow-up.still-needed': 'She still needs: {what}',
  'follow-up.story.visit': 'Follow-up visit',
  'follow-up.story.attempt': 'Contact attempt',
} as const
