/** The sentences of refusals about interpreters. */
export const interpreterErrors = {
  'errors.interpreter-is-child': 'Una niña, un niño o adolescente no interpreta.',
  'errors.interpreter-is-child.todo': 'Busque a otra persona en la lista, también por teléfono.',
  'errors.interpreter-age-unknown': 'No consta que sea mayor de edad.',
  'errors.interpreter-age-unknown.todo': 'Pregúntelo y anótelo en la lista de intérpretes.',
  'errors.interpreter-undertaking-missing': 'Todavía no ha firmado que guarda el secreto.',
  'errors.interpreter-undertaking-missing.todo':
    'Pídale la firma y anótela en la lista de intérpretes.',
  'errors.interpreter-has-conflict': 'No puede interpretar: hay un conflicto.',
  'errors.interpreter-has-conflict.todo': 'Busque a otra persona en la lista.',
  'errors.interpreter-conflict-unasked': 'Nadie ha preguntado para quién trabaja.',
  'errors.interpreter-conflict-unasked.todo': 'Pregúntelo y anótelo en la lista de intérpretes.',
  'errors.interpreter-no-longer': 'Ya no interpreta para ustedes.',
  'errors.interpreter-no-longer.todo': 'Busque a otra persona en la lista.',
  'errors.interpreter-is-relative': 'Un familiar no interpreta para ella.',
  'errors.interpreter-is-relative.todo': 'Busque a otra persona en la lista, también por teléfono.',
  'errors.interpreter-relation-unasked': 'Falta saber si se conocen.',
  'errors.interpreter-relation-unasked.todo': 'Pregúntele a ella, a solas.',
  'errors.interpreter-not-wanted': 'Ella dijo que no quiere a esa persona como intérprete.',
  'errors.interpreter-not-wanted.todo': 'Busque a otra en la lista y pregúntele a ella.',
  'errors.interpreter-not-accepted': 'Falta que ella diga si la acepta.',
  'errors.interpreter-not-accepted.todo': 'Pregúntele a ella, a solas, y marque su respuesta.',
} as const
