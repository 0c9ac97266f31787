import type { FigureStage, FigureUnit } from '@cobijo/statistics/official-figures/figure'
import type { Bilingual } from '../../language/bilingual.ts'

export interface GlotipIndicator {
  readonly code: string
  readonly words: Bilingual
  readonly unit: FigureUnit
  readonly stage?: FigureStage
}

/** UNODC's indicators, by their name without capitals and signs. */
export const glotipIndicators: Readonly<Record<string, GlotipIndicator>> = {
  'detected trafficking victims': {
    code: 'glotip-detected',
    words: {
      es: 'Víctimas detectadas que el país informó a la UNODC',
      en: 'Detected victims that the country reported to UNODC',
    },
    unit: 'persons',
    stage: 'identified',
  },
  'persons convicted': {
    code: 'glotip-convicted',
    words: {
      es: 'Personas condenadas por trata que el país informó a la UNODC',
      en: 'Persons convicted of trafficking that the country reported to UNODC',
    },
    unit: 'persons',
  },
  'persons prosecuted': {
    code: 'glotip-prosecuted',
    words: {
      es: 'Personas procesadas por trata que el país informó a la UNODC',
      en: 'Persons prosecuted for trafficking that the country reported to UNODC',
    },
    unit: 'persons',
  },
  'persons brought into formal contact': {
    code: 'glotip-formal-contact',
    words: {
      es: 'Personas en contacto formal con la justicia por trata que el país informó a la UNODC',
      en: 'Persons brought into formal contact for trafficking that the country reported to UNODC',
    },
    unit: 'persons',
  },
  'offences of trafficking in persons': {
    code: 'glotip-offences',
    words: {
      es: 'Delitos de trata de personas que el país informó a la UNODC',
      en: 'Offences of trafficking in persons that the country reported to UNODC',
    },
    unit: 'cases',
  },
}

/** What a total is of, and what is known of nobody. */
export const glotipTotals: readonly string[] = ['total', 'all', '']

const spanish: Readonly<Record<string, string>> = {
  female: 'mujeres',
  male: 'hombres',
  other: 'otro sexo',
  unknown: 'sin dato',
  '0 to 17 years': '0 a 17 años',
  '18 years or over': '18 años y más',
  'sexual exploitation': 'explotación sexual',
  'forced labour': 'trabajo forzado',
  'other forms of exploitation': 'otras formas de explotación',
  'by citizenship': 'por nacionalidad',
  'by form of exploitation': 'por forma de explotación',
  'by country of repatriation': 'por país de repatriación',
  abroad: 'en el extranjero',
}

/** A value of UNODC's in both languages; names of countries stay as they are. */
export function glotipWords(value: string): Bilingual {
  return { es: spanish[value.trim().toLowerCase()] ?? value.trim(), en: value.trim() }
}
