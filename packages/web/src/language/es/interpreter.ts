/** Who interprets, by a code; and whom she lets. */
export const interpreter = {
  'interpreter.title': 'Intérpretes',
  'interpreter.intro':
    'Quién interpreta para ustedes. En los expedientes y formularios va solo la clave; el nombre se queda en esta lista.',
  'interpreter.none': 'Todavía no hay intérpretes en la lista',
  'interpreter.none.explained':
    'Anote la primera persona con su clave y sus idiomas. Nunca una niña o un niño, ni un familiar.',
  'interpreter.add': 'Anotar a intérprete',
  'interpreter.change': 'Cambiar sus datos',
  'interpreter.roster': 'Ver la lista de intérpretes',
  'interpreter.who': 'Quién es y qué idiomas habla',
  'interpreter.who.intro':
    'Escriba el idioma con su variante: no todo el que habla mam se entiende.',
  'interpreter.before': 'Antes de que interprete',
  'interpreter.before.intro': 'Sin esto se puede anotar, pero todavía no interpreta para nadie.',
  'interpreter.rung.grown': 'Es mayor de edad',
  'interpreter.rung.undertaking': 'Firmó que guarda el secreto',
  'interpreter.rung.conflict': 'No trabaja para nadie de quien haya que protegerla',
  'interpreter.rung.still': 'Sigue interpretando',
  'interpreter.ended': 'Ya no interpreta',
  'interpreter.ask-her': 'Preguntarle si acepta a quien interpreta',
  'interpreter.ask-her.intro':
    'Pregúntele a solas, sin esa persona enfrente. Si dice que no, no tiene que decir por qué.',
  'interpreter.ask-her-of': 'Preguntarle por {code}',
  'interpreter.ask-her-anew': 'Preguntarle otra vez por {code}',
  'interpreter.speaks-hers': 'Habla su idioma',
  'interpreter.accepted': 'Ella aceptó',
  'interpreter.declined': 'Ella no quiere',
  'interpreter.nobody-accepted': 'Todavía no ha aceptado a nadie que interprete.',
  'interpreter.interpreted': 'Qué se habló por medio de quién',
  'interpreter.not-accepted': 'Sin su sí',
  'interpreter.erase': 'Borrar sus datos',
  'interpreter.erase.explained':
    'Su nombre, su teléfono y sus idiomas se borran en todos los equipos. En los expedientes queda solo la clave.',
  'interpreter.erase.done': 'Se borró.',
  'interpreter.story': 'Si acepta a quien interpreta',
} as const
