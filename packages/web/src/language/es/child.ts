/** What is done for somebody because she is a child, or may be one. */
export const child = {
  'child.part': 'Niñez',
  'child.intro':
    'Lo que le corresponde por ser niña, niño o adolescente, o por haber duda de su edad. Nada de esto espera documentos ni pagos.',
  'child.steps': 'Primero',
  'child.notice-unseen': '¿Ya se avisó?',
  'child.notice-unseen.explained':
    'Usted no puede ver si alguien avisó. Si no está segura, llame y anótelo aquí: avisar dos veces no daña. Quien lleva el expediente lo verá.',
  'child.step.notice': 'Avisar a la Procuraduría de Protección',
  'child.step.hand-over': 'Entregarla a quien la cuida y levantar el acta de canalización',
  'child.step.stay': 'Pedir su estancia por razones humanitarias',
  'child.step.stay.explained':
    'La estancia se pide ya. Ningún documento ni pago es requisito: si alguien los exige, anótelo y avise a la Procuraduría.',
  'child.add-hand-over': 'Acta de canalización',
  'child.hand-over.what': 'La entrega',
  'child.hand-over.intro':
    'Guarde lo que haya, aunque nadie la haya recibido o falte el folio. Lo que ella vivió y lo que la pone en peligro no va aquí.',
  'child.hand-over.told': 'Lo que se dijo',
  'child.hand-over.more': 'Completar o corregir',
  'child.hand-over.print': 'Ver e imprimir el acta',
  'child.hand-over.nobody-named': 'Sin decir a quién',
  'child.hand-over.no-number': 'Falta el folio de quien recibe',
  'child.hand-overs': 'Actas de canalización',
  'child.story.hand-over': 'Acta de canalización',
  'child.sheet.title': 'Acta de canalización',
  'child.sheet.moment': '{clock} horas del {day}',
  'child.sheet.number': 'Folio {number}',
  'child.sheet.number-pending': 'folio pendiente',
  'child.sheet.folio': 'Clave de este documento',
  'child.sheet.opening':
    'A las {when} se hace constar la entrega de la niña, niño o adolescente que abajo se indica a {who}, que asume desde ahora su cuidado y protección.',
  'child.sheet.not-yet':
    'Al momento de escribir este documento la entrega no se ha realizado; la niña, niño o adolescente sigue bajo el cuidado de quien lo firma.',
  'child.sheet.child': 'Niña, niño o adolescente',
  'child.sheet.notice': 'Aviso a la autoridad de protección',
  'child.sheet.no-notice': 'No consta todavía',
  'child.sheet.migration':
    'Ningún procedimiento migratorio inicia antes del aviso a la autoridad de protección. No se aloja en estaciones migratorias.',
  'child.sheet.law': 'Fundamento: {law}.',
  'child.sheet.hands-over': 'Entrega: {who}',
  'child.sheet.receives': 'Recibe: {who}',
  'child.add-interview': 'Preguntas a la niña, niño o adolescente',
  'child.add-representation': 'Quién la representa',
  'child.add-urgent': 'Medida urgente de protección',
  'child.add-right': 'Plan de restitución: un derecho',
  'child.interviews': 'Lo que ha dicho',
  'child.interviews.none':
    'Todavía no se le ha preguntado nada. Solo se le preguntan los temas que la ley permite.',
  'child.interview.about': 'De qué se habló',
  'child.interview.intro':
    'Solo estos temas. Lo que vivió no se le pregunta aquí: la ley no lo permite.',
  'child.interview.answers': 'Lo que dijo',
  'child.interview.answers.intro': 'Con sus palabras. Puede dejar en blanco lo que no quiso decir.',
  'child.interview.protection': 'Protección internacional',
  'child.interview.protection.intro':
    'Si hay un indicio, se guarda aparte y empieza el aviso a la autoridad de refugio; no se avisa al consulado.',
  'child.interview.before': 'Antes de preguntar',
  'child.interview.before.explained':
    'Con quien la protege, en su idioma, con pausas. Puede no responder. Lo que ya dijo no se vuelve a preguntar.',
  'child.interview.rather-not': 'Prefiere no hablar de: {topics}',
  'child.representations': 'Quién la representa',
  'child.representation.who': 'La persona',
  'child.representation.conflict': '¿Puede representarla?',
  'child.representation.conflict.intro':
    'Basta una sospecha para decirlo. Nadie tiene que probar nada aquí.',
  'child.representation.alleged':
    'Al guardar deja de representarla: se retiran los permisos que dio, el turno sabrá que no debe avisarle ni dejarla entrar, y queda pendiente la representación en suplencia.',
  'child.representation.more': 'Completar o corregir',
  'child.representation.nobody': 'Nadie la representa',
  'child.representation.nobody.explained':
    'La Procuraduría la representa mientras tanto: anótelo con su oficio, o que sigue pendiente.',
  'child.representation.unnamed': 'Sin nombre',
  'child.representation.no-paper': 'oficio pendiente',
  'child.representation.out': 'No la representa',
  'child.representation.out.explained':
    'Ningún permiso suyo cuenta y no se le busca. Para que vuelva a representarla hace falta otra persona y una razón.',
  'child.urgents': 'Medidas urgentes de protección',
  'child.urgents.none':
    'Ninguna. Si corre peligro, se pide: el Ministerio Público la ordena en tres horas y el juez la revisa en veinticuatro.',
  'child.urgent.what': 'La medida',
  'child.urgent.intro': 'Guarde lo que haya, aunque llegue tarde o falte el oficio.',
  'child.urgent.more': 'Anotar qué siguió',
  'child.urgent.unnamed': 'Medida urgente',
  'child.plan': 'Plan de restitución de derechos',
  'child.plan.none':
    'Todavía no hay plan. Cada derecho lleva su renglón: también los que están garantizados.',
  'child.plan.right': 'El derecho',
  'child.plan.right.intro': 'Un renglón por derecho y medida.',
  'child.plan.measure': 'La medida',
  'child.plan.came-of-it': 'Qué resultó',
  'child.plan.more': 'Actualizar',
  'child.plan.row': '{place, number}. {right}',
  'child.plan.no-right': 'Sin decir qué derecho',
  'child.plan.not-accepted': 'Falta que lo acepten',
  'child.plan.missing':
    '{count, plural, one {Falta mirar un derecho} many {Falta mirar # de derechos} other {Falta mirar # derechos}}',
  'child.plan.to-close': 'Para cerrar el plan',
  'child.plan.looked-at': 'Mirar todos los derechos',
  'child.plan.restored': 'Cada derecho garantizado, o aceptado por quien lo asume',
  'child.plan.close': 'Cerrar el plan',
  'child.plan.close.intro': 'El seguimiento termina. Un renglón nuevo lo abre otra vez.',
  'child.plan.closed': 'Plan cerrado {when} · {who}',
  'child.plan.closed.explained': 'Cualquier renglón nuevo lo abre otra vez.',
  'child.age.settle': 'Decir su edad y en qué se apoya',
  'child.age.settle.intro':
    'Se le trata como niña, niño o adolescente hasta que alguien diga otra cosa con un documento o un dictamen. Para tratarla como tal no hace falta nada.',
  'child.age.adult-now': 'Es adulta: decide y firma por sí misma',
  'child.age.adult-now.explained':
    'Lo que se escribió cuando era niña o había duda se queda. Avisos y canalización ya no se piden; las medidas urgentes y el plan siguen hasta su fin. Pregúntele de nuevo lo que su representante permitió.',
  'child.age.birthday': 'Según su fecha de nacimiento ya tiene 18 años',
  'child.age.birthday.explained':
    'Nada cambia solo. Mírelo con ella y anótelo: desde entonces decide por sí misma.',
  'child.age.doubt': 'Hay duda de su edad',
  'child.age.doubt.explained':
    'Todo lo de una niña, niño o adolescente le corresponde mientras tanto.',
  'child.contact-not-offered': 'Aquí no se muestra a quien no debe saber de ella',
  'child.story.interview': 'Preguntas a la niña, niño o adolescente',
  'child.story.representation': 'Quién la representa',
  'child.story.urgent': 'Medida urgente de protección',
  'child.story.right': 'Plan de restitución de derechos',
  'child.story.plan-closed': 'Se cerró el plan de restitución',
  'child.story.age': 'Se dijo su edad y en qué se apoya',
} as const
