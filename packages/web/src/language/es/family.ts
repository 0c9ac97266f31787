/** Who belongs to her. */
export const family = {
  'family.together': 'Van juntas:',
  'family.part': 'Familia',
  'family.title': 'Su familia',
  'family.none': 'No se ha anotado a nadie',
  'family.none.explained':
    'Cada niña, niño o adolescente tiene su propio expediente y su propio consentimiento; aquí se dice quién va con quién.',
  'family.add': 'Agregar a un familiar',
  'family.who': '¿Quién es?',
  'family.link': 'Cómo van juntas',
  'family.without-file': 'Quién es',
  'family.without-file.intro':
    'No se le abre expediente por ser familiar. Basta lo que haga falta para cuidar.',
  'family.birth': 'Anotar un nacimiento',
  'family.birth.intro': 'Se abre el expediente de la niña o del niño. Nada es obligatorio.',
  'family.birth.how': 'Cómo nació',
  'family.born-here': 'Nació aquí',
  'family.stay-together': 'Deben seguir juntas',
  'family.is': '{who}: {what} {whom}',
  'family.belongs-to': 'familiar de',
  'family.looks-after': '{who} la cuida',
  'family.drop': 'Sacar de la familia',
  'family.drop.intro':
    'Vale en este momento y para todos. Si hay sospecha, termina lo que su palabra abrió y se le mantiene aparte; la razón queda sellada.',
  'family.refer': 'Canalizar a la familia',
  'family.goes': 'Su familia va con ella',
  'family.goes.who': 'Quién va',
  'family.goes.help': 'Cada quien con su propio consentimiento. Van todas, o nadie.',
  'family.goes.help.rules':
    'A cada quien se le pregunta y se le mira por separado. Van todas, o nadie.',
  'family.goes.who-of-hers': '¿Quién de su familia va con ella?',
  'family.goes.told':
    'Usted ve que van juntas, no qué son entre ellas. Marque solo a quien sepa que es de su familia.',
  'family.goes.why': '¿Por qué se queda {names}?',
  'family.goes.held': '{name} no puede ir así, y por eso no va nadie',
  'family.goes.held.todo':
    'Pregúntele lo que falta en su expediente, o quítela de la lista y diga por qué se queda.',
  'family.goes.held.todo.rules':
    'Abajo dice qué falta. Póngalo en regla, o quítela de la lista y diga por qué se queda.',
  'family.somebody': 'Alguien sin nombre aquí',
  'family.pick.help': 'Nombre o apellido, entre quienes tienen expediente aquí.',
  'family.pick.who': 'Elija a la persona',
  'family.pick.nobody': 'Nadie con ese nombre tiene expediente aquí.',
  'family.pick.another': 'Elegir a otra',
} as const
