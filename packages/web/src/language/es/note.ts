/** Writing a note. */
export const note = {
  'note.words': 'La nota',
  'note.reminder': 'Recordatorio',
  'note.about': '¿De qué trata?',
  'note.paper': 'La hoja',
  'note.paper.intro':
    'Queda quién la escribió y a qué hora, y que usted la pasó. Lo que tiene su propio formulario (un servicio, un aviso) se anota además ahí.',
} as const
