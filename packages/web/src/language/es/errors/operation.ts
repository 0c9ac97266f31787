/** The sentences of refusals about backups, figures, the sample: `errors.<code>` says what is not possible, `.todo` what to do next. A sentence never repeats what somebody typed. */
export const operationErrors = {
  'errors.sample-ended': 'La red de muestra se detuvo.',
  'errors.sample-ended.todo': 'Inténtelo de nuevo; todo en ella es inventado.',
  'errors.sample-unfinished': 'La red de muestra quedó a medias.',
  'errors.sample-unfinished.todo': 'Vacíe su base de datos y borre su carpeta de estado.',
  'errors.restoration-refused': 'El servidor no aceptó la recuperación.',
  'errors.restoration-refused.todo':
    'Revise las hojas y espere un momento antes de intentar otra vez.',
  'errors.disclosure-not-checked': 'Falta revisar qué podría revelar la publicación.',
  'errors.disclosure-not-checked.todo': 'Pida la revisión a otra persona antes de aprobar.',
  'errors.threshold-too-low': 'El umbral es demasiado bajo para publicar.',
  'errors.threshold-too-low.todo': 'Use el umbral de la red o uno más alto.',
  'errors.backup-missing': 'No hay un respaldo en esa carpeta.',
  'errors.backup-missing.todo': 'Revise la carpeta e intente de nuevo.',
  'errors.backup-damaged': 'El respaldo está dañado.',
  'errors.backup-damaged.todo': 'Use uno anterior.',
  'errors.backup-too-old': 'El respaldo pasó de los 35 días.',
  'errors.backup-too-old.todo': 'Use uno más reciente: lo borrado no debe volver.',
  'errors.backup-of-another-schema': 'El respaldo es de otra versión.',
  'errors.backup-of-another-schema.todo':
    'Restáurelo con la versión que lo hizo y actualice después.',
  'errors.backup-of-newer-program': 'El respaldo lo hizo una versión más nueva.',
  'errors.backup-of-newer-program.todo':
    'Actualice Cobijo a esa versión primero y restaure después.',
  'errors.database-not-empty': 'La base de datos ya tiene datos.',
  'errors.database-not-empty.todo': 'Restaure en una base vacía.',
} as const
