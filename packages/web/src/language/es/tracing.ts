/** Looking for a relative, and bringing them together. */
export const tracing = {
  'tracing.title': 'A quién se busca',
  'tracing.none': 'No se busca a nadie',
  'tracing.none.explained':
    'Solo si ella lo quiere, o si alguien de su familia la busca. Quien pregunta por ella no sabrá que está aquí.',
  'tracing.ask': 'Buscar a alguien de su familia',
  'tracing.ask.intro':
    'Lo que se sepa. A quien pregunta por ella no se le dice ni que está, ni que no está.',
  'tracing.asker': 'Quién pide la búsqueda',
  'tracing.somebody': 'Se busca a alguien de su familia',
  'tracing.for': 'Se busca: {whom}',
  'tracing.look': 'Anotar cómo se buscó',
  'tracing.look.intro': 'También cuando nadie contestó. Nunca se dice dónde está ella.',
  'tracing.relation': 'Que son familia está comprobado',
  'tracing.relation.intro':
    'Que cada quien cuente lo mismo por su lado es una prueba. El papel puede llegar después.',
  'tracing.person': 'Ella quiere',
  'tracing.person.intro':
    'A solas, sin prisa. Puede decir que no, que todavía no, y cambiar de idea cuando quiera.',
  'tracing.relative': 'Su familiar quiere',
  'tracing.relative.intro': 'Sin decir dónde está ella ni qué le pasó.',
  'tracing.danger': 'Se miró si hay peligro',
  'tracing.danger.intro':
    'En la casa, en el camino y en el lugar. Quien la llevó puede ser de la familia.',
  'tracing.danger.again': 'Volver a mirar el peligro',
  'tracing.best-interests': 'Su interés superior está valorado',
  'tracing.best-interests.intro':
    'Con lo que ella opina. Si alguien de la familia pudo tener parte, lo decide el panel.',
  'tracing.contact': 'Anotar un contacto',
  'tracing.contact.intro': 'Llamada, carta o visita: cómo fue para ella.',
  'tracing.again': 'Volver a preguntarle',
  'tracing.approve': 'Aprobar la reunión',
  'tracing.approve.intro':
    'Ella puede cambiar de idea hasta el último momento. No pierde nada por eso.',
  'tracing.hand-over': 'Entregarla a su familia',
  'tracing.hand-over.intro': 'Quién la recibe, qué día y con qué papel.',
  'tracing.visit': 'Visitar después',
  'tracing.visit.intro': 'A solas con ella. Lo que no esté bien abre de nuevo la ayuda.',
  'tracing.end': 'Terminar la búsqueda',
  'tracing.end.intro': 'Se puede empezar otra cuando ella quiera.',
  'tracing.ended': 'Terminada: {how}',
  'tracing.no-longer': 'Se aprobó, y algo ya no se sostiene',
  'tracing.no-longer.todo': 'Deténgase y mire el paso marcado antes de entregarla.',
  'tracing.story': 'Búsqueda de su familia',
  'tracing.rung.search': 'La búsqueda sigue abierta',
  'tracing.rung.panel': 'El panel decidió que es lo mejor para ella',
} as const
