import type { TimeZoneArea } from '../../shape/division.ts'

/**
 * Ley de los Husos Horarios (28 October 2022, reformed 29 November 2022), arts. 3 and 5, by INEGI code. Which hour holds on a
 * day is the IANA database's affair; only the northern border and Baja California still change their clocks.
 */
const law = {
  source: 'Ley de los Husos Horarios arts. 3, 5; IANA time zone database',
  evidence: 'law',
} as const

const border = (zone: string, municipalities: readonly string[]): readonly TimeZoneArea[] =>
  municipalities.map((area) => ({ area, zone, ...law }))

export const timeZones: readonly TimeZoneArea[] = [
  { area: '', zone: 'America/Mexico_City', ...law },
  { area: '02', zone: 'America/Tijuana', ...law },
  { area: '03', zone: 'America/Mazatlan', ...law },
  { area: '18', zone: 'America/Mazatlan', ...law },
  { area: '18020', zone: 'America/Bahia_Banderas', ...law },
  { area: '23', zone: 'America/Cancun', ...law },
  { area: '25', zone: 'America/Mazatlan', ...law },
  { area: '26', zone: 'America/Hermosillo', ...law },
  // Janos, Ascensión, Juárez, Praxedis G. Guerrero, Guadalupe.
  ...border('America/Ciudad_Juarez', ['08005', '08028', '08035', '08037', '08053']),
  // Coyame del Sotol, Manuel Benavides, Ojinaga.
  ...border('America/Ojinaga', ['08015', '08042', '08052']),
  // Eleven municipalities of Coahuila, one of Nuevo León, ten of Tamaulipas.
  ...border('America/Matamoros', [
    '05002',
    '05003',
    '05012',
    '05013',
    '05014',
    '05019',
    '05022',
    '05023',
    '05025',
    '05037',
    '05038',
    '19005',
    '28007',
    '28014',
    '28015',
    '28022',
    '28024',
    '28025',
    '28027',
    '28032',
    '28033',
    '28040',
  ]),
]
