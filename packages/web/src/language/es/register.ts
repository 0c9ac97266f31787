/** The first registration (W1-W4). */
export const register = {
  'register.title': 'Registrar a una persona',
  'register.intro': 'Nada es obligatorio. Se puede empezar sin nombre, sin papeles y sin señal.',
  'register.nothing-needed': 'Lo que falte se completa después.',
  'register.save-now': 'Guardar lo que hay y seguir después',
  'register.age': 'Primero, su edad',
  'register.child': 'Es niña, niño o adolescente',
  'register.child.why':
    'Le toca representante y opinar en todo; la Procuraduría de Protección debe saberlo. Su plan cuida primero su interés superior (LGDNNA, art. 2).',
  'register.doubt': 'Hay duda sobre su edad',
  'register.doubt.why':
    'Ante la duda se le protege como niña, niño o adolescente, hasta saberlo (Ley General en Materia de Trata, art. 3).',
  'register.name': '¿Cómo se llama?',
  'register.name.intro': 'Dos apellidos, uno o ninguno.',
  'register.same-person': '¿Es la misma persona?',
  'register.same-person.help':
    'Ya hay expedientes con un nombre parecido. Si no es, siga: no se mezcla nada.',
  'register.same-person.match': '{name} · {code}',
  'register.offered': 'Si lo cuenta por su cuenta',
  'register.offered.intro': 'Nada de esto hace falta hoy.',
  'register.language': '¿En qué idioma hablamos?',
  'register.needs': '¿Qué necesita ya?',
  'register.needs.intro': 'Primero lo urgente. Lo que vivió no se pregunta hoy.',
  'register.health': 'Salud esta noche',
  'register.health.intro': 'Lo ve quien esté de turno donde duerme.',
  'register.safety': 'Para que esté segura',
  'register.safety.intro': 'Quién no debe saber, y cómo localizarla sin riesgo.',
} as const
