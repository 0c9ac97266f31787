/** Founding a network or an organisation, joining one, and the paper that comes of it. */
export const founding = {
  'founding.network.title': 'Fundar una red',
  'founding.network.intro':
    'Son siete preguntas. Al final imprime unas hojas y la red queda abierta para invitar a otras organizaciones.',
  'founding.network.exists': 'Este servidor ya tiene una red',
  'founding.network.exists.todo':
    'Para entrar en ella hace falta una invitación de quien la fundó.',
  'founding.organisation.title': 'Fundar su organización en la red',
  'founding.organisation.intro':
    'Son seis preguntas. Al final imprime unas hojas y lee cinco palabras por teléfono a quien la invitó.',
  'founding.member.title': 'Unirse a un equipo',
  'founding.member.intro':
    'Dos preguntas. Al final imprime una hoja y lee cinco palabras por teléfono a quien la invitó.',
  'founding.invitation': 'Su invitación',
  'founding.invitation.help': 'Pegue aquí el enlace completo que le enviaron.',
  'founding.invitation.go': 'Seguir',
  'founding.invitation.title': 'Tengo una invitación',
  'founding.token': '¿Qué clave de instalación mostró el servidor?',
  'founding.token.help':
    'Aparece en la terminal cada vez que se enciende el servidor, hasta que se funda la red. Sirve para una sola red.',
  'founding.name': '¿Cómo se llama su organización?',
  'founding.name.help':
    'Como la conocen las demás. Solo la leen las organizaciones de la red; el servidor no.',
  'founding.size': '¿Cuántas personas son?',
  'founding.size.small': 'De una a cuatro',
  'founding.size.small.detail': 'Quien atiende lee todo lo que atiende, menos lo jurídico.',
  'founding.size.large': 'Cinco o más',
  'founding.size.large.detail':
    'Cada grupo lee lo suyo: salud, psicosocial, turno, alojamiento y los demás.',
  'founding.kind': '¿Qué clase de organización es?',
  'founding.kind.shelter': 'Albergue, refugio o casa de medio camino',
  'founding.kind.civil-society': 'Organización civil',
  'founding.kind.international-organisation': 'Organismo internacional',
  'founding.kind.migration-protection': 'Protección en el instituto de migración',
  'founding.kind.child-protection': 'Autoridad de protección de niñas, niños y adolescentes',
  'founding.kind.refugee-commission': 'Comisión de ayuda a refugiados',
  'founding.kind.consulate': 'Consulado',
  'founding.kind.health': 'Salud',
  'founding.kind.victims-commission': 'Comisión de atención a víctimas',
  'founding.kind.prosecution': 'Fiscalía',
  'founding.kind.other': 'Otra',
  'founding.report': '¿Tiene obligación de denunciar?',
  'founding.report.why':
    'Una canalización puede volverse una denuncia sin que ella lo quiera. Quien vaya a canalizar lo ve antes de enviar, se lo dice a la persona y puede elegir a otra organización.',
  'founding.enforces': '¿Aplica la ley de migración?',
  'founding.enforces.why':
    'Verificar, presentar, alojar en estación o deportar. Proteger y aplicar van separados: si su institución hace las dos cosas, aquí son dos organizaciones, con llaves distintas.',
  'founding.answer.yes': 'Sí',
  'founding.answer.no': 'No',
  'founding.answer.disputed': 'Se discute',
  'founding.source': 'Según qué norma',
  'founding.source.help': 'Si la sabe: ley y artículo, o el documento que lo dice.',
  'founding.person': '¿Cómo se llama usted?',
  'founding.person.help': 'Lo lee su equipo. Ni otras organizaciones ni el servidor.',
  'founding.label': 'Cómo llamar a su cuenta en este dispositivo',
  'founding.label.help':
    'Se ve antes de entrar, también por otras personas. Algo neutro, como «Oficina» o «Turno 2».',
  'founding.phrase': '¿Con qué frase va a entrar?',
  'founding.phrase.help':
    'Cuatro o cinco palabras que no vayan juntas en ningún libro ni digan nada de usted. Con espacios se recuerda mejor.',
  'founding.phrase.again': 'La misma frase, otra vez',
  'founding.phrase.honest':
    'Ninguna máquina sabe si una frase es buena: lo es si nadie la imagina y usted la recuerda cansada. Nadie puede devolvérsela.',
  'founding.recovery': '¿Cómo se reparte la recuperación?',
  'founding.recovery.why':
    'Si todas las personas olvidan su frase, unas hojas impresas devuelven el acceso de la organización. Se reparten para que ninguna baste sola: quien robe una no abre nada, y perder una no cierra nada.',
  'founding.recovery.3-2': 'Tres hojas; con dos se abre',
  'founding.recovery.3-2.detail':
    'Por ejemplo: usted, otra persona del equipo, una aliada de confianza.',
  'founding.recovery.5-3': 'Cinco hojas; con tres se abre',
  'founding.recovery.5-3.detail': 'Para equipos grandes.',
  'founding.recovery.2-2': 'Dos hojas; hacen falta las dos',
  'founding.recovery.2-2.detail': 'Si una se pierde, ya no hay recuperación.',
  'founding.go.network': 'Fundar la red',
  'founding.go.organisation': 'Fundar la organización',
  'founding.go.member': 'Crear mi cuenta',
  'founding.making': 'Se hacen sus llaves en este dispositivo',
  'founding.making.why': 'Tarda unos segundos a propósito: así nadie puede probar frases de prisa.',
  'founding.blocked': 'Responda para seguir.',
  'founding.blocked.phrase': 'Escriba una frase de ocho letras o más, igual las dos veces.',
  'founding.kit.title': 'Sus hojas',
  'founding.kit.intro':
    'Se muestran una sola vez. Imprímalas o cópielas a mano antes de seguir: nadie puede volver a mostrárselas.',
  'founding.kit.again': '¿Tiene en papel su clave de acceso?',
  'founding.kit.again.why':
    'Sin ella no puede entrar desde otro dispositivo. Se muestra hasta que diga que la tiene; después, nunca más.',
  'founding.kit.again.show': 'Verla e imprimirla',
  'founding.kit.again.held': 'Ya la tengo en papel',
  'founding.kit.account': 'Su clave de acceso',
  'founding.kit.account.why':
    'Con ella y su frase entra en otro teléfono o computadora. Sola no abre nada; guárdela lejos de donde anote la frase.',
  'founding.kit.shares': 'Hojas de recuperación',
  'founding.kit.shares.why':
    'Son {shares}; con {threshold} se recupera el acceso. Dé cada una a una persona distinta, y al menos una fuera de esta casa.',
  'founding.kit.share': 'Hoja {number, number} de {total, number}',
  'founding.kit.print': 'Imprimir las hojas',
  'founding.kit.print.neutral': 'Salen sin nombre de organización y sin decir para qué son.',
  'founding.kit.words': 'Sus cinco palabras',
  'founding.kit.words.organisation':
    'Así reconocen las demás a su organización. Las encuentra siempre en «Red».',
  'founding.kit.words.member':
    'Se las va a leer a quien la invitó. La página siguiente las muestra otra vez.',
  'founding.kit.kept': 'Las imprimí, o las copié a mano y las revisé',
  'founding.kit.kept.first': 'Confirme antes que las tiene en papel.',
  'founding.kit.go': 'Seguir',
  'founding.paper.account': 'Clave de acceso',
  'founding.paper.account.use':
    'Guarde esta hoja en un lugar seguro. Se usa junto con una frase que solo conoce su dueña.',
  'founding.paper.share': 'Hoja {number, number} de {total, number}',
  'founding.paper.share.use':
    'Hacen falta {threshold, number} hojas con la misma fecha. Guárdela aparte de las demás y no la copie.',
  'founding.paper.kept-by': 'La guarda',
  'founding.check.title': 'Pruebe dos hojas',
  'founding.check.intro':
    'Escriba dos de las hojas impresas tal como están en el papel. Así sabe hoy, y no el día de la urgencia, que sirven.',
  'founding.check.share': 'Hoja {number, number}',
  'founding.check.go': 'Probar las hojas',
  'founding.check.later': 'Dejar para después',
  'founding.check.later.why': 'Queda como pendiente en «Organización».',
  'founding.check.later.held-up':
    'Queda como pendiente en «Organización». Mientras no las pruebe, nadie de su organización puede registrar a una persona.',
  'founding.check.done': 'Las hojas sirven. Queda registrado.',
  'founding.check.typed': 'Pegar no prueba nada: léalas del papel.',
} as const
