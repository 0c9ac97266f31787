/** The sentences of refusals about figures that two people approve. */
export const releaseErrors = {
  'errors.release-not-proposed':
    'Estas cifras las tienen que ver dos personas antes de que sean públicas.',
  'errors.release-not-proposed.todo':
    'Propóngalas y pida a otra persona de la coordinación que las revise y las confirme.',
  'errors.proposal-unknown': 'Esta propuesta no se conoce aquí.',
  'errors.proposal-unknown.todo': 'Sincronice, o pida la carpeta de nuevo a quien la propuso.',
  'errors.proposal-withdrawn': 'Esta propuesta se retiró.',
  'errors.proposal-withdrawn.todo': 'Pida a quien la propuso que prepare otra.',
  'errors.proposal-expired': 'Ya pasó el plazo para confirmar esta propuesta.',
  'errors.proposal-expired.todo': 'Vuelva a contar y haga otra propuesta.',
  'errors.proposal-of-other-content': 'Esto no es lo que se propuso.',
  'errors.proposal-of-other-content.todo':
    'Pida la carpeta de nuevo a quien la propuso; si cambió algo, que haga otra propuesta.',
  'errors.approver-no-officer':
    'Quien dio uno de los síes ya no es responsable en su organización.',
  'errors.approver-no-officer.todo': 'Haga otra propuesta con alguien que lo sea.',
  'errors.approver-unknown': 'Uno de los síes se dio con una clave que no es de nadie de la red.',
  'errors.approver-unknown.todo': 'Haga otra propuesta y compare las claves.',
  'errors.same-person-twice': 'La misma persona no puede decir que sí dos veces.',
  'errors.same-person-twice.todo':
    'Pida el segundo sí a otra persona de la coordinación, de aquí o de una organización con la que lo acordaron.',
  'errors.confirm-by-out-of-reach':
    'El último día para confirmar tiene que ser desde mañana y en los próximos tres meses.',
  'errors.confirm-by-out-of-reach.todo': 'Escriba otro día.',
  'errors.second-approval-missing': 'Falta el sí de una segunda persona.',
  'errors.second-approval-missing.todo':
    'Propóngala y pida a otra persona de la coordinación que la confirme.',
  'errors.release-restricted': 'Estas cifras son para una sola institución y no se publican.',
  'errors.release-restricted.todo': 'Prepare otras sin convenio para publicarlas.',
  'errors.release-version-differs': 'El número de versión no es el que dice el contenido aprobado.',
  'errors.release-version-differs.todo': 'Publique el contenido con el número con que se aprobó.',
  'errors.release-content-twice': 'Hay dos contenidos en esta publicación, y solo uno se aprobó.',
  'errors.release-content-twice.todo':
    'Publique un informe o un conjunto de tablas, cada uno por su lado.',
  'errors.release-content-published': 'Este contenido ya se publicó.',
  'errors.release-content-published.todo':
    'Para corregirlo, prepare otra versión y pida que la aprueben.',
} as const
