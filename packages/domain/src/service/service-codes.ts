/** Kinds of help (domain §4.1). Which of them a country offers, and their words, is data of its pack. */
export const openServices = [
  'medical',
  'psychological',
  'shelter',
  'food',
  'basic-items',
  'documents',
  'education',
  'training-and-work',
  'interpretation',
  'transport',
  'voluntary-return',
  'reintegration',
  'follow-up',
  'fund',
] as const

/** Their mere presence tells of asylum, danger or a legal matter: sealed in `protection` (domain §6.5). */
export const protectedServices = [
  'legal',
  'asylum-access',
  'safety-measures',
  'family-tracing',
] as const

export type OpenService = (typeof openServices)[number]
export type ProtectedService = (typeof protectedServices)[number]
export type Service = OpenService | ProtectedService

export const serviceStatuses = [
  'requested',
  'authorised',
  'in-progress',
  'completed',
  'declined-by-person',
  'not-available',
  'suspended',
] as const
export type ServiceStatus = (typeof serviceStatuses)[number]

/** Work that is not over: a case with one of these is not closed. */
export const openStatuses: readonly ServiceStatus[] = ['requested', 'authorised', 'in-progress']
