/** When somebody dies. Said plainly, with her before the papers. */
export const death = {
  'death.part': 'Fallecimiento',
  'death.add': 'Anotar que falleció',
  'death.add-more': 'Añadir lo que se sabe',
  'death.known': 'Lo que se sabe',
  'death.known.intro':
    'Con lo que haya. Nada es obligatorio: lo que falta se anota después. Al guardar terminan sus permisos y nadie más la busca ni la llama.',
  'death.cause': 'De qué falleció',
  'death.cause.intro': 'Solo lo lee quien atiende la salud. Si no se sabe, no se adivina.',
  'death.hers': 'Su cuerpo y su familia',
  'death.hers.intro':
    'Solo lo lee quien protege. A la familia, por una vía segura; al consulado, solo si la regla lo permite.',
  'death.died': 'Falleció',
  'death.died-on': 'Falleció: {day}',
  'death.explained':
    'No se le llama, no se le visita ni se le canaliza. Sus permisos terminaron y su expediente se guarda, cerrado a lo nuevo. Lo que se le debe a ella y a los suyos sigue.',
  'death.what-is-left': 'Qué sigue',
  'death.free-bed': 'Desocupar su cama',
  'death.left':
    'Su familia conserva su lugar y su ayuda. Lo que falta por hacer está en las tareas.',
  'death.tasks': 'Ver las tareas',
  'death.lines': 'Quién lo anotó',
  'death.line.died': 'Se anotó que falleció',
  'death.line.error': 'Se anotó que fue un error',
  'death.correct': 'Fue un error: está viva',
  'death.correct.intro':
    'Basta una persona. Nada se borra: sus permisos, sus plazos y sus tareas vuelven a contar. Su cama y lo que se compartía terminaron: véalo con ella.',
  'death.was-error': 'Se dijo por error que falleció',
  'death.was-error.explained': 'Sus permisos, sus plazos y sus tareas cuentan como antes.',
  'death.disputed': 'Unas personas anotaron que falleció y otras que fue un error',
  'death.disputed.todo':
    'Mientras no se sepa, cuenta que vive y la ayuda sigue. Averígüelo hoy y anótelo otra vez.',
  'death.story': 'Fallecimiento',
} as const
