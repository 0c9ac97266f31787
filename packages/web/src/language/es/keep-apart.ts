/** Who must not meet whom: never why. */
export const keepApart = {
  'keep-apart.title': 'Con quién no debe coincidir',
  'keep-apart.none': 'Con nadie, por ahora.',
  'keep-apart.add': 'Mantener aparte',
  'keep-apart.who': '¿De quién hay que mantenerla aparte?',
  'keep-apart.intro':
    'No se escribe por qué. Queda en los dos expedientes; quien asigna camas verá que un lugar no es adecuado, nunca la razón.',
  'keep-apart.save': 'Mantenerlas aparte',
  'keep-apart.lift': 'Ya pueden coincidir',
  'keep-apart.lift.who': '¿Con quién puede coincidir ya?',
  'keep-apart.lift.intro':
    'Termina lo que esta organización escribió sobre las dos. Lo que escribió otra sigue en pie.',
  'keep-apart.lift.save': 'Ya pueden coincidir',
  'keep-apart.story': 'Con quién o dónde no debe coincidir',
  'keep-apart.story.lifted': 'Ya puede coincidir',
  'keep-apart.not-in': 'No debe estar en: {house}',
  'keep-apart.house': 'Mantenerla fuera de una casa',
  'keep-apart.house.which': '¿De qué casa?',
  'keep-apart.house.which.help':
    'Si aquí no ve los nombres, pregunte el código a quien atiende la casa, sin decir por qué ni para quién.',
  'keep-apart.house.none': 'Aquí no hay ninguna de la que se la pueda mantener fuera.',
  'keep-apart.house.intro':
    'No se escribe por qué. Quien asigna camas verá que ese lugar no es adecuado, nunca la razón.',
  'keep-apart.house.save': 'Mantenerla fuera',
  'keep-apart.house.lift': 'Ya puede estar ahí',
  'keep-apart.house.lift.intro':
    'Termina lo que esta organización escribió sobre ella y esa casa. Lo que escribió otra sigue en pie.',
} as const
