/** The organisations of the network and how a new one comes in. */
export const network = {
  'network.title': 'Red',
  'network.intro':
    'Organizaciones que pueden recibir lo que una persona acepte compartir. Ninguna lee lo de otra sin un permiso.',
  'network.invite': 'Invitar a una organización',
  'network.mine': 'La suya',
  'network.unnamed': 'Organización sin nombre todavía',
  'network.unnamed.why': 'Su nombre se lee cuando la red la admita.',
  'network.state.founded': 'Espera admisión',
  'network.state.admitted': 'Admitida',
  'network.state.suspended': 'Suspendida',
  'network.supported-by-us': 'Ustedes ya dijeron que sí. Falta que lo digan otras organizaciones.',
  'network.supporters':
    '{count, plural, one {# organización de las {needed, number} que hacen falta la admitió} many {# de organizaciones de las {needed, number} que hacen falta la admitieron} other {# organizaciones de las {needed, number} que hacen falta la admitieron}}',
  'network.report': 'Obligación de denunciar',
  'network.enforces': 'Aplica la ley de migración',
  'network.kind': 'Clase',
  'network.source': 'Norma',
  'network.words': 'Sus palabras',
  'network.compare': 'Comparar y admitir',
  'network.compare.title': 'Comparar las palabras',
  'network.compare.how':
    'Llame a esa organización a un número que ya conozca. Pídale que le lea sus palabras; usted le lee las suyas.',
  'network.compare.theirs': 'Lo que debe leerle la otra organización',
  'network.compare.ours': 'Lo que usted le lee',
  'network.compare.match': 'Las cinco palabras coinciden, leídas de viva voz',
  'network.compare.match.first': 'Confirme antes que las palabras coinciden.',
  'network.compare.differ':
    'Si una sola palabra es distinta, no la admita: avise a quien coordina la red.',
  'network.admit': 'Admitir a la organización',
  'network.admitted': 'Admitida. Ya puede recibir canalizaciones.',
  'network.officers-only': 'Admitir e invitar lo hace quien coordina su organización.',
  'network.invitation.title': 'Invitación',
  'network.invitation.organisation':
    'Sirve una vez, para una organización. Entréguela a quien va a coordinarla, por una vía de confianza.',
  'network.invitation.member':
    'Sirve una vez, para una persona. Entréguela por una vía de confianza.',
  'network.invitation.link': 'Enlace',
  'network.invitation.expires': 'Vence el {when}',
  'network.invitation.copy-link': 'Copiar el enlace',
  'network.invitation.copy-text': 'Copiar un mensaje neutro',
  'network.invitation.text':
    'Hola. Este es el acceso del que hablamos: {link} Vence el {when}. Cuando lo abra, llámeme.',
  'network.invitation.copied': 'Copiado',
  'network.invitation.not-copied': 'El navegador no dejó copiar. Seleccione el texto y cópielo.',
  'network.invitation.failed': 'No se pudo hacer la invitación',
  'network.findings': 'Este dispositivo notó algo que no cuadra',
  'network.findings.todo':
    'Cada dispositivo verifica por su cuenta lo que el servidor le entrega. No admita ni envíe nada nuevo hasta aclararlo con quien coordina la red.',
  'network.findings.sharing':
    'Alguien dio permiso de ver un expediente de una manera que no corresponde a lo que ella aceptó. Los demás dispositivos no lo obedecen y lo terminan. Pregunte a quien lo firmó qué pasó.',
  'network.findings.sharing.looked': 'Ya lo revisamos',
  'network.findings.code': 'Clave: {code}',
  'network.empty': 'Todavía no hay otra organización',
  'network.empty.todo':
    'Invite a la primera: recibe un enlace, funda su organización y compara con usted cinco palabras.',
} as const
