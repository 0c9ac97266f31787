/** What the system promises and does not promise: design of keys, in plain words. */
export const about = {
  'about.intro':
    'Cobijo es un mecanismo de canalización para las instituciones y organizaciones que atienden a víctimas de trata de personas. Ayuda a cada persona una vez, en confianza, y la cuenta una vez, en público.',
  'about.promises': 'Lo que promete',
  'about.promise.sealed.title': 'El servidor no puede leer los expedientes',
  'about.promise.sealed':
    'Cada parte se cierra en su dispositivo para los grupos que pueden leerla. Quien copie la base de datos, los respaldos o los registros no encuentra un nombre, una historia ni una dirección.',
  'about.promise.first.title': 'Nada hace falta para empezar',
  'about.promise.first':
    'Ni nombre, ni documento, ni fecha de nacimiento, ni denuncia, ni señal de teléfono son condición para recibir ayuda.',
  'about.promise.consent.title': 'Lo que ella no autoriza no se envía',
  'about.promise.consent':
    'Una canalización lleva solo las partes que la persona aceptó compartir. Si retira su consentimiento, nada nuevo sale; lo que otra organización ya leyó no se puede borrar de su memoria.',
  'about.promise.unconditional.title': 'La ayuda no depende de declarar',
  'about.promise.unconditional':
    'Quien asigna camas y servicios no tiene la llave de lo que ella haya dicho, o no, a la justicia. No se puede premiar ni castigar lo que no se sabe.',
  'about.promise.saved.title': '«Guardado» quiere decir guardado',
  'about.promise.saved':
    'Hay tres estados y siempre se ven: en este dispositivo, en el servidor, recibido. Nada se da por guardado antes de estarlo.',
  'about.promise.corrected.title': 'Nada se borra en silencio',
  'about.promise.corrected':
    'Corregir agrega; lo anterior queda a un toque. Cada registro va firmado por el dispositivo que lo hizo, y un registro quitado o cambiado se nota.',
  'about.limits': 'Lo que no promete',
  'about.limit.code.title': 'Un servidor que entregue otra aplicación',
  'about.limit.code':
    'La aplicación llega desde el servidor. Quien lo controle y la cambie puede atacar a quienes la carguen después. Por eso importa quién lo hospeda.',
  'about.limit.traffic.title': 'Quién habla con quién',
  'about.limit.traffic':
    'El servidor ve qué organizaciones se comunican, cuándo y cuánto, y puede suponer qué clase de grupo participó.',
  'about.limit.copy.title': 'Lo que alguien copie a mano',
  'about.limit.copy':
    'Lo que un destinatario lee se puede anotar, fotografiar o contar. Cobijo registra qué se entregó; no puede evitar eso.',
  'about.limit.past.title': 'Lo que leyó quien ya no está',
  'about.limit.past':
    'Al dejar un grupo se pierde la llave de lo nuevo. Lo que esa persona pudo leer antes, pudo guardarlo.',
  'about.limit.phrase.title': 'Un dispositivo abierto en otras manos',
  'about.limit.phrase':
    'Mientras está desbloqueado, quien lo tenga lee lo mismo que usted. Bloquee al levantarse; la salida rápida cierra las llaves al instante.',
} as const
