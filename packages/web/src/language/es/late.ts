/** Sentences about what came from devices whose keys had ended, and what becomes of it. */
export const late = {
  'late.page': 'Por decidir',
  'late.title': 'Lo que llegó tarde',
  'late.intro':
    'Lo escribió alguien que ya había salido del equipo, o un dispositivo que ya se había dado de baja. No entra a ningún expediente hasta que se decida aquí, y nada se borra.',
  'late.from': '{name}, desde «{device}»',
  'late.unnamed': 'Alguien sin nombre en este dispositivo',
  'late.came': 'Llegó: {when}',
  'late.wrote': 'Escrito, según su reloj: {when}',
  'late.why': 'Por qué no contó',
  'late.unreadable':
    'Este dispositivo no puede leerlo o comprobar quién lo firmó. Sigue guardado en el servidor: lo puede ver quien tenga las llaves de su grupo.',
  'late.sealed':
    '{count, plural, one {# parte está sellada para otros grupos: entra junto con lo demás y ellos la leen.} many {# de partes están selladas para otros grupos: entran junto con lo demás y ellos las leen.} other {# partes están selladas para otros grupos: entran junto con lo demás y ellos las leen.}}',
  'late.take-up': 'Tomarlo como nuestro',
  'late.take-up.done':
    'Se firmó de nuevo y va a su expediente, con lo que firmó quien lo escribió.',
  'late.leave': 'Dejarlo aparte',
  'late.leave.title': '¿Dejar aparte este registro?',
  'late.leave.words':
    'No entra al expediente. Queda en el servidor y en esta lista, con la razón, y se puede tomar después.',
  'late.leave.why': '¿Por qué se deja aparte?',
  'late.leave.yes': 'Dejarlo aparte',
  'late.leave.no': 'Volver',
  'late.leave.done': 'Se dejó aparte, con su razón.',
  'late.aside':
    '{count, plural, one {Se dejó aparte # registro} many {Se dejaron aparte # de registros} other {Se dejaron aparte # registros}}',
  'late.aside.by': '{name} lo dejó aparte ({when}): {why}',
  'late.more':
    '{count, plural, one {Hay # más. Aparece cuando se decida sobre estos.} many {Hay # de registros más. Aparecen cuando se decida sobre estos.} other {Hay # más. Aparecen cuando se decida sobre estos.}}',
  'late.full':
    'El servidor ya no guarda más de {names}. Lo que falta sigue en su dispositivo: pida ver ahí lo que no se envió.',
  'late.notice': 'Llegó algo tarde, de quien ya no está',
  'late.notice.words': 'No entra a ningún expediente hasta que alguien decida.',
  'late.notice.open': 'Ver y decidir',
  'late.story': 'Se tomó lo que llegó tarde',
} as const
