/** Refusals about agreements between organisations. */
export const agreementErrors = {
  'errors.beyond-agreement': 'Eso no está en el convenio con esa organización.',
  'errors.beyond-agreement.todo':
    'Quítelo, o márquelo como fuera del convenio: va solo esta vez, si ella lo aceptó.',
  'errors.agreement-missing': 'Para eso no hay un convenio vigente con esa organización.',
  'errors.agreement-missing.todo':
    'Sin convenio solo se canaliza, una vez y con el sí de la persona. Quien coordina puede proponer un convenio.',
  'errors.agreement-not-to-enforcement':
    'Un convenio no puede dar a quien aplica la ley partes que la protegen.',
  'errors.agreement-not-to-enforcement.todo':
    'Quite dónde está, protección, lo que contó y cómo localizarla.',
  'errors.agreement-parties-missing': 'Un convenio es entre dos organizaciones o más.',
  'errors.agreement-parties-missing.todo': 'Elija con quién.',
  'errors.agreement-purposes-missing': 'Falta para qué vale.',
  'errors.agreement-purposes-missing.todo': 'Marque al menos una finalidad.',
  'errors.agreement-basis-missing': 'Falta el fundamento.',
  'errors.agreement-basis-missing.todo': 'Escriba el artículo o el documento en que se apoya.',
  'errors.agreement-day-missing': 'Falta un día completo.',
  'errors.agreement-day-missing.todo': 'Escriba día, mes y año.',
  'errors.agreement-period-empty': 'El último día está antes del primero.',
  'errors.agreement-period-empty.todo': 'Corrija uno de los dos.',
  'errors.agreement-recipient-not-party':
    'Solo recibe quien es parte del convenio, una vez cada quien.',
  'errors.agreement-recipient-not-party.todo': 'Corrija quién recibe.',
  'errors.agreement-without-parts': 'Nadie recibiría nada.',
  'errors.agreement-without-parts.todo': 'Marque qué necesita cada organización.',
  'errors.agreement-why-missing': 'Falta para qué trabajo lo necesitan.',
  'errors.agreement-why-missing.todo': 'Dígalo con palabras que se puedan leer a la persona.',
  'errors.agreement-of-others': 'Su organización no es parte de ese convenio.',
  'errors.agreement-of-others.todo': 'Solo las partes lo firman.',
  'errors.agreement-over': 'Ese convenio ya terminó o no se aceptó.',
  'errors.agreement-over.todo': 'Proponga uno nuevo.',
  'errors.agreement-signed-already': 'Su organización ya lo firmó.',
  'errors.agreement-signed-already.todo': 'No hace falta hacer nada.',
  'errors.agreement-unknown': 'Ese convenio no está en este dispositivo.',
  'errors.agreement-unknown.todo': 'Espere a que llegue, o recargue la lista.',
  'errors.agreement-end-past': 'Ese día ya pasó.',
  'errors.agreement-end-past.todo': 'El último día es hoy o después.',
} as const
