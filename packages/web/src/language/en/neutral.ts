/** Texts that tell nothing, to be copied into a message. */
export const neutral = {
  'neutral.title': 'A message that tells nothing',
  'neutral.explained':
    'Somebody else may read her telephone: no names, not where you are from, not the subject. Do not answer questions in writing, and delete what you sent.',
  'neutral.safe-way': 'Only this way:',
  'neutral.no-safe-way':
    'she has not said yet which way is safe. Without that, better not to write.',
  'neutral.language': 'Language of the message',
  'neutral.when.how': 'To know how she is',
  'neutral.when.call-me': 'For her to call',
  'neutral.when.may-i-call': 'To call her',
  'neutral.when.appointment': 'To remind of an appointment',
  'neutral.when.moved': 'To move an appointment',
  'neutral.when.meet': 'To meet',
  'neutral.when.ready': 'A paper or a thing is ready',
  'neutral.copy': 'Copy',
  'neutral.copied': 'Copied',
} as const
