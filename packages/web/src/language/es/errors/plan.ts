/** The sentences of refusals about needs, risk, plan and tasks: `errors.<code>` says what is not possible, `.todo` what to do next. */
export const planErrors = {
  'errors.needs-missing': 'Falta qué necesita o qué quiere.',
  'errors.needs-missing.todo': 'Marque al menos una respuesta, o escriba lo que ella quiere.',
  'errors.plan-goals-missing': 'Falta lo que ella quiere lograr.',
  'errors.plan-goals-missing.todo': 'Escriba al menos una meta, con sus palabras.',
  'errors.task-missing': 'Falta qué hay que hacer.',
  'errors.task-missing.todo': 'Elija un tipo de tarea.',
  'errors.appointment-hour-missing': 'Falta el día y la hora de la cita.',
  'errors.appointment-hour-missing.todo':
    'Escríbalos. Si todavía no hay cita, anote «Llamar» y pídala.',
  'errors.task-twice': 'Una tarea es de un solo tipo.',
  'errors.task-twice.todo': 'Deje uno, y anote lo otro como otra tarea.',
  'errors.statement-in-reflection':
    'En su tiempo de recuperación nadie le fija una declaración que ella no pidió.',
  'errors.statement-in-reflection.todo':
    'Espere a que ella lo pida, o a que termine ese tiempo. La ayuda sigue igual.',
  'errors.task-not-here': 'Esa tarea no está en este dispositivo.',
  'errors.task-not-here.todo': 'Vuelva al expediente y ábrala desde ahí.',
  'errors.task-reason-missing': 'Falta por qué no se hizo.',
  'errors.task-reason-missing.todo': 'Escríbalo en una línea: quien sigue lo necesita.',
  'errors.risk-missing': 'Falta qué tan grave es.',
  'errors.risk-missing.todo': 'Marque al menos un riesgo.',
} as const
