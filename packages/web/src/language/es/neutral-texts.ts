/** What is sent to her telephone, which somebody else may be reading: no name, no agency, no place, no subject. */
export const neutralTexts = {
  'neutral-texts.how': 'Hola, ¿cómo ha estado? Cuando pueda, me avisa. Saludos.',
  'neutral-texts.call-me': 'Hola. Cuando tenga un ratito, ¿me marca? No hay prisa.',
  'neutral-texts.may-i-call': 'Buenas tardes. ¿A qué hora le queda bien que le llame?',
  'neutral-texts.appointment':
    'Hola. Le recuerdo que nos vemos a la hora que quedamos. ¿Sigue bien?',
  'neutral-texts.moved': 'Hola. No voy a poder a esa hora. ¿Qué otro día le queda bien?',
  'neutral-texts.meet': 'Hola. ¿Qué día nos podemos ver donde siempre?',
  'neutral-texts.ready': 'Hola. Ya está lo que me encargó. Pase cuando guste.',
} as const
