/** How she is since she returned, or since she lives on her own here. */
export const followUp = {
  'follow-up.title': 'Seguimiento',
  'follow-up.add-visit': 'Anotar una visita',
  'follow-up.visit': 'La visita',
  'follow-up.visits': 'Visitas',
  'follow-up.safety': '¿Está a salvo?',
  'follow-up.safety.intro': 'A solas con ella. Nada de lo que diga le quita ayuda.',
  'follow-up.life': 'Cómo le va',
  'follow-up.life.intro': 'Lo que quiera contar. No hace falta ninguna foto.',
  'follow-up.plan': 'Prever un contacto',
  'follow-up.plan.intro': 'Solo por la vía que ella dijo que es segura.',
  'follow-up.attempt': 'Anotar un intento de contacto',
  'follow-up.attempt.intro': 'Como fue. Nunca se llama a otros números para encontrarla.',
  'follow-up.alert': 'Puede estar otra vez en peligro',
  'follow-up.alert.todo':
    'Vea con ella hoy su plan de seguridad y qué necesita. Nada se cierra ni se quita por esto.',
  'follow-up.lost': 'Sin contacto',
  'follow-up.lost.todo':
    'Se intentó las veces previstas, por la vía segura. El expediente no se cierra por eso: puede volver cuando quiera.',
  'follow-up.tries':
    '{count, plural, one {Un intento sin respuesta} many {# de intentos sin respuesta} other {# intentos sin respuesta}}',
  'follow-up.no-schedule': 'El calendario empieza cuando llega, o con la primera visita.',
  'follow-up.still-needed': 'Le falta: {what}',
  'follow-up.story.visit': 'Visita de seguimiento',
  'follow-up.story.attempt': 'Intento de contacto',
} as const
