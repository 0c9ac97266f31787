/** Texts that tell nothing, to be copied into a message. */
export const neutral = {
  'neutral.title': 'Mensaje que no dice nada',
  'neutral.explained':
    'Otra persona puede leer su teléfono: sin nombres, sin de dónde es, sin el asunto. No conteste preguntas por escrito, y borre después lo que mandó.',
  'neutral.safe-way': 'Solo por aquí:',
  'neutral.no-safe-way': 'todavía no ha dicho por dónde es seguro. Sin eso, mejor no escriba.',
  'neutral.language': 'Idioma del mensaje',
  'neutral.when.how': 'Saber cómo está',
  'neutral.when.call-me': 'Que ella llame',
  'neutral.when.may-i-call': 'Llamarla',
  'neutral.when.appointment': 'Recordar una cita',
  'neutral.when.moved': 'Cambiar una cita',
  'neutral.when.meet': 'Verse',
  'neutral.when.ready': 'Ya está un papel o una cosa',
  'neutral.copy': 'Copiar',
  'neutral.copied': 'Copiado',
} as const
