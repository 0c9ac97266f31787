import { entriesFrom } from '../shape/code-entry.ts'
import type { CodeEntry } from '../shape/code-entry.ts'
import type { Division, TimeZoneArea } from '../shape/division.ts'

/** The 22 departments under ISO 3166-2; the codes of the statistics office were not read. */
export const departments: readonly Division[] = (
  [
    ['GT-AV', 'Alta Verapaz'],
    ['GT-BV', 'Baja Verapaz'],
    ['GT-CM', 'Chimaltenango'],
    ['GT-CQ', 'Chiquimula'],
    ['GT-ES', 'Escuintla'],
    ['GT-GU', 'Guatemala'],
    ['GT-HU', 'Huehuetenango'],
    ['GT-IZ', 'Izabal'],
    ['GT-JA', 'Jalapa'],
    ['GT-JU', 'Jutiapa'],
    ['GT-PE', 'Petén'],
    ['GT-PR', 'El Progreso'],
    ['GT-QC', 'Quiché'],
    ['GT-QZ', 'Quetzaltenango'],
    ['GT-RE', 'Retalhuleu'],
    ['GT-SA', 'Sacatepéquez'],
    ['GT-SM', 'San Marcos'],
    ['GT-SO', 'Sololá'],
    ['GT-SR', 'Santa Rosa'],
    ['GT-SU', 'Suchitepéquez'],
    ['GT-TO', 'Totonicapán'],
    ['GT-ZA', 'Zacapa'],
  ] as const
).map(([code, name]) => ({
  code,
  labels: { es: name, en: name },
  listed: { first: '2023', last: '2023' },
  source: 'ISO 3166-2 (iso-codes 4.15)',
  evidence: 'source',
}))

export const timeZones: readonly TimeZoneArea[] = [
  {
    area: '',
    zone: 'America/Guatemala',
    source: 'IANA time zone database',
    evidence: 'source',
  },
]

/** The Mayan languages of the country, Garífuna, Xinka and its sign language, and Spanish. */
export const languages: readonly CodeEntry[] = entriesFrom(
  { source: 'ISO 639-3 (iso-codes 4.15); Spanish name not checked', evidence: 'source' },
  [
    ['spa', 'Español', 'Spanish'],
    ['acr', 'Achi', 'Achi'],
    ['knj', 'Akateko', 'Akatek'],
    ['agu', 'Awakateko', 'Awakatek'],
    ['caa', 'Ch’orti’', 'Ch’orti’'],
    ['cac', 'Chuj', 'Chuj'],
    ['itz', 'Itza’', 'Itza’'],
    ['ixl', 'Ixil', 'Ixil'],
    ['cak', 'Kaqchikel', 'Kaqchikel'],
    ['quc', 'K’iche’', 'K’iche’'],
    ['mam', 'Mam', 'Mam'],
    ['mop', 'Mopan', 'Mopan'],
    ['jac', 'Popti’', 'Popti’'],
    ['poc', 'Poqomam', 'Poqomam'],
    ['poh', 'Poqomchi’', 'Poqomchi’'],
    ['kjb', 'Q’anjob’al', 'Q’anjob’al'],
    ['kek', 'Q’eqchi’', 'Q’eqchi’'],
    ['quv', 'Sakapulteko', 'Sakapultek'],
    ['qum', 'Sipakapense', 'Sipakapense'],
    ['ttc', 'Tektiteko', 'Tektitek'],
    ['tzj', 'Tz’utujil', 'Tz’utujil'],
    ['usp', 'Uspanteko', 'Uspantek'],
    ['cab', 'Garífuna', 'Garifuna'],
    ['xin', 'Xinka', 'Xinka'],
    ['gsm', 'Lengua de señas de Guatemala', 'Guatemalan Sign Language'],
  ],
)
