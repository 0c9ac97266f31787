import type { FacilityType, PlacementBan } from '../../shape/facility.ts'

const notForChildren: PlacementBan = { whom: 'child', source: 'LM art. 99', evidence: 'law' }
const notForVictims: PlacementBan = {
  whom: 'possible-victim',
  source: 'LGT arts. 75, 90-VI',
  evidence: 'law',
}

const detention = { meantFor: [], bans: [notForChildren, notForVictims] } as const

/**
 * Where people sleep, and who may not be put there. The ban on refuges for women who suffered violence is of 7 June
 * 2024; whether it reaches shelters that have always served both is an open question for counsel.
 */
export const facilityTypes: readonly FacilityType[] = [
  {
    code: 'specialised-shelter',
    nationalCode: 'refugio_especializado',
    labels: { es: 'Refugio especializado en trata', en: 'Specialised trafficking shelter' },
    meantFor: [],
    bans: [],
    source: 'LGT art. 90',
    evidence: 'law',
  },
  {
    code: 'shelter',
    nationalCode: 'albergue',
    labels: { es: 'Albergue', en: 'Shelter' },
    meantFor: [],
    bans: [],
    source: 'LGT art. 90',
    evidence: 'law',
  },
  {
    code: 'half-way-house',
    nationalCode: 'casa_de_medio_camino',
    labels: { es: 'Casa de medio camino', en: 'Half-way house' },
    meantFor: ['adult'],
    bans: [],
    source: 'LGT art. 90',
    evidence: 'law',
  },
  {
    code: 'migrant-shelter',
    labels: { es: 'Casa o albergue del migrante', en: 'Migrant shelter' },
    meantFor: [],
    bans: [],
    source: 'General knowledge of the field, domain §3.3',
    evidence: 'unverified',
  },
  {
    code: 'child-care-centre',
    nationalCode: 'CAS',
    labels: { es: 'Centro de Asistencia Social', en: 'Children’s care centre' },
    meantFor: ['child'],
    bans: [],
    source: 'LGDNNA arts. 95, 108, 109',
    evidence: 'law',
  },
  {
    code: 'foster-family',
    nationalCode: 'acogimiento_familiar',
    labels: { es: 'Acogimiento familiar', en: 'Foster family' },
    meantFor: ['child'],
    bans: [],
    source: 'As read for domain §4.1, §9.1',
    evidence: 'source',
  },
  {
    code: 'independent-housing',
    labels: { es: 'Vivienda independiente', en: 'Independent housing' },
    meantFor: ['adult', 'family'],
    bans: [],
    source: 'Cobijo’s own choice, domain §4.1',
    evidence: 'design',
  },
  {
    code: 'hotel',
    labels: { es: 'Hotel', en: 'Hotel' },
    meantFor: [],
    bans: [],
    source: 'Cobijo’s own choice, domain §4.1',
    evidence: 'design',
  },
  {
    code: 'hospital',
    labels: { es: 'Hospital', en: 'Hospital' },
    meantFor: [],
    bans: [],
    source: 'LGV art. 30',
    evidence: 'law',
  },
  {
    code: 'womens-violence-refuge',
    nationalCode: 'refugio_mujeres_violencia',
    labels: {
      es: 'Refugio para mujeres víctimas de violencia',
      en: 'Refuge for women who suffered violence',
    },
    meantFor: [],
    bans: [notForVictims],
    source: 'LGT art. 90-VI (7 June 2024)',
    evidence: 'law',
  },
  {
    code: 'migration-station',
    nationalCode: 'estacion_migratoria',
    labels: { es: 'Estación migratoria', en: 'Migration station' },
    ...detention,
    source: 'LM art. 99; LGT arts. 75, 90-VI',
    evidence: 'law',
  },
  {
    code: 'provisional-migration-facility',
    nationalCode: 'estancia_provisional',
    labels: { es: 'Estancia provisional', en: 'Provisional migration facility' },
    ...detention,
    source: 'LM art. 99; LGT arts. 75, 90-VI',
    evidence: 'law',
  },
  {
    code: 'improvised-detention-place',
    nationalCode: 'lugar_habilitado',
    labels: { es: 'Lugar habilitado', en: 'Improvised detention place' },
    ...detention,
    source: 'LM art. 99; LGT arts. 75, 90-VI',
    evidence: 'law',
  },
  {
    code: 'prison',
    nationalCode: 'centro_penitenciario',
    labels: { es: 'Centro penitenciario o preventivo', en: 'Prison or remand centre' },
    meantFor: [],
    bans: [{ ...notForVictims, whom: 'child' }, notForVictims],
    source: 'LGT arts. 75, 90-VI',
    evidence: 'law',
  },
]
