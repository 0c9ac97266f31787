import { both, fromCase, type ShellColumn, valuesOf } from './table-shell.ts'

const agency = { kind: 'agency' } as const

/** Days in bands: the band with the middle person is read from published counts, so no exact day leaves. */
export function daysColumn(
  name: string,
  es: string,
  en: string,
  from: ShellColumn['from'],
): ShellColumn {
  return {
    name,
    label: both(es, en),
    values: valuesOf([
      ['0-2', '0–2 días', '0–2 days'],
      ['3-7', '3–7 días', '3–7 days'],
      ['8-30', '8–30 días', '8–30 days'],
      ['31-90', '31–90 días', '31–90 days'],
      ['91+', '91 días o más', '91 days or more'],
    ]),
    isOrdered: true,
    from,
  }
}

export const service: ShellColumn = {
  name: 'service',
  label: both('Tipo de servicio', 'Type of service'),
  values: 'services',
  from: fromCase(
    'care protection',
    'service-delivered.service',
    'service-delivered.protectedService',
  ),
}

export const servicesOfPerson: ShellColumn = { ...service, several: true }

export const organisation: ShellColumn = {
  name: 'organisation',
  label: both('Organización', 'Organisation'),
  values: 'texts',
  from: { kind: 'facts' },
}

export const costBand: ShellColumn = {
  name: 'costBand',
  label: both('Costo del servicio (pesos)', 'Cost of the service (pesos)'),
  values: valuesOf([
    ['none', 'Sin costo', 'No cost'],
    ['1-999', '1–999', '1–999'],
    ['1000-4999', '1,000–4,999', '1,000–4,999'],
    ['5000-19999', '5,000–19,999', '5,000–19,999'],
    ['20000+', '20,000 o más', '20,000 or more'],
  ]),
  from: fromCase('care', 'service-delivered.cost'),
}

export const outcome: ShellColumn = {
  name: 'pathOutcome',
  label: both('Desenlace', 'Outcome'),
  values: valuesOf([
    ['stay-regularised', 'Regularizó su estancia', 'Stay regularised'],
    ['assisted-return', 'Retorno voluntario asistido', 'Assisted voluntary return'],
    ['resettled', 'Reasentamiento', 'Resettled'],
    ['asylum', 'Protección internacional', 'International protection'],
    ['integrated', 'Se quedó, con vida propia', 'Stayed and lives on her own'],
    ['contact-lost', 'Se perdió el contacto', 'Contact lost'],
    ['ongoing', 'Sigue en atención', 'Still assisted'],
    ['other', 'Otro', 'Other'],
  ]),
  from: fromCase(
    'protection care',
    'humanitarian-stay-step-recorded',
    'return-leg-recorded.arrivedOn',
    'asylum-step-recorded',
    'case-closed',
  ),
}

export const followUpMonth: ShellColumn = {
  name: 'followUpMonth',
  label: both('Mes de seguimiento', 'Month of follow-up'),
  values: valuesOf([
    ['1', 'Mes 1', 'Month 1'],
    ['3', 'Mes 3', 'Month 3'],
    ['6', 'Mes 6', 'Month 6'],
    ['12', 'Mes 12', 'Month 12'],
  ]),
  from: fromCase('care', 'follow-up-visited.visitedOn'),
}

export const followUpStatus: ShellColumn = {
  name: 'followUpStatus',
  label: both('Cómo está', 'How she is'),
  values: valuesOf([
    ['well', 'Bien', 'Well'],
    ['needs-help', 'Necesita ayuda', 'Needs help'],
    ['in-danger', 'En peligro', 'In danger'],
    ['not-reached', 'No se logró contacto', 'Not reached'],
  ]),
  from: fromCase('care', 'follow-up-visited.lifeNow'),
}

export const exploitedAgain: ShellColumn = {
  name: 'exploitedAgain',
  label: both('Volvió a ser explotada', 'Exploited again'),
  values: valuesOf([
    ['yes', 'Sí', 'Yes'],
    ['no', 'No', 'No'],
  ]),
  from: fromCase('protection', 'follow-up-visited.exploitedAgain'),
}

export const childStage: ShellColumn = {
  name: 'childProcedure',
  label: both('Paso del procedimiento', 'Stage of the procedure'),
  values: valuesOf([
    ['best-interests-assessed', 'Interés superior evaluado', 'Best interests assessed'],
    ['best-interests-determined', 'Interés superior determinado', 'Best interests determined'],
    ['rights-plan', 'Plan de restitución de derechos', 'Plan to restore rights'],
  ]),
  several: true,
  missingLabel: both('Ningún paso todavía', 'No step yet'),
  from: fromCase(
    'child',
    'best-interests-assessed.assessedFor',
    'best-interests-determined.interestOutcome',
  ),
}

export const operation: ShellColumn = {
  name: 'operation',
  label: both('Operativo', 'Operation'),
  values: 'texts',
  from: agency,
}

export const foundInOperation: ShellColumn = {
  name: 'found',
  label: both('Resultado de la entrevista', 'Result of screening'),
  values: valuesOf([
    ['presumptive', 'Presunta víctima', 'Presumptive victim'],
    ['child', 'Niña, niño o adolescente', 'Child'],
  ]),
  several: true,
  missingLabel: both('Ni lo uno ni lo otro', 'Neither'),
  from: agency,
}

export const division: ShellColumn = {
  name: 'division',
  label: both('Estado', 'State'),
  values: 'divisions',
  from: agency,
}

export const activityResult: ShellColumn = {
  name: 'result',
  label: both('Resultado', 'Result'),
  values: valuesOf([
    ['signs-found', 'Con indicios de trata', 'Signs of trafficking'],
    ['no-signs', 'Sin indicios', 'No signs'],
    ['not-done', 'No se pudo realizar', 'Could not be carried out'],
  ]),
  from: agency,
}

export const trainedAgency: ShellColumn = {
  name: 'agency',
  label: both('Institución', 'Agency'),
  values: 'texts',
  from: agency,
}

export const topic: ShellColumn = {
  name: 'topic',
  label: both('Tema', 'Topic'),
  values: 'texts',
  from: agency,
}

export const passed: ShellColumn = {
  name: 'passed',
  label: both('Acreditó', 'Passed'),
  values: valuesOf([
    ['yes', 'Acreditó', 'Passed'],
    ['no', 'No acreditó', 'Did not pass'],
  ]),
  from: agency,
}

export const sender: ShellColumn = {
  name: 'sender',
  label: both('Quién canaliza', 'Sender'),
  values: 'texts',
  from: { kind: 'facts' },
}

export const receiver: ShellColumn = {
  name: 'receiver',
  label: both('Quién recibe', 'Receiver'),
  values: 'texts',
  from: fromCase('care', 'referral-sent.recipientOrganisation'),
}

export const answer: ShellColumn = {
  name: 'answer',
  label: both('Respuesta', 'Answer'),
  values: valuesOf([
    ['in-time', 'Contestada dentro del plazo', 'Answered within the time agreed'],
    ['late', 'Contestada fuera del plazo', 'Answered late'],
    ['declined', 'No aceptada', 'Declined'],
    ['unanswered', 'Sin respuesta', 'Not answered'],
  ]),
  from: fromCase(
    'care',
    'referral-sent.answerBy',
    'referral-accepted.message',
    'referral-declined.reason',
  ),
}

export const court: ShellColumn = {
  name: 'jurisdiction',
  label: both('Fuero', 'Jurisdiction'),
  values: valuesOf([
    ['federal', 'Federal', 'Federal'],
    ['state', 'Común', 'State'],
  ]),
  from: agency,
}

export const accusedSex: ShellColumn = {
  name: 'accusedSex',
  label: both('Sexo de la persona imputada', 'Sex of the accused'),
  values: valuesOf([
    ['female', 'Mujer', 'Female'],
    ['male', 'Hombre', 'Male'],
    ['unknown', 'No se sabe', 'Not known'],
  ]),
  from: agency,
}

export const chargedForm: ShellColumn = {
  name: 'form',
  label: both('Tipo de trata', 'Form of trafficking'),
  values: 'forms',
  from: agency,
}

export const bedRefused: ShellColumn = {
  name: 'bedRefused',
  label: both('Por qué no hubo cama', 'Why there was no bed'),
  values: valuesOf([
    ['full', 'La casa estaba llena', 'The house was full'],
    ['no-bed-of-that-kind', 'No había cama de ese tipo', 'No bed of that kind'],
    ['house-not-permitted', 'La ley no permite esa casa', 'The law does not allow that house'],
    ['not-suitable', 'La casa no era adecuada', 'Not suitable'],
    ['care-not-possible', 'No se podía dar el cuidado', 'The care was not possible'],
    ['she-preferred-not', 'Prefirió no quedarse', 'She preferred not to stay'],
    ['other', 'Otra razón', 'Other'],
  ]),
  from: fromCase('placement', 'bed-refused.bedRefusedBecause'),
}

export const bedDivision: ShellColumn = {
  ...division,
  from: fromCase('placement', 'bed-refused.houseDivision'),
}

export const needed: ShellColumn = {
  name: 'unmetNeed',
  label: both('Necesidad sin atender', 'Unmet need'),
  values: 'services',
  several: true,
  missingLabel: both('Ninguna', 'None'),
  from: fromCase(
    'care protection',
    'needs-assessed.neededServices',
    'needs-assessed.protectedNeeds',
  ),
}

export const donor: ShellColumn = {
  name: 'donor',
  label: both('Donante', 'Donor'),
  values: 'texts',
  from: fromCase('care', 'payment-recorded.donor'),
}

export const budgetLine: ShellColumn = {
  name: 'budgetLine',
  label: both('Partida', 'Budget line'),
  values: 'texts',
  from: fromCase('care', 'payment-recorded.budgetLine'),
}

export const incident: ShellColumn = {
  name: 'concern',
  label: both('Qué se recibió', 'What was received'),
  values: valuesOf([
    ['complaint', 'Queja', 'Complaint'],
    ['incident', 'Incidente', 'Incident'],
  ]),
  from: agency,
}
