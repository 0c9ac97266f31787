/** The sentences of refusals about what the server takes: `errors.<code>` says what is not possible, `.todo` what to do next. A sentence never repeats what somebody typed. */
export const serverErrors = {
  'errors.not-found': 'No existe o no es suyo.',
  'errors.not-found.todo': 'Vuelva a la lista y ábralo desde ahí.',
  'errors.body-malformed': 'El servidor no pudo leer lo enviado.',
  'errors.body-malformed.todo': 'Use la versión nueva de la aplicación e intente de nuevo.',
  'errors.body-too-large': 'Lo enviado es demasiado grande.',
  'errors.body-too-large.todo': 'Divídalo en partes.',
  'errors.entry-refused': 'El servidor no aceptó el registro.',
  'errors.entry-refused.todo': 'Sigue en este dispositivo. Ábralo desde «Estado de lo guardado».',
  'errors.media-type-unknown': 'El servidor no conoce esa clase de archivo.',
  'errors.media-type-unknown.todo': 'Use uno de los formatos que se ofrecen.',
  'errors.shard-changed': 'Otro dispositivo cambió el índice al mismo tiempo.',
  'errors.shard-changed.todo': 'Se intenta de nuevo; no hace falta hacer nada.',
  'errors.citation-used': 'Este motivo ya se usó para abrirlo una vez.',
  'errors.citation-used.todo': 'Escriba de nuevo el motivo para volver a ver.',
  'errors.citation-unknown': 'Falta algo en lo que esto se apoya.',
  'errors.citation-unknown.todo': 'Espere a que se envíe lo anterior e intente de nuevo.',
  'errors.checksum-differs': 'El archivo llegó cambiado.',
  'errors.checksum-differs.todo': 'Envíelo de nuevo.',
  'errors.release-of-another': 'Esa publicación es de otra organización.',
  'errors.release-of-another.todo': 'Publique sus cifras como una publicación nueva.',
  'errors.release-version-skipped': 'El número de versión no es el que sigue.',
  'errors.release-version-skipped.todo':
    'Use el número siguiente al último publicado; la primera es la 1.',
  'errors.release-exists': 'Esa publicación ya existe.',
  'errors.release-exists.todo': 'Publique la corrección con otro número de versión.',
  'errors.not-yet': 'Todavía no es posible.',
  'errors.not-yet.todo': 'Espere a que termine lo que está pendiente.',
  'errors.store-unavailable': 'El servidor no alcanza su base de datos.',
  'errors.store-unavailable.todo':
    'Lo guardado sigue en este dispositivo y se envía solo cuando vuelva.',
  'errors.store-full': 'El servidor no tiene espacio.',
  'errors.store-full.todo':
    'Lo guardado sigue en este dispositivo. Avise a quien administra el sistema.',
  'errors.internal-fault': 'El servidor falló.',
  'errors.internal-fault.todo':
    'Lo guardado sigue en este dispositivo. Intente de nuevo en unos minutos.',
  'errors.intake-refused': 'El servidor no reconoce la llave de este dispositivo.',
  'errors.intake-refused.todo':
    'Lo anotado sigue aquí. Que alguien del equipo entre en este dispositivo.',
  'errors.intake-full': 'Se anotó demasiado en un día sin entrar.',
  'errors.intake-full.todo':
    'Lo anotado sigue aquí y se envía mañana. Mientras, entre con su frase.',
  'errors.intake-beyond-observations': 'Sin entrar solo se registra lo observado.',
  'errors.intake-beyond-observations.todo': 'Entre con su frase para decidir o compartir.',
  'errors.release-key-wrong': 'La llave del sobre no corresponde.',
  'errors.release-key-wrong.todo': 'Busque el sobre de este servidor, con su fecha.',
  'errors.statements-full': 'Hoy ya no se pueden cambiar más dispositivos, personas o claves.',
  'errors.statements-full.todo':
    'Lo pendiente se guarda en este equipo. Intente mañana, o avise a quien administra el sistema.',
  'errors.devices-full': 'Ya hay demasiados dispositivos en uso con su nombre.',
  'errors.devices-full.todo': 'Revoque los que ya no usa y vuelva a entrar en este.',
  'errors.request-from-elsewhere': 'La solicitud no vino de una página de Cobijo.',
  'errors.request-from-elsewhere.todo':
    'Abra Cobijo en su dirección de siempre e intente de nuevo.',
} as const
