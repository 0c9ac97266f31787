import type { MessageId } from '../language/es.ts'

/** The parts of a case as tabs, by the neutral word that stands in the address, in the order in which they are shown. */
export const casePartNames = {
  historia: 'case.part.story',
  esencial: 'case.part.essential',
  plan: 'plan.part',
  servicios: 'case.part.services',
  apoyos: 'payment.part',
  imagenes: 'attachment.part',
  plazos: 'clock.part',
  consentimiento: 'case.part.consents',
  entrevista: 'screening.part',
  tramites: 'protection.part',
  ninez: 'child.part',
  familia: 'family.part',
  viaje: 'return.part',
  'interes-superior': 'interests.part',
  memoria: 'death.part',
  datos: 'case.part.facts',
  acceso: 'case.part.readers',
} as const satisfies Readonly<Record<string, MessageId>>

export type CasePartName = keyof typeof casePartNames
