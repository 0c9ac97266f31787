/** Writing without an unlocked member. */
export const intake = {
  'intake.title': 'Anotar una llegada',
  'intake.intro':
    'Sin entrar y sin frase. Lo que anote se cierra en este dispositivo para los grupos de su organización: aquí nadie puede leerlo. Queda como «desde este dispositivo, sin confirmar quién» hasta que alguien del equipo entre y lo confirme.',
  'intake.where': '¿Para qué cuenta?',
  'intake.age': '¿Es adulta, o niña, niño o adolescente?',
  'intake.age.adult': 'Persona adulta',
  'intake.age.child': 'Niña, niño o adolescente',
  'intake.age.doubt': 'Hay duda',
  'intake.name': '¿Cómo quiere que la llamen?',
  'intake.name.help': 'Puede quedar vacío.',
  'intake.allergies': 'Alergias',
  'intake.allergies.help': 'Una por línea.',
  'intake.alert': '¿Puede hacerse daño?',
  'intake.alert.yes': 'Sí, cuidarla ahora',
  'intake.alert.no': 'No',
  'intake.untold': '¿A quién no hay que decirle que está aquí?',
  'intake.untold.help': 'Una persona por línea.',
  'intake.care': 'Lo que hace falta saber hasta mañana',
  'intake.go': 'Guardar en este dispositivo',
  'intake.done': 'Guardado en este dispositivo. Alguien del equipo lo confirma cuando entre.',
  'intake.waiting':
    '{count, plural, =0 {Todo está en el servidor.} one {# anotación espera conexión.} many {# de anotaciones esperan conexión.} other {# anotaciones esperan conexión.}}',
  'intake.another': 'Anotar otra llegada',
  'intake.none': 'En este dispositivo nadie lo ha permitido.',
  'intake.none.todo': 'Entre con su frase; en «Organización» puede permitirlo.',
  'intake.offer': 'Anotar una llegada sin entrar',
  'intake.allow': 'Permitir anotar llegadas sin entrar en este dispositivo',
  'intake.allow.does':
    'Para la noche en que nadie recuerda la frase. La llave que queda aquí sin proteger solo escribe llegadas; no lee ni decide. Quien robe el dispositivo podría escribir ruido a su nombre, sin confirmar, y vería cuántos grupos hay y qué partes lee cada uno.',
  'intake.allowed': 'En este dispositivo se pueden anotar llegadas sin entrar.',
  'intake.end': 'No permitirlo más',
} as const
