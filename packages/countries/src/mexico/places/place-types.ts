import { entriesFrom } from '../../shape/code-entry.ts'
import type { CodeEntry } from '../../shape/code-entry.ts'

/**
 * Kinds of place where somebody was met, recruited, moved through or exploited: the 2011 note asks for borders, tourist
 * towns, farms and cities apart. A kind and a state together can point at a house, so both stay sealed.
 */
export const placeTypes: readonly CodeEntry[] = entriesFrom(
  { source: '2011 IOM Mexico note; domain §7, §8', evidence: 'design' },
  [
    ['border-crossing', 'Cruce fronterizo formal', 'Official border crossing'],
    ['border-unofficial', 'Paso informal de frontera', 'Unofficial border crossing'],
    ['border-town', 'Ciudad fronteriza', 'Border town'],
    ['tourist-area', 'Zona turística', 'Tourist area'],
    ['farm', 'Finca o campo agrícola', 'Farm'],
    ['fishery-or-port', 'Puerto o pesquería', 'Port or fishery'],
    ['mine', 'Mina', 'Mine'],
    ['factory-or-workshop', 'Fábrica o taller', 'Factory or workshop'],
    ['building-site', 'Obra de construcción', 'Building site'],
    ['city', 'Ciudad', 'City'],
    ['village', 'Comunidad rural', 'Village'],
    ['street-or-market', 'Calle o mercado', 'Street or market'],
    ['private-home', 'Casa particular', 'Private home'],
    ['bar-or-nightclub', 'Bar, cantina o centro nocturno', 'Bar or nightclub'],
    ['hotel', 'Hotel o casa de huéspedes', 'Hotel or guest house'],
    ['road-checkpoint', 'Carretera o punto de revisión', 'Road or checkpoint'],
    ['station', 'Terminal de autobús o tren', 'Bus or train station'],
    ['airport', 'Aeropuerto', 'Airport'],
    ['shelter', 'Albergue o refugio', 'Shelter'],
    ['migration-facility', 'Instalación migratoria', 'Migration facility'],
    ['health-facility', 'Hospital o centro de salud', 'Hospital or health centre'],
    ['school', 'Escuela', 'School'],
    ['online', 'En línea', 'Online'],
    ['other', 'Otro', 'Other'],
  ],
)
