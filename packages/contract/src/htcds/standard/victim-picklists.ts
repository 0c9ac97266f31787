/*
 * Field names, value names and English labels: Human Trafficking Case Data Standard 2.0 (24 December 2021) by the
 * International Organization for Migration, CC BY 4.0, github.com/UNMigration/HTCDS at 3c2f6537. Spanish labels are
 * Cobijo's own and unofficial. IOM neither made nor endorses this software.
 */
import type { Picklist } from './field-definition.ts'

export const traffickingStatuses: Picklist = [
  {
    value: 'PossibleVictimOfTrafficking',
    en: 'Possible victim of trafficking',
    es: 'Posible víctima de trata',
  },
  {
    value: 'ActualVictimOfTrafficking',
    en: 'Actual victim of trafficking',
    es: 'Víctima de trata',
  },
  {
    value: 'NotAVictimOfTrafficking',
    en: 'Not a victim of trafficking',
    es: 'No es víctima de trata',
  },
]

export const statusDecisionMakers: Picklist = [
  { value: 'Police', en: 'Police', es: 'Policía' },
  { value: 'NGO', en: 'NGO', es: 'ONG' },
  { value: 'CourtOrProsecution', en: 'Court or prosecution', es: 'Tribunal o fiscalía' },
  {
    value: 'NonPoliceGovernmentalOrganization',
    en: 'Non-police governmental organization',
    es: 'Organismo de gobierno no policial',
  },
  { value: 'Other', en: 'Other', es: 'Otra' },
]

/** `Unaquainted` is spelt so in the standard: see patches.ts. */
export const relationshipsToTrafficker: Picklist = [
  { value: 'Familial', en: 'Familial', es: 'Familiar' },
  { value: 'Acquainted', en: 'Acquainted', es: 'Persona conocida' },
  { value: 'Unaquainted', en: 'Unaquainted', es: 'Persona desconocida', aliases: ['Unacquainted'] },
]

export const websitesAndApps: Picklist = [
  { value: 'Facebook', en: 'Facebook', es: 'Facebook' },
  { value: 'Instagram', en: 'Instagram', es: 'Instagram' },
  { value: 'WhatsApp', en: 'WhatsApp', es: 'WhatsApp' },
  { value: 'Telegram', en: 'Telegram', es: 'Telegram' },
  { value: 'FacebookMessenger', en: 'Facebook Messenger', es: 'Facebook Messenger' },
  { value: 'Viber', en: 'Viber', es: 'Viber' },
  { value: 'SnapChat', en: 'SnapChat', es: 'SnapChat' },
  { value: 'Line', en: 'Line', es: 'Line' },
  { value: '4Sale', en: '4Sale', es: '4Sale' },
  { value: 'WeChat', en: 'WeChat', es: 'WeChat' },
  { value: 'QQ', en: 'QQ', es: 'QQ' },
  { value: 'QZone', en: 'QZone', es: 'QZone' },
  { value: 'TikTok', en: 'TikTok', es: 'TikTok' },
  { value: 'Twitter', en: 'Twitter', es: 'Twitter' },
  { value: 'Other', en: 'Other', es: 'Otro' },
]

export const recruitmentMethods: Picklist = [
  { value: 'AtAPlaceOfBusiness', en: 'At a place of business', es: 'En un negocio' },
  {
    value: 'AtAnEducationalInstitution',
    en: 'At an educational institution',
    es: 'En una institución educativa',
  },
  { value: 'AtWork', en: 'At work', es: 'En el trabajo' },
  {
    value: 'ThroughOnlineSocialNetworks',
    en: 'Through online social networks',
    es: 'Por redes sociales en línea',
  },
  {
    value: 'ThroughAnOnlineAdvertisement',
    en: 'Through an online advertisement',
    es: 'Por un anuncio en línea',
  },
  {
    value: 'ThroughATelevisionAdvert',
    en: 'Through a television advert',
    es: 'Por un anuncio de televisión',
  },
  {
    value: 'ThroughANewspaperAdvert',
    en: 'Through a newspaper advert',
    es: 'Por un anuncio de periódico',
  },
  {
    value: 'ThroughFamilyOrFamilyEvents',
    en: 'Through family or family events',
    es: 'Por la familia o en reuniones familiares',
  },
  {
    value: 'ThroughFriendsOrSocialEvents',
    en: 'Through friends or social events',
    es: 'Por amistades o en reuniones sociales',
  },
  { value: 'Other', en: 'Other', es: 'Otra' },
]

export const methodsOfControl: Picklist = [
  { value: 'PhysicalThreats', en: 'Physical threats', es: 'Amenazas físicas' },
  {
    value: 'ThreatsLawEnforcement',
    en: 'Threats of law enforcement',
    es: 'Amenazas con la autoridad',
    aliases: ['ThreatOfLawEnforcement'],
  },
  {
    value: 'ThreatensChildrenFamily',
    en: 'Threatens children/family',
    es: 'Amenazas a hijas, hijos o familia',
  },
  { value: 'DebtBondage', en: 'Debt bondage', es: 'Servidumbre por deudas' },
  { value: 'FalsePromises', en: 'False promises', es: 'Promesas falsas' },
  { value: 'PhysicalAbuse', en: 'Physical abuse', es: 'Maltrato físico' },
  { value: 'SexualAbuse', en: 'Sexual abuse', es: 'Abuso sexual' },
  { value: 'TakesEarnings', en: 'Takes earnings', es: 'Retención de ingresos' },
  {
    value: 'RestrictsFinancialAccess',
    en: 'Restricts financial access',
    es: 'Restricción del acceso al dinero',
  },
  {
    value: 'RestrictsMedicalCare',
    en: 'Restricts medical care',
    es: 'Restricción de la atención médica',
  },
  { value: 'WithholdsNecessities', en: 'Withholds necessities', es: 'Privación de lo necesario' },
  { value: 'PsychologicalAbuse', en: 'Psychological abuse', es: 'Maltrato psicológico' },
  {
    value: 'PsychoactiveSubstance',
    en: 'Psychoactive substance',
    es: 'Sustancias psicoactivas',
    aliases: ['PsychoactiveSubstances'],
  },
  { value: 'ExcessiveWorkingHours', en: 'Excessive working hours', es: 'Jornadas excesivas' },
  { value: 'WithholdsDocuments', en: 'Withholds documents', es: 'Retención de documentos' },
  { value: 'Other', en: 'Other', es: 'Otro' },
  // Patch `restricts-movement`: defined in Field Definitions.md, missing from the field sheet.
  {
    value: 'RestrictsMovement',
    en: 'Restricts movement',
    es: 'Restricción de movimientos',
    patch: 'restricts-movement',
  },
]

export const typesOfExploitation: Picklist = [
  { value: 'ForcedLabour', en: 'Forced labour', es: 'Trabajo forzado' },
  { value: 'SexualExploitation', en: 'Sexual exploitation', es: 'Explotación sexual' },
  { value: 'ChildLabour', en: 'Child labour', es: 'Trabajo infantil' },
  { value: 'ForcedMarriage', en: 'Forced marriage', es: 'Matrimonio forzado' },
  { value: 'Servitude', en: 'Servitude', es: 'Servidumbre' },
  {
    value: 'ForcedMilitaryByNonStateActors',
    en: 'Forced military (by non-state actors)',
    es: 'Reclutamiento armado por actores no estatales',
  },
  { value: 'OrganRemoval', en: 'Organ removal', es: 'Extracción de órganos' },
  { value: 'ForcedBegging', en: 'Forced begging', es: 'Mendicidad forzada' },
  { value: 'ForcedAdoption', en: 'Forced adoption', es: 'Adopción forzada' },
  { value: 'Surrogacy', en: 'Surrogacy', es: 'Gestación subrogada' },
  { value: 'Other', en: 'Other', es: 'Otra' },
]

export const industries: Picklist = [
  {
    value: 'A_AgricultureForestryAndFishing',
    en: 'Agriculture, forestry and fishing',
    es: 'Agricultura, ganadería, silvicultura y pesca',
  },
  {
    value: 'B_MiningAndQuarrying',
    en: 'Mining and quarrying',
    es: 'Explotación de minas y canteras',
  },
  { value: 'C_Manufacturing', en: 'Manufacturing', es: 'Industrias manufactureras' },
  {
    value: 'D_ElectricityGasSteamAndAirConditioningSupply',
    en: 'Electricity, gas, steam and air conditioning supply',
    es: 'Suministro de electricidad, gas, vapor y aire acondicionado',
  },
  {
    value: 'E_WaterSupplySewerageWasteManagement',
    en: 'Water supply; sewerage, waste management and remediation',
    es: 'Suministro de agua; alcantarillado, gestión de desechos y saneamiento',
  },
  { value: 'F_Construction', en: 'Construction', es: 'Construcción' },
  {
    value: 'G_WholesaleAndRetailTradeRepairOfMotorVehicles',
    en: 'Wholesale and retail trade; repair of motor vehicles and motorcycles',
    es: 'Comercio al por mayor y al por menor; reparación de vehículos',
  },
  {
    value: 'H_TransportationAndStorage',
    en: 'Transportation and storage',
    es: 'Transporte y almacenamiento',
  },
  {
    value: 'I_AccommodationAndFoodServiceActivities',
    en: 'Accommodation and food service activities',
    es: 'Alojamiento y servicios de comida',
  },
  {
    value: 'J_InformationAndCommunication',
    en: 'Information and communication',
    es: 'Información y comunicaciones',
  },
  {
    value: 'K_FinancialAndInsuranceActivities',
    en: 'Financial and insurance activities',
    es: 'Actividades financieras y de seguros',
  },
  {
    value: 'L_RealEstateActivities',
    en: 'Real estate activities',
    es: 'Actividades inmobiliarias',
  },
  {
    value: 'M_ProfessionalScientificAndTechnicalActivities',
    en: 'Professional, scientific and technical activities',
    es: 'Actividades profesionales, científicas y técnicas',
  },
  {
    value: 'N_AdministrativeAndSupportServiceActivities',
    en: 'Administrative and support service activities',
    es: 'Servicios administrativos y de apoyo',
  },
  {
    value: 'O_PublicAdministrationAndDefence',
    en: 'Public administration and defence; compulsory social security',
    es: 'Administración pública y defensa; seguridad social',
  },
  { value: 'P_Education', en: 'Education', es: 'Enseñanza' },
  {
    value: 'Q_HumanHealthAndSocialWorkActivities',
    en: 'Human health and social work activities',
    es: 'Salud humana y asistencia social',
  },
  {
    value: 'R_ArtsEntertainmentAndRecreation',
    en: 'Arts, entertainment and recreation',
    es: 'Artes, entretenimiento y recreación',
  },
  { value: 'S_OtherServiceActivities', en: 'Other service activities', es: 'Otros servicios' },
  {
    value: 'T_ActivitiesOfHouseholdsAsEmployers',
    en: 'Activities of households as employers; undifferentiated goods- and services- producing activities of households for own use',
    es: 'Hogares como empleadores',
  },
  {
    value: 'U_ActivitiesOfExtraterritorialOrganizations',
    en: 'Activities of extraterritorial organizations and bodies',
    es: 'Organizaciones extraterritoriales',
  },
]

export const typesOfSexExploitation: Picklist = [
  { value: 'Prostitution', en: 'Prostitution', es: 'Prostitución' },
  { value: 'Pornography', en: 'Pornography', es: 'Pornografía' },
  {
    value: 'RemoteInteractiveServices',
    en: 'Remote Interactive Services',
    es: 'Servicios interactivos a distancia',
  },
  {
    value: 'PrivateSexualServices',
    en: 'Private Sexual Services',
    es: 'Servicios sexuales privados',
  },
]

export const vulnerabilities: Picklist = [
  { value: 'Addiction', en: 'Addiction', es: 'Adicción' },
  { value: 'SocialGroup', en: 'Social Group', es: 'Grupo social' },
  { value: 'Discrimination', en: 'Discrimination', es: 'Discriminación' },
  { value: 'Poverty', en: 'Poverty', es: 'Pobreza' },
  {
    value: 'DisabilityAndPhysicalHealth',
    en: 'Disability and physical health',
    es: 'Discapacidad y salud física',
  },
  { value: 'MentalHealth', en: 'Mental health', es: 'Salud mental' },
  { value: 'Migration', en: 'Migration', es: 'Migración' },
  { value: 'Homelessness', en: 'Homelessness', es: 'Falta de vivienda' },
  { value: 'AbuseSocialMedia', en: 'Abuse - social media', es: 'Abuso en redes sociales' },
  { value: 'AbusePhysical', en: 'Abuse - physical', es: 'Abuso físico' },
  { value: 'Education', en: 'Education', es: 'Educación' },
  { value: 'WorkEnvironment', en: 'Work environment', es: 'Entorno laboral' },
]
