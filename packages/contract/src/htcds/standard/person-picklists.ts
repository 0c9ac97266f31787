/*
 * Field names, value names and English labels: Human Trafficking Case Data Standard 2.0 (24 December 2021) by the
 * International Organization for Migration, CC BY 4.0, github.com/UNMigration/HTCDS at 3c2f6537. Spanish labels are
 * Cobijo's own and unofficial. IOM neither made nor endorses this software.
 */
import type { Picklist } from './field-definition.ts'

export const organisationTypes: Picklist = [
  { value: 'NGO', en: 'NGO', es: 'ONG' },
  { value: 'LawEnforcement', en: 'Law Enforcement', es: 'Autoridad de seguridad o procuración' },
  {
    value: 'HealthServiceOrganisation',
    en: 'Health Service Organisation',
    es: 'Servicio de salud',
  },
  {
    value: 'CentralGovernmentOrganisation',
    en: 'Central Government Organisation',
    es: 'Gobierno federal o central',
  },
  {
    value: 'LocalGovernmentOrganisation',
    en: 'Local Government Organisation',
    es: 'Gobierno local',
  },
  { value: 'ImmigrationService', en: 'Immigration Service', es: 'Autoridad migratoria' },
  { value: 'LegalService', en: 'Legal Service', es: 'Servicio jurídico' },
  { value: 'CorporateBusiness', en: 'Corporate Business', es: 'Empresa' },
  { value: 'SchoolOrCollege', en: 'School or College', es: 'Escuela o centro educativo' },
]

export const genders: Picklist = [
  { value: 'Feminine', en: 'Feminine', es: 'Femenino' },
  { value: 'Masculine', en: 'Masculine', es: 'Masculino' },
  { value: 'TransgenderFeminine', en: 'Transgender Feminine', es: 'Transgénero femenino' },
  { value: 'TransgenderMasculine', en: 'Transgender Masculine', es: 'Transgénero masculino' },
  { value: 'NonConforming', en: 'Non-Conforming', es: 'No conforme con el género' },
  {
    value: 'NonSpecifiedUnknown',
    en: 'Not Specified/Unknown',
    es: 'No especificado o desconocido',
  },
]

export const maritalStatuses: Picklist = [
  { value: 'Single', en: 'Single', es: 'Soltera o soltero' },
  { value: 'Married', en: 'Married', es: 'Casada o casado' },
  { value: 'Widowed', en: 'Widowed', es: 'Viuda o viudo' },
  { value: 'Divorced', en: 'Divorced', es: 'Divorciada o divorciado' },
  { value: 'Separated', en: 'Separated', es: 'Separada o separado' },
  { value: 'RegisteredPartnership', en: 'Registered Partnership', es: 'Unión registrada' },
]

export const educationLevels: Picklist = [
  {
    value: 'EarlyChildhoodEducation',
    en: 'Early Childhood Education',
    es: 'Educación de la primera infancia',
  },
  { value: 'PrimaryEducation', en: 'Primary Education', es: 'Primaria' },
  { value: 'LowerSecondaryEducation', en: 'Lower Secondary Education', es: 'Secundaria' },
  {
    value: 'UpperSecondaryEducation',
    en: 'Upper Secondary Education',
    es: 'Bachillerato o media superior',
  },
  {
    value: 'PostSecondaryNonTertiaryEducation',
    en: 'Post-secondary Non-tertiary Education',
    es: 'Postsecundaria no terciaria',
  },
  {
    value: 'ShortCycleTertiaryEducation',
    en: 'Short-cycle Tertiary Education',
    es: 'Terciaria de ciclo corto',
  },
  {
    value: 'BachelorsOrEquivalentLevel',
    en: 'Bachelor’s or Equivalent Level',
    es: 'Licenciatura o equivalente',
  },
  {
    value: 'MastersOrEquivalentLevel',
    en: 'Master’s or Equivalent Level',
    es: 'Maestría o equivalente',
  },
  {
    value: 'DoctoralOrEquivalentLevel',
    en: 'Doctoral or Equivalent Level',
    es: 'Doctorado o equivalente',
  },
]
