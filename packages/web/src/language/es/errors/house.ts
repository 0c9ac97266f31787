/** The sentences of refusals about houses and beds. */
export const houseErrors = {
  'errors.house-type-unsaid': 'No se sabe qué tipo de lugar es esta casa.',
  'errors.house-type-unsaid.todo': 'Anótelo en los datos de la casa; sin eso no se aloja a nadie.',
  'errors.house-not-for-children':
    'No se puede alojar a una niña, niño o adolescente en este tipo de lugar.',
  'errors.house-not-for-children.todo':
    'Busque otra casa o llame a la procuraduría de protección. Nadie puede autorizarlo.',
  'errors.house-forbidden': 'No se puede alojar en este tipo de lugar a quien pudo ser víctima.',
  'errors.house-forbidden.todo':
    'Busque otra casa. Nadie puede autorizarlo; si el lugar ya es de otro tipo, anótelo en los datos de la casa, con la razón.',
  'errors.house-without-rooms': 'Esta casa todavía no tiene cuartos anotados.',
  'errors.house-without-rooms.todo': 'Anote primero sus cuartos y cuántas camas tiene cada uno.',
  'errors.room-unsaid': 'Falta elegir un cuarto de esta casa.',
  'errors.room-unsaid.todo': 'Elija uno, o anote primero los cuartos y sus camas.',
  'errors.room-of-her-own': 'Con duda sobre la edad se duerme en un cuarto aparte, a solas.',
  'errors.room-of-her-own.todo': 'Elija un cuarto para una sola persona, o busque otra casa.',
  'errors.adults-and-children-apart':
    'Una niña, niño o adolescente no comparte cuarto con personas adultas que no son su familia.',
  'errors.adults-and-children-apart.todo':
    'Elija otro cuarto. Si son familia, márquelo en «Es familia de».',
  'errors.no-bed-free': 'No hay una cama libre en ese cuarto.',
  'errors.no-bed-free.todo':
    'Elija otro cuarto, ponga en lista de espera o anote que no hubo cama.',
  'errors.stay-not-voluntary': 'Nadie se queda sin quererlo.',
  'errors.stay-not-voluntary.todo': 'Pregúntele a solas y en su lengua, y anote lo que diga.',
  'errors.communication-unsaid': 'Falta decir si tiene con qué comunicarse.',
  'errors.communication-unsaid.todo': 'Pregunte y anote; se puede usar el teléfono de la casa.',
  'errors.restriction-incomplete':
    'Limitar su comunicación pide un motivo, una razón y una fecha de término.',
  'errors.restriction-incomplete.todo': 'Complete los tres, o dele con qué comunicarse.',
  'errors.restriction-without-end': 'La fecha en que termina ese límite ya pasó.',
  'errors.restriction-without-end.todo':
    'Ponga una que no haya pasado, o dele con qué comunicarse.',
  'errors.reclassification-needs-reason': 'Cambiar el tipo de lugar pide una razón.',
  'errors.reclassification-needs-reason.todo':
    'Escriba por qué es ahora de otro tipo; queda anotado.',
  'errors.room-incomplete': 'A un cuarto le falta el nombre, para quién es o cuántas camas tiene.',
  'errors.room-incomplete.todo': 'Complete ese renglón o quítelo.',
  'errors.room-named-twice': 'Dos cuartos se llaman igual.',
  'errors.room-named-twice.todo': 'Dé a cada uno un nombre distinto.',
  'errors.room-slept-in': 'En un cuarto que se quitó duerme alguien, o hay una cama apartada.',
  'errors.room-slept-in.todo': 'Déjelo, o cambie primero de cuarto a quien duerme ahí.',
  'errors.hold-already-over': 'Esa hora ya pasó.',
  'errors.hold-already-over.todo': 'Diga hasta qué hora se aparta la cama.',
  'errors.sleeps-here-already': 'Ya duerme en esta casa.',
  'errors.sleeps-here-already.todo':
    'Para otro cuarto, use «Cambiar de cuarto» en la lista de hoy.',
  'errors.asked-until-out-of-range': 'Una pregunta por camas espera respuesta una semana a lo más.',
  'errors.asked-until-out-of-range.todo':
    'Elija una hora que no haya pasado, dentro de esta semana.',
  'errors.recipient-gives-no-beds': 'A un consulado no se le piden camas.',
  'errors.recipient-gives-no-beds.todo': 'Quítelo de la lista y pregunte a las casas.',
  'errors.more-children-than-beds': 'Hay más niñas y niños que camas.',
  'errors.more-children-than-beds.todo':
    'Cuente una cama por cada persona que viene, también por cada niña y niño.',
  'errors.hour-already-over': 'Esa hora ya pasó.',
  'errors.hour-already-over.todo': 'Elija una que venga.',
  'errors.not-as-many-as-asked': 'No son tantas camas como pidieron.',
  'errors.not-as-many-as-asked.todo':
    'Aparte todas las que pidieron, en una sola casa, o responda que no hay. Menos camas diría cuántas quedan.',
  'errors.asked-too-often': 'Esta semana ya se les dijo tres veces que no.',
  'errors.asked-too-often.todo':
    'Aparte las camas, o no responda: con tantos «no» se sabría qué tan llena está la casa. Si quiere explicarlo, llame.',
  'errors.question-over': 'Esta pregunta ya terminó.',
  'errors.question-over.todo': 'Si todavía hacen falta camas, hay que preguntar de nuevo.',
  'errors.held-too-long':
    'Una cama se aparta tres días a lo más después de la hora de la pregunta.',
  'errors.held-too-long.todo': 'Elija una hora antes.',
  'errors.room-promised': 'En un cuarto que se quitó hay camas guardadas.',
  'errors.room-promised.todo': 'Déjelo, o suelte primero esas camas.',
  'errors.house-promised': 'En esta casa hay camas guardadas para alguien.',
  'errors.house-promised.todo': 'Suéltelas primero y avise a quien las pidió.',
  'errors.promise-unknown': 'Esas camas no están guardadas en esta casa.',
  'errors.promise-unknown.todo': 'Vuelva a la casa y elija de la lista de hoy.',
  'errors.stay-unknown': 'Esa estancia no es de ella, o ya terminó.',
  'errors.stay-unknown.todo': 'Vuelva a la casa y elija de la lista de hoy.',
  'errors.planned-hours-wrong':
    'El turno tiene que terminar después de empezar y no durar más de 36 horas.',
  'errors.planned-hours-wrong.todo': 'Revise el día y la hora en que termina.',
  'errors.planned-twice': 'Esa persona ya tiene un turno a esas horas.',
  'errors.planned-twice.todo': 'Cambie las horas o los días, o quite antes el otro turno.',
  'errors.planned-shift-unknown': 'Ese turno ya no está en el rol.',
  'errors.planned-shift-unknown.todo': 'Vuelva a la casa: el rol muestra lo que hay ahora.',
  'errors.hand-over-unknown': 'Esa entrega de turno no está en esta casa.',
  'errors.hand-over-unknown.todo': 'Vuelva a la casa y abra la última entrega.',
  'errors.hand-over-own': 'Nadie recibe el turno que entregó.',
  'errors.hand-over-own.todo': 'Si usted se queda, entregue otra vez cuando se vaya.',
  'errors.incident-unknown': 'Esa incidencia no está en esta casa.',
  'errors.incident-unknown.todo': 'Vuelva a la casa y anótela como nueva.',
  'errors.house-ended': 'Esta casa está cerrada.',
  'errors.house-ended.todo': 'Busque otra. Si volvió a abrir, anótelo en los datos de la casa.',
  'errors.house-slept-in': 'En esta casa duerme alguien, o hay una cama apartada.',
  'errors.house-slept-in.todo':
    'Encuentre antes otro lugar para cada persona y anote que ya no duerme aquí.',
} as const
