/** The sentences of refusals about pictures. */
export const attachmentErrors = {
  'errors.picture-missing': 'Falta la imagen.',
  'errors.picture-missing.todo': 'Tome una foto o elija una imagen.',
  'errors.picture-kind-missing': 'Falta decir qué se ve en la imagen.',
  'errors.picture-kind-missing.todo':
    'Elija una de las opciones: de ella depende quién podrá verla.',
  'errors.caption-missing': 'Faltan las palabras que dicen qué se ve.',
  'errors.caption-missing.todo': 'Escriba una línea, de 500 letras cuando mucho.',
  'errors.picture-unreadable': 'Este archivo no se puede abrir como imagen aquí.',
  'errors.picture-unreadable.todo':
    'Pruebe con una captura de pantalla o con una foto nueva. Si el teléfono guarda en HEIC, elija en su cámara «el más compatible» (JPG).',
  'errors.picture-is-document':
    'Un PDF no se agrega: nadie puede asegurar qué más lleva escrito adentro.',
  'errors.picture-is-document.todo': 'Tome una foto o una captura de cada hoja que haga falta.',
  'errors.picture-too-large': 'La imagen es demasiado grande.',
  'errors.picture-too-large.todo': 'Use una foto más pequeña, o recórtela.',
  'errors.attachment-incomplete': 'La imagen todavía no ha llegado completa.',
  'errors.attachment-incomplete.todo':
    'Falta conexión aquí o en el dispositivo donde se tomó. Intente de nuevo en un rato.',
  'errors.attachment-changed':
    'La imagen no es la que firmó quien la guardó: alguien la cambió en el camino.',
  'errors.attachment-changed.todo':
    'No se muestra. Avise a quien responde por las claves y pídala de nuevo a quien la tomó.',
  'errors.attachments-full': 'Hoy ya se enviaron demasiadas imágenes desde esta cuenta.',
  'errors.attachments-full.todo': 'Lo que falta está en este dispositivo y se envía mañana.',
  'errors.chunk-differs': 'El servidor recibió una imagen dañada.',
  'errors.chunk-differs.todo': 'Sigue en este dispositivo y se envía de nuevo.',
} as const
