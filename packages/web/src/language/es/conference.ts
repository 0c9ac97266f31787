/** Those who help her sit together. */
export const conference = {
  'conference.title': 'Reuniones de caso',
  'conference.add': 'Anotar una reunión de caso',
  'conference.who': 'Quiénes estuvieron',
  'conference.who.intro': 'Por institución y función, sin nombres.',
  'conference.voice': 'Su voz',
  'conference.voice.intro': 'Se habla de ella con ella, o se dice por qué no.',
  'conference.agreed': 'Lo que se acordó',
  'conference.her-voice': 'Ella: {voice}',
  'conference.story': 'Reunión de caso',
} as const
