/*
 * Field names, value names and English labels: Human Trafficking Case Data Standard 2.0 (24 December 2021) by the
 * International Organization for Migration, CC BY 4.0, github.com/UNMigration/HTCDS at 3c2f6537. Spanish labels are
 * Cobijo's own and unofficial. IOM neither made nor endorses this software.
 */
import type { Picklist } from './field-definition.ts'

export const rolesInProcess: Picklist = [
  { value: 'TravellingPartner', en: 'Travelling Partner', es: 'Acompañante de viaje' },
  { value: 'Transporter', en: 'Transporter', es: 'Transportista' },
  {
    value: 'RecruiterOrIntermediary',
    en: 'Recruiter Or Intermediary',
    es: 'Captador o intermediario',
  },
  { value: 'BrokerTravelAgent', en: 'Broker Travel Agent', es: 'Agencia o agente de viajes' },
  { value: 'TransferredIndividual', en: 'Transferred Individual', es: 'Trasladó' },
  { value: 'HarbouredIndividual', en: 'Harboured Individual', es: 'Albergó' },
  { value: 'SoldIndividual', en: 'Sold Individual', es: 'Vendió' },
  { value: 'BoughtIndividual', en: 'Bought Individual', es: 'Compró' },
  { value: 'ReceivedIndividual', en: 'Received Individual', es: 'Recibió' },
  { value: 'ControlledIndividual', en: 'Controlled Individual', es: 'Controló' },
  { value: 'Smuggler', en: 'Smuggler', es: 'Traficante de migrantes' },
  { value: 'Abuser', en: 'Abuser', es: 'Agresor' },
  { value: 'Kidnapper', en: 'Kidnapper', es: 'Secuestrador' },
  { value: 'Exploiter', en: 'Exploiter', es: 'Explotador' },
  { value: 'Other', en: 'Other', es: 'Otro' },
]

export const caseStatuses: Picklist = [
  { value: 'Active', en: 'Active', es: 'Activo' },
  { value: 'FollowUp', en: 'Follow Up', es: 'En seguimiento' },
  { value: 'Closed', en: 'Closed', es: 'Cerrado' },
  { value: 'ClosedReferred', en: 'Closed Referred', es: 'Cerrado por canalización' },
]

export const referralReasons: Picklist = [
  {
    value: 'AdditionalServicesRequired',
    en: 'Additional Services Required',
    es: 'Se requieren otros servicios',
  },
  {
    value: 'MigrationOrChangeOfLocation',
    en: 'Migration or Change of Location',
    es: 'Migración o cambio de lugar',
  },
  { value: 'Other', en: 'Other', es: 'Otro' },
]

export const historicEventTypes: Picklist = [
  { value: 'Recruitment', en: 'Recruitment', es: 'Captación' },
  { value: 'Transit', en: 'Transit', es: 'Tránsito' },
  { value: 'Exploitation', en: 'Exploitation', es: 'Explotación' },
]

export const supportPlanTypes: Picklist = [
  { value: 'Education', en: 'Education', es: 'Educación' },
  { value: 'Financial', en: 'Financial', es: 'Económico' },
  { value: 'Health', en: 'Health', es: 'Salud' },
  {
    value: 'LabourExploitationRehabilitation',
    en: 'Labour Exploitation Rehabilitation',
    es: 'Rehabilitación por explotación laboral',
  },
  { value: 'Legal', en: 'Legal', es: 'Jurídico' },
  { value: 'Livelihood', en: 'Livelihood', es: 'Medios de vida' },
  { value: 'RightsBasedTraining', en: 'Rights-based Training', es: 'Formación en derechos' },
  {
    value: 'SexualExploitationRehabilitation',
    en: 'Sexual Exploitation Rehabilitation',
    es: 'Rehabilitación por explotación sexual',
  },
  { value: 'SocialCare', en: 'Social Care', es: 'Asistencia social' },
]
