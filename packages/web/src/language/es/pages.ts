/** Titles of pages and the pages that need no data. */
export const pages = {
  'pages.about': 'Qué promete Cobijo',
  'pages.not-found': 'Esta página no existe o no es suya',
  'pages.not-found.why':
    'La dirección puede estar incompleta, o lo que busca pertenece a otra organización. Cobijo responde lo mismo en los dos casos.',
  'pages.not-found.todo': 'Ir al inicio',
  'pages.fault': 'Algo falló en esta página',
  'pages.fault.why':
    'Lo que ya guardó está a salvo en este dispositivo. Lo que estaba escribiendo se recupera al volver.',
  'pages.fault.reload': 'Abrir la página de nuevo',
  'pages.write.offer': 'Decir algo en confianza',
} as const
