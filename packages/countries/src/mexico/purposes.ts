import type { CodeEntry } from '../country-pack.ts'

/**
 * One consent, one purpose. LGPDPPSO arts. 14 to 16 ask for a free, specific and informed yes; which purposes are kept apart is this
 * product's choice, to be confirmed by counsel.
 */
export const purposes: readonly CodeEntry[] = (
  [
    ['assistance', 'ASISTENCIA', 'Atenderle aquí', 'Helping her here'],
    [
      'referral',
      'REFERENCIA',
      'Canalización a otra organización',
      'Referral to another organisation',
    ],
    ['family', 'FAMILIA', 'Contacto con su familia', 'Contact with her family'],
    ['return', 'RETORNO', 'Retorno voluntario asistido', 'Assisted voluntary return'],
    [
      'statistics',
      'ESTADISTICA_INTERNA',
      'Contarle una vez, sin nombre',
      'Counting her once, without a name',
    ],
    [
      'anonymised-data',
      'DATOS_ANONIMOS_PUBLICOS',
      'Datos públicos sin identidad',
      'Public data without identity',
    ],
    [
      'images-and-media',
      'FOTO_VIDEO_MEDIOS',
      'Imagen, voz o medios de comunicación',
      'Image, voice or media',
    ],
    [
      'academic-research',
      'INVESTIGACION_ACADEMICA',
      'Investigación académica',
      'Academic research',
    ],
    ['asylum-authority', 'COMAR', 'Comisión Mexicana de Ayuda a Refugiados', 'Refugee commission'],
    ['consulate', 'CONSULADO', 'Contacto con su consulado', 'Contact with her consulate'],
    ['victims-register', 'RENAVI', 'Registro Nacional de Víctimas', 'National Victims Register'],
  ] as const
).map(([code, nationalCode, es, en]) => ({
  code,
  nationalCode,
  labels: { es, en },
  source: 'LGPDPPSO arts. 14-16',
  verified: false,
}))
