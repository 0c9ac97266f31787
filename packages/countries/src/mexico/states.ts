import type { CodeEntry } from '../country-pack.ts'

/** The 32 federal entities in the order and under the codes of INEGI (Marco Geoestadístico). */
export const states: readonly CodeEntry[] = (
  [
    ['01', 'Aguascalientes'],
    ['02', 'Baja California'],
    ['03', 'Baja California Sur'],
    ['04', 'Campeche'],
    ['05', 'Coahuila de Zaragoza'],
    ['06', 'Colima'],
    ['07', 'Chiapas'],
    ['08', 'Chihuahua'],
    ['09', 'Ciudad de México', 'Mexico City'],
    ['10', 'Durango'],
    ['11', 'Guanajuato'],
    ['12', 'Guerrero'],
    ['13', 'Hidalgo'],
    ['14', 'Jalisco'],
    ['15', 'México', 'State of Mexico'],
    ['16', 'Michoacán de Ocampo'],
    ['17', 'Morelos'],
    ['18', 'Nayarit'],
    ['19', 'Nuevo León'],
    ['20', 'Oaxaca'],
    ['21', 'Puebla'],
    ['22', 'Querétaro'],
    ['23', 'Quintana Roo'],
    ['24', 'San Luis Potosí'],
    ['25', 'Sinaloa'],
    ['26', 'Sonora'],
    ['27', 'Tabasco'],
    ['28', 'Tamaulipas'],
    ['29', 'Tlaxcala'],
    ['30', 'Veracruz de Ignacio de la Llave'],
    ['31', 'Yucatán'],
    ['32', 'Zacatecas'],
  ] as const
).map(([code, es, en]) => ({
  code,
  labels: { es, en: en ?? es },
  source: 'INEGI, Marco Geoestadístico',
  verified: true,
}))
