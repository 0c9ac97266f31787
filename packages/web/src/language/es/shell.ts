/** Sentences of the frame around every page. */
export const shell = {
  'shell.skip': 'Ir al contenido',
  'shell.home': 'Cobijo, inicio',
  'shell.menu': 'Navegación',
  'shell.settings': 'Idioma y aspecto',
  'shell.language': 'Idioma',
  'shell.theme': 'Aspecto',
  'shell.theme.system': 'Como el dispositivo',
  'shell.theme.light': 'Claro',
  'shell.theme.dark': 'Oscuro',
  'shell.lock': 'Bloquear',
  'shell.exit': 'Salida rápida',
  'shell.exit.explained': 'Cambia esta pestaña por una página neutra. También: Esc dos veces.',
  'shell.who': 'Quién soy aquí',
  'shell.who.role': 'Su función: {role}',
  'shell.who.organisation': 'Su organización: {organisation}',
  'shell.who.sees-all': 'En esta página no hay partes selladas para otros grupos.',
  'shell.who.sealed':
    '{count, plural, one {Una parte de este expediente está sellada para otro grupo.} many {# de partes de este expediente están selladas para otros grupos.} other {# partes de este expediente están selladas para otros grupos.}}',
  'shell.who.cannot': 'Lo que no puede ver',
  'shell.who.device': 'Este dispositivo: {device}',
  'shell.offline':
    'Sin conexión. Puede seguir trabajando: lo que guarde queda en este dispositivo.',
  'shell.offline.since':
    'Sin conexión desde {when}. Puede seguir trabajando: lo que guarde queda en este dispositivo.',
  'shell.update': 'Hay una versión nueva lista.',
  'shell.update.now': 'Usar la versión nueva',
  'shell.update.later': 'Más tarde',
  'shell.save': 'Estado de lo guardado',
  'shell.save.device': 'En este dispositivo',
  'shell.save.server': 'En el servidor',
  'shell.save.received': 'Recibido',
  'shell.save.all-received': 'Todo recibido',
  'shell.save.waiting-device':
    '{count, plural, one {# sin enviar} many {# de registros sin enviar} other {# sin enviar}}',
  'shell.save.waiting-received':
    '{count, plural, one {# por recibir} many {# de registros por recibir} other {# por recibir}}',
  'shell.save.failed': 'No se pudo guardar',
  'shell.save.device.explained':
    'Guardado aquí; todavía no llega al servidor. Si este dispositivo se pierde, se pierde.',
  'shell.save.server.explained':
    'El servidor lo tiene completo; a quien va dirigido todavía no le llega.',
  'shell.save.received.explained': 'El dispositivo de quien lo recibe confirmó que lo tiene.',
  'shell.save.nothing-device': 'Nada pendiente de enviar.',
  'shell.save.nothing-server': 'Nada pendiente de que lo reciban.',
  'shell.save.last': 'Lo último recibido: {when}',
  'shell.save.since': 'desde {when}',
  'shell.save.send-now': 'Enviar ahora',
  'shell.save.no-connection': 'No hay conexión con el servidor.',
  'shell.save.nothing-to-send': 'No hay nada pendiente de enviar.',
  'shell.save.lifeboat': 'Guardar en un archivo cifrado',
  'shell.save.lifeboat.explained':
    'Si no vuelve la conexión, este archivo lleva lo pendiente por cable o memoria. Solo su organización puede abrirlo.',
  'shell.ribbon.sample': 'Red de ejemplo: ninguna persona es real',
} as const
