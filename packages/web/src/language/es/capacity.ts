/** Questions for beds between organisations: without a name, answered by each house for itself. */
export const capacity = {
  'capacity.title': 'Camas en otras casas',
  'capacity.intro':
    'Se pregunta sin nombre de nadie. Cada casa responde por su cuenta y ninguna sabe a quién más se preguntó.',
  'capacity.ask': 'Preguntar por camas',
  'capacity.ask.intro':
    'No se escribe ningún nombre. Si es una persona a quien se reconocería por su lengua o por lo que necesita, diga solo lo necesario, o llame.',
  'capacity.ask.where': '¿A quién se pregunta?',
  'capacity.ask.where.help':
    'Le llega a quien está de turno en cada organización. Puede elegir varias.',
  'capacity.ask.where.none': 'Todavía no hay a quién preguntar',
  'capacity.ask.where.none.words':
    'Hace falta otra organización admitida en la red, con alguien de turno.',
  'capacity.ask.until': 'Plazo',
  'capacity.ask.until.intro': 'Después de esa hora la pregunta se cierra sola.',
  'capacity.ask.send': 'Preguntar',
  'capacity.ask.language': 'Otra lengua',
  'capacity.received': 'Nos preguntan',
  'capacity.received.none': 'Nadie pregunta ahora',
  'capacity.sent': 'Preguntamos',
  'capacity.sent.none': 'No hay preguntas abiertas',
  'capacity.over': 'Terminadas',
  'capacity.asks': '{who} pide {count, plural, one {# cama} many {# de camas} other {# camas}}',
  'capacity.asked':
    '{count, plural, one {# cama} many {# de camas} other {# camas}} · {houses, plural, one {# casa} many {# de casas} other {# casas}}',
  'capacity.answers': 'Respuestas',
  'capacity.beds': 'Camas',
  'capacity.beds.children':
    '{count, plural, one {# cama} many {# de camas} other {# camas}}; {children, plural, one {# niña, niño o adolescente} many {# de niñas, niños o adolescentes} other {# niñas, niños o adolescentes}}',
  'capacity.beds.count': '{count, plural, one {# cama} many {# de camas} other {# camas}}',
  'capacity.nights':
    '{count, plural, one {# noche} many {# de noches} other {# noches}} desde {when}',
  'capacity.asked-at': 'Preguntado',
  'capacity.until': 'Sirve una respuesta hasta',
  'capacity.state.waits': 'Sin respuesta todavía',
  'capacity.state.held': 'Sí: apartadas hasta {when}',
  'capacity.state.hold-over': 'Se apartaron hasta {when}; ya pasó',
  'capacity.state.none': 'No hay',
  'capacity.state.waiting': 'Todavía no: quizá desde {when}',
  'capacity.state.unanswered': 'No respondió a tiempo',
  'capacity.state.closed.comes': 'Van para allá',
  'capacity.state.closed.not-needed': 'Se cerró: ya no hacen falta',
  'capacity.state.taken-back': 'Se retiró el sí',
  'capacity.unanswered.todo': 'Si es urgente, llame.',
  'capacity.refer': 'Canalizar a {who}',
  'capacity.comes': 'Ya van a {who}',
  'capacity.comes.explained':
    'Cuando ya haya canalizado a quien va: aquí se cierra la pregunta y las otras casas sueltan sus camas.',
  'capacity.close': 'Ya no hacen falta',
  'capacity.close.sure': '¿Cerrar la pregunta?',
  'capacity.close.explained':
    'Las casas que apartaron camas las sueltan. Para pedirlas otra vez hay que preguntar de nuevo.',
  'capacity.close.do': 'Sí, cerrarla',
  'capacity.close.leave': 'Dejarla abierta',
  'capacity.answer': 'Responder',
  'capacity.answer.change': 'Cambiar la respuesta',
  'capacity.answer.intro':
    'Ni la casa ni la dirección salen de aquí. Si dice que sí, las camas se apartan en este momento.',
  'capacity.answer.given': 'Lo que se respondió',
  'capacity.answer.house': 'En qué casa',
  'capacity.answer.rooms': 'Cuáles camas',
  'capacity.answer.free': '{count, plural, one {# libre} many {# de libres} other {# libres}}',
  'capacity.answer.too-few': 'En esta casa no hay tantas camas libres',
  'capacity.answer.too-few.words':
    'Elija otra casa o responda que no. No se ofrecen menos: diría cuántas quedan.',
  'capacity.answer.no-house': 'Aquí no hay ninguna casa que usted pueda abrir',
  'capacity.answer.send': 'Responder',
  'capacity.release': 'Ya no las necesitan',
  'capacity.release.words': 'Suelte las camas para quien llegue.',
  'capacity.release.do': 'Soltar las camas',
  'capacity.take-back': 'Ya no podemos apartarlas',
  'capacity.take-back.sure': '¿Retirar el sí?',
  'capacity.take-back.words':
    'Quien preguntó cuenta con estas camas y puede que ya vengan: llame antes.',
  'capacity.take-back.leave': 'Seguir apartándolas',
  'capacity.too-often': 'Esta organización pregunta muy seguido',
  'capacity.too-often.words':
    'Esta semana ya se le dijo tres veces que no. Otro «no» diría qué tan llena está la casa: aparte camas, o no responda. Si quiere explicarlo, llame.',
  'capacity.not-here': 'Esta pregunta no está aquí',
  'capacity.not-here.explained': 'Terminó, o este dispositivo todavía no la tiene.',
  'capacity.question': 'Pregunta por camas',
} as const
