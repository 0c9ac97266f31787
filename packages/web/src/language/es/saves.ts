/** Sentences about what the server did not take, and about the connection. */
export const saves = {
  'saves.title': 'Lo que el servidor no aceptó',
  'saves.intro':
    'Sigue guardado en este equipo y solo aquí se puede leer. Decida en cada caso: enviarlo otra vez o apartarlo. Lo demás ya se envió.',
  'saves.none': 'No hay nada por decidir',
  'saves.none.words': 'El servidor aceptó todo lo que se envió desde este equipo.',
  'saves.open': 'Ver qué no se aceptó',
  'saves.saved': 'Guardado: {when}',
  'saves.why': 'Por qué no se aceptó',
  'saves.why.other':
    'El servidor no pudo tomarlo tal como llegó. Envíelo otra vez; si sigue igual, escríbalo de nuevo y aparte este.',
  'saves.not-readable':
    'Usted no puede leer este registro: está sellado para otro grupo. Puede enviarlo otra vez.',
  'saves.arrival':
    'Se anotó en este equipo sin que nadie hubiera entrado, y nadie lo firma todavía. Léalo: si lo envía, va firmado por usted.',
  'saves.arrival.not-readable':
    'Usted no puede leerlo: está sellado para otro grupo. Que entre en este equipo alguien que sí pueda.',
  'saves.arrival.send': 'Firmar y enviar',
  'saves.again': 'Enviar otra vez',
  'saves.again.done': 'Se envía otra vez en unos segundos.',
  'saves.file': 'Ver su expediente',
  'saves.put-away': 'Apartar',
  'saves.put-away.title': '¿Apartar este registro?',
  'saves.put-away.words':
    'Se borra de este equipo y nadie lo podrá leer. Si hace falta, antes cópielo o escríbalo de nuevo en su expediente.',
  'saves.put-away.yes': 'Apartar y borrar',
  'saves.put-away.no': 'Dejarlo aquí',
  'saves.put-away.done': 'Se apartó.',
  'saves.trouble': 'Este equipo no pudo terminar la sincronización',
  'saves.went-back': 'El servidor volvió a una copia anterior',
  'saves.went-back.words':
    'Se notó el {when}. Lo que se escribió desde este equipo se envía de nuevo; no tiene que hacer nada.',
  'saves.went-back.read': 'Entendido',
  'saves.clock.ahead': 'El reloj de este equipo va adelantado: {span}',
  'saves.clock.behind': 'El reloj de este equipo va atrasado: {span}',
  'saves.clock.todo':
    'Corríjalo en los ajustes del equipo: las horas que escriba y los avisos dependen de él.',
} as const
