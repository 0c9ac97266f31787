/** What is sent to her telephone, which somebody else may be reading: no name, no agency, no place, no subject. */
export const neutralTexts = {
  'neutral-texts.how': 'Hello, how have you been? Let me know when you can. Regards.',
  'neutral-texts.call-me': 'Hello. When you have a moment, could you ring me? No hurry.',
  'neutral-texts.may-i-call': 'Good afternoon. At what time may I call you?',
  'neutral-texts.appointment': 'Hello. See you at the time we said. Is that still fine?',
  'neutral-texts.moved': 'Hello. I cannot make it at that time. Which other day suits you?',
  'neutral-texts.meet': 'Hello. On which day can we meet at the usual place?',
  'neutral-texts.ready': 'Hello. What you asked me for is ready. Come by when you like.',
} as const
