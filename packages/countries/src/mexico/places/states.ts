import type { Division } from '../../shape/division.ts'

/**
 * The 32 federal entities in the order and under the codes of INEGI; with the letters of the population registry code
 * and of ISO 3166-2. All stand in both copies of INEGI's list that were read.
 */
export const states: readonly Division[] = (
  [
    ['01', 'Aguascalientes', 'AS', 'MX-AGU'],
    ['02', 'Baja California', 'BC', 'MX-BCN'],
    ['03', 'Baja California Sur', 'BS', 'MX-BCS'],
    ['04', 'Campeche', 'CC', 'MX-CAM'],
    ['05', 'Coahuila de Zaragoza', 'CL', 'MX-COA'],
    ['06', 'Colima', 'CM', 'MX-COL'],
    ['07', 'Chiapas', 'CS', 'MX-CHP'],
    ['08', 'Chihuahua', 'CH', 'MX-CHH'],
    ['09', 'Ciudad de México', 'DF', 'MX-CMX', 'Mexico City'],
    ['10', 'Durango', 'DG', 'MX-DUR'],
    ['11', 'Guanajuato', 'GT', 'MX-GUA'],
    ['12', 'Guerrero', 'GR', 'MX-GRO'],
    ['13', 'Hidalgo', 'HG', 'MX-HID'],
    ['14', 'Jalisco', 'JC', 'MX-JAL'],
    ['15', 'México', 'MC', 'MX-MEX', 'State of Mexico'],
    ['16', 'Michoacán de Ocampo', 'MN', 'MX-MIC'],
    ['17', 'Morelos', 'MS', 'MX-MOR'],
    ['18', 'Nayarit', 'NT', 'MX-NAY'],
    ['19', 'Nuevo León', 'NL', 'MX-NLE'],
    ['20', 'Oaxaca', 'OC', 'MX-OAX'],
    ['21', 'Puebla', 'PL', 'MX-PUE'],
    ['22', 'Querétaro', 'QT', 'MX-QUE'],
    ['23', 'Quintana Roo', 'QR', 'MX-ROO'],
    ['24', 'San Luis Potosí', 'SP', 'MX-SLP'],
    ['25', 'Sinaloa', 'SL', 'MX-SIN'],
    ['26', 'Sonora', 'SR', 'MX-SON'],
    ['27', 'Tabasco', 'TC', 'MX-TAB'],
    ['28', 'Tamaulipas', 'TS', 'MX-TAM'],
    ['29', 'Tlaxcala', 'TL', 'MX-TLA'],
    ['30', 'Veracruz de Ignacio de la Llave', 'VZ', 'MX-VER'],
    ['31', 'Yucatán', 'YN', 'MX-YUC'],
    ['32', 'Zacatecas', 'ZS', 'MX-ZAC'],
  ] as const
).map(([code, es, curp, iso31662, en]) => ({
  code,
  labels: { es, en: en ?? es },
  listed: { first: '2016', last: '2025-11-25' },
  otherCodes: { curp, iso31662 },
  // Renamed in January 2016.
  ...(code === '09'
    ? {
        formerNames: [
          {
            name: 'Distrito Federal',
            source: 'Constitutional reform of 29 January 2016; general knowledge',
            evidence: 'unverified' as const,
          },
        ],
      }
    : {}),
  source: 'INEGI, Marco Geoestadístico; ISO 3166-2',
  evidence: 'source',
}))
