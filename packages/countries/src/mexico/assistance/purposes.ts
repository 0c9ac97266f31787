import { entriesFrom } from '../../shape/code-entry.ts'
import type { CodeEntry } from '../../shape/code-entry.ts'

/**
 * One consent, one purpose. LGPDPPSO arts. 14 to 16 ask for a free, specific and informed yes; which purposes are kept
 * apart is this product's choice. Helping an investigation is none of them: it stands with the legal group alone.
 */
export const purposes: readonly CodeEntry[] = entriesFrom(
  { source: 'LGPDPPSO arts. 14-16; which purposes: domain §6.1', evidence: 'design' },
  [
    ['assistance', 'Atenderle aquí', 'Helping her here', 'ASISTENCIA'],
    [
      'referral',
      'Canalización a otra organización',
      'Referral to another organisation',
      'REFERENCIA',
    ],
    ['family', 'Contacto con su familia', 'Contact with her family', 'FAMILIA'],
    ['return', 'Retorno voluntario asistido', 'Assisted voluntary return', 'RETORNO'],
    [
      'statistics',
      'Contarle una vez, sin nombre',
      'Counting her once, without a name',
      'ESTADISTICA_INTERNA',
    ],
    [
      'anonymised-data',
      'Datos públicos sin identidad',
      'Public data without identity',
      'DATOS_ANONIMOS_PUBLICOS',
    ],
    [
      'images-and-media',
      'Imagen, voz o medios de comunicación',
      'Image, voice or media',
      'FOTO_VIDEO_MEDIOS',
    ],
    [
      'academic-research',
      'Investigación académica',
      'Academic research',
      'INVESTIGACION_ACADEMICA',
    ],
    ['asylum-authority', 'Comisión Mexicana de Ayuda a Refugiados', 'Refugee commission', 'COMAR'],
    ['consulate', 'Contacto con su consulado', 'Contact with her consulate', 'CONSULADO'],
    ['victims-register', 'Registro Nacional de Víctimas', 'National Victims Register', 'RENAVI'],
  ],
)
