/** Published figures. */
export const figures = {
  'figures.title': 'Cifras',
  'figures.intro':
    'Las cifras salen solo por publicaciones: contadas una vez por persona, revisadas y protegidas para que nadie pueda reconocerse en ellas.',
  'figures.none': 'Todavía no hay publicaciones',
  'figures.none.words': 'Cuando la red apruebe una, aparece aquí y cualquiera puede leerla.',
  'figures.published': 'Publicada {when} · versión {version}',
  'figures.read': 'Leer',
  'figures.pdf': 'PDF',
  'figures.data': 'Datos abiertos',
  'figures.why': 'Por qué así',
  'figures.why.words':
    'De un expediente no sale ningún número por su cuenta. Un equipo de estadística reúne datos codificados sin nombres, los une para contar a cada persona una sola vez, oculta lo que podría señalar a alguien y lo aprueba con firmas de varias organizaciones.',
} as const
