/** Consent: read aloud, so short and plain. */
export const consent = {
  'consent.ask-herself': 'Lo dijo quien la representaba: pregúntele a ella',
  'consent.none': 'Todavía no se le ha preguntado nada',
  'consent.none.explained': 'La primera noche son dos preguntas. Lo demás espera a que duerma.',
  'consent.first-night': 'Primera noche: dos preguntas',
  'consent.first-night.explained':
    '¿Podemos ayudarla aquí? ¿Podemos decirle a alguien solo lo necesario por esta noche?',
  'consent.ask-now': 'Preguntarle ahora',
  'consent.ask-another': 'Preguntar otra cosa',
  'consent.who-what': '{who}: {what}',
  'consent.over': 'Ya venció',
  'consent.taken-by': 'Esto lo anotó {who}, no ustedes.',
  'consent.taken-by.ask': 'Pregúntele aquí antes de compartir algo.',
  'consent.until': 'Hasta el {when}',
  'consent.ask-again': 'Preguntar de nuevo el {when}',
  'consent.ask-anew': 'Preguntar de nuevo',
  'consent.nothing': 'Nada',
  'consent.went-out': 'Esto ya salió de aquí',
  'consent.went-out.ended': 'terminó el {when}',
  'consent.without-standing':
    'Lo autorizó alguien de quien se dice que le hizo daño: no cuenta. Hay que preguntar de nuevo con quien ahora la representa.',
  'consent.without-standing.short': 'No cuenta: lo dijo alguien de quien se dice que le hizo daño',
  'consent.must-report':
    '{who} está obligada a avisar a la autoridad. Si usted le cuenta, puede ser lo mismo que denunciar.',
  'consent.may-report':
    'Tal vez {who} tenga que avisar a la autoridad. Si usted le cuenta, puede ser lo mismo que denunciar.',
  'consent.history':
    '{count, plural, one {Una respuesta} many {# de respuestas} other {# respuestas}}',
  'consent.withdraw': 'Retirarlo',
  'consent.withdraw-all': 'Retirar todo',
  'consent.withdraw.title': 'Retirar su consentimiento',
  'consent.withdraw.explained':
    'No hace falta decir por qué y ningún servicio se le quita. Nada nuevo saldrá de aquí.',
  'consent.withdraw.unseen':
    'También se retira lo que ella permitió en la casa que la canalizó y que aquí no se ve, si aceptó que se le cuente a esa casa. Si no, llame.',
  'consent.withdraw.nothing-out': 'Esto no se le había dicho a ninguna otra organización.',
  'consent.withdraw.went-out': 'Esto es lo que podía salir:',
  'consent.withdraw.not-sent': 'no se envió ninguna canalización',
  'consent.withdraw.sent': 'enviado el {when}',
  'consent.withdraw.read-stays':
    'Se les pide borrarlo. Lo que alguien ya leyó no se puede deshacer.',
  'consent.withdraw.no': 'No retirar',
  'consent.withdraw.yes': 'Lo retira ella',
  'consent.withdraw.representative': 'Lo retira su representante',
  'consent.copy': 'Su copia',
  'consent.copy.ask-first':
    'Antes de darle un papel o mostrárselo en su teléfono, pregúntele: ¿alguien revisa sus cosas o su teléfono? Si sí, mejor guardarlo aquí.',
  'consent.copy.keep': 'Guardarla aquí',
  'consent.copy.show': 'Quiere verla',
  'consent.copy.code': 'Clave para preguntar de nuevo',
  'consent.copy.neutral':
    'Usted respondió unas preguntas. Puede cambiar de opinión cuando quiera, sin decir por qué.',
  'consent.copy.neutral-again':
    'Para saber qué respondió o cambiarlo, diga esta clave a la persona con la que habló.',
  'consent.may-we-help': '¿Podemos ayudarla aquí?',
  'consent.may-we-tell': '¿Podemos decirle a {who} solo esto?',
  'consent.may-we-tell.somebody': '¿Podemos decirle a alguien solo lo necesario, por esta noche?',
  'consent.purpose': 'Para qué',
  'consent.purpose.help': 'Una pregunta a la vez, cada una por separado.',
  'consent.who': 'Quién lo sabrá',
  'consent.who.help': 'Si no hace falta decírselo a nadie, no elija: la pregunta no se hace.',
  'consent.what.none': 'Nada, mientras no se marque',
  'consent.who.choose': 'Nadie, mientras no se elija',
  'consent.what': 'Qué sabrá',
  'consent.what.help': 'Lo que no se marca no se envía.',
  'consent.for-what': 'Para qué',
  'consent.until-when': 'Hasta cuándo',
  'consent.until-taken-back': 'Hasta que ella diga que ya no',
  'consent.no-takes-nothing':
    'Si dice que no, no se le quita nada: ni la comida, ni la cama, ni la ayuda.',
  'consent.tells-back': '¿Puede {who} contarnos cómo le va?',
  'consent.tells-back.what':
    'Qué ayuda le dieron y qué sigue. Nada más. Si no responde, es no; la ayudan igual.',
  'consent.tells-back.yes': 'Pueden contarnos qué ayuda le dieron y qué sigue.',
  'consent.tells-back.no': 'No pueden contarnos cómo le va.',
  'consent.her-answer': 'Su respuesta',
  'consent.yes': 'Sí',
  'consent.no': 'No',
  'consent.later': 'Después',
  'consent.how': 'Cómo lo dijo',
  'consent.said-for': 'Respondió por ella: {who}. ¿Ella está de acuerdo?: {assent}',
  'consent.child': 'Quién la representa',
  'consent.child.needed':
    'Un sí necesita a quien responde por ella y que ella misma esté de acuerdo. Dígalo aquí, o regrese y deje la pregunta para después.',
  'consent.child.intro':
    'Responde su representante, y se escucha a la niña, el niño o adolescente.',
  'consent.limits': 'Antes de preguntar, léale esto',
  'consent.limits.secret': 'Lo que usted diga se queda con las personas que la ayudan aquí.',
  'consent.limits.danger':
    'Solo si su vida o la de alguien está en peligro, tenemos que avisar; se lo diremos antes.',
  'consent.limits.child':
    'Si es niña, niño o adolescente, la Procuraduría de Protección debe saber que está aquí.',
  'consent.limits.free':
    'Puede decir que no a cualquier pregunta y cambiar de opinión cuando quiera.',
  'consent.limits.read': 'Se lo leí',
  'consent.no-answer-yet': 'Marque al menos una respuesta.',
} as const
