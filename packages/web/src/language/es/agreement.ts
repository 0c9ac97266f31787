/** What organisations agreed to tell each other of people: on the page of the organisation, where somebody is referred, and where she is asked. */
export const agreement = {
  'agreement.title': 'Convenios',
  'agreement.intro':
    'Dicen qué partes de un expediente necesita cada organización para su trabajo. No sustituyen el sí de la persona: sin él no se comparte nada.',
  'agreement.none':
    'Todavía no hay ninguno. Se puede canalizar igual, cada vez con el sí de la persona para esa organización.',
  'agreement.to-sign': 'Esperan la firma de ustedes',
  'agreement.waiting': 'Esperan la firma de otra organización',
  'agreement.ending-soon': 'Terminan pronto',
  'agreement.in-force': 'Vigentes',
  'agreement.not-yet': 'Empiezan más adelante',
  'agreement.over': 'Terminados o no aceptados',
  'agreement.with': 'Con {who}',
  'agreement.unnamed': 'una organización sin nombre en este dispositivo',
  'agreement.gets': '{who} recibe',
  'agreement.gets.nothing': 'Nada',
  'agreement.gets.for': 'Estas partes: {parts}. Para: {why}',
  'agreement.purposes': 'Vale para',
  'agreement.basis': 'Fundamento',
  'agreement.days': 'Vigencia',
  'agreement.days.span': 'Del {first} al {last}',
  'agreement.ends': 'Cómo termina',
  'agreement.ends.how':
    'El {last}, o antes si una parte lo avisa con {count, plural, one {# día} many {# de días} other {# días}}.',
  'agreement.ends.early': 'Una parte avisó: termina el {last}.',
  'agreement.turned-down': 'No se aceptó.',
  'agreement.sign': 'Firmar por su organización',
  'agreement.signed':
    'Firmado. Vale en cuanto todas las partes hayan firmado lo mismo y lo reciba el servidor.',
  'agreement.turn-down': 'No aceptar',
  'agreement.turned-down.saved': 'Quedó dicho que no se acepta.',
  'agreement.end': 'Terminarlo antes',
  'agreement.end.title': 'Terminar antes el convenio con {who}',
  'agreement.end.words':
    'Lo que cada persona ya aceptó compartir sigue hasta que ella lo retire o venza. Desde el día siguiente, cada canalización vuelve a ser por una sola vez.',
  'agreement.end.last-day': 'Último día',
  'agreement.end.go': 'Terminarlo ese día',
  'agreement.ended.saved': 'Quedó dicho cuándo termina.',
  'agreement.propose': 'Proponer un convenio',
  'agreement.propose.with': '¿Con quién?',
  'agreement.propose.none': 'Todavía no hay otra organización admitida en la red.',
  'agreement.propose.purposes': '¿Para qué vale?',
  'agreement.propose.they-get': '¿Qué necesita {who} para su trabajo?',
  'agreement.propose.they-get.help':
    'Solo lo que su trabajo pide. Lo que no marque puede ir una vez, si la persona lo acepta.',
  'agreement.propose.we-get': '¿Qué necesitan ustedes de {who}?',
  'agreement.propose.why': '¿Para qué trabajo? Se le lee a la persona',
  'agreement.propose.why.help': 'Por ejemplo: para darle una cama y cuidarla de noche.',
  'agreement.propose.basis': 'Fundamento',
  'agreement.propose.basis.help': 'El artículo o el documento que firmaron, con su número.',
  'agreement.propose.first-day': 'Primer día',
  'agreement.propose.last-day': 'Último día',
  'agreement.propose.notice': 'Días de aviso para terminarlo antes',
  'agreement.propose.go': 'Firmar y proponer',
  'agreement.proposed': 'Firmado. Falta que {who} firme lo mismo.',
  'agreement.refer.title': 'Convenio vigente con {who}, hasta el {when}',
  'agreement.refer.words':
    'Recibe: {parts}. Lo demás va solo esta vez, si ella lo aceptó y usted lo marca.',
  'agreement.refer.nothing':
    'Del expediente no le da nada. Lo que marque va solo esta vez, porque ella lo aceptó.',
  'agreement.refer.none':
    'No hay convenio vigente con {who}. Va por esta vez: solo lo que ella acepte para esa organización.',
  'agreement.refer.beyond': 'Fuera del convenio: va solo esta vez, porque ella lo aceptó',
  'agreement.refer.beyond.ask': 'Fuera del convenio: iría solo esta vez',
  'agreement.summary': 'Convenio',
  'agreement.summary.within': 'Vigente hasta el {when}',
  'agreement.summary.beyond': 'Vigente hasta el {when}. Fuera de él, por esta vez: {parts}',
  'agreement.summary.none': 'No hay: va por esta vez',
  'agreement.her':
    '{who} recibe por convenio: {parts}. Es para: {why}. El convenio dura hasta el {when}.',
  'agreement.her.nothing':
    'Hay un convenio con {who} hasta el {when}, y no le da nada de su expediente.',
  'agreement.her.yes': 'El convenio no decide por usted: nada se comparte si dice que no.',
  'agreement.her.none':
    'No hay convenio con {who}. Solo recibe lo que usted acepte ahora, por esta vez.',
  'agreement.day.proposed': '{who} propone un convenio',
  'agreement.day.ending': 'El convenio con {who} termina pronto',
} as const
