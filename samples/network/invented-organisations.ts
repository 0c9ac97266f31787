/** Six organisations that do not exist. Kinds and duties as the directory shows them (W11). */
export interface InventedOrganisation {
  readonly name: string
  readonly person: string
  readonly label: string
  readonly kind:
    | 'migration-protection'
    | 'international-organisation'
    | 'shelter'
    | 'child-protection'
    | 'consulate'
  readonly size: 'small' | 'large'
  readonly dutyToReport: 'yes' | 'no' | 'disputed'
  readonly enforcesMigrationLaw: 'yes' | 'no' | 'disputed'
  /** How many of every hundred invented people it met first. */
  readonly share: number
}

export const inventedOrganisations: readonly InventedOrganisation[] = [
  {
    name: 'Mesa de Protección Frontera Sur (inventada)',
    person: 'Oficial Ceiba',
    label: 'Oficial de protección a la infancia',
    kind: 'migration-protection',
    size: 'large',
    dutyToReport: 'yes',
    enforcesMigrationLaw: 'disputed',
    share: 25,
  },
  {
    name: 'Oficina de Asistencia Tapachula (inventada)',
    person: 'Trabajadora social Jacaranda',
    label: 'Asistencia directa, trabajo social',
    kind: 'international-organisation',
    size: 'large',
    dutyToReport: 'disputed',
    enforcesMigrationLaw: 'no',
    share: 40,
  },
  {
    name: 'Casa Alba (inventada)',
    person: 'Coordinadora Ámbar',
    label: 'Coordinación del albergue, turno de noche',
    kind: 'shelter',
    size: 'small',
    dutyToReport: 'no',
    enforcesMigrationLaw: 'no',
    share: 15,
  },
  {
    name: 'Casa del Guanacaste (inventada)',
    person: 'Psicóloga Nogal',
    label: 'Albergue especializado, psicología',
    kind: 'shelter',
    size: 'small',
    dutyToReport: 'no',
    enforcesMigrationLaw: 'no',
    share: 10,
  },
  {
    name: 'Procuraduría de Protección de NNA (inventada)',
    person: 'Licenciada Encino',
    label: 'Protección de niñas, niños y adolescentes',
    kind: 'child-protection',
    size: 'large',
    dutyToReport: 'yes',
    enforcesMigrationLaw: 'no',
    share: 8,
  },
  {
    name: 'Consulado de Protección (inventado)',
    person: 'Cónsul Laurel',
    label: 'Documentos y búsqueda de familia',
    kind: 'consulate',
    size: 'small',
    dutyToReport: 'no',
    enforcesMigrationLaw: 'no',
    share: 2,
  },
]
