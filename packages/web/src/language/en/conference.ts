/** Those who help her sit together. */
export const conference = {
  'conference.title': 'Case conferences',
  'conference.add': 'Write down a case conference',
  'conference.who': 'Who took part',
  'conference.who.intro': 'By agency and function, without names.',
  'conference.voice': 'Her voice',
  'conference.voice.intro': 'One speaks about her with her, or says why not.',
  'conference.agreed': 'What was agreed',
  'conference.her-voice': 'She: {voice}',
  'conference.story': 'Case conference',
} as const
