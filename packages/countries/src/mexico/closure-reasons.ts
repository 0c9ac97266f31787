import type { CodeEntry } from '../country-pack.ts'

/**
 * Why a case ends. Aid is never conditional on a complaint (LGV arts. 7-VI, 120-XX; LGT art. 59): there is no code for somebody who did
 * not report, and none may be added (BR-24).
 */
export const closureReasons: readonly CodeEntry[] = (
  [
    [
      'objectives-met',
      'OBJETIVOS_CUMPLIDOS',
      'Se cumplieron los objetivos',
      'The objectives were met',
    ],
    [
      'returned-and-followed-up',
      'RETORNO_Y_SEGUIMIENTO_CONCLUIDO',
      'Retorno y seguimiento concluidos',
      'Returned, follow-up concluded',
    ],
    ['resettled', 'REASENTAMIENTO', 'Reasentamiento', 'Resettled'],
    ['transferred', 'TRANSFERIDO', 'Otra organización continúa', 'Another organisation goes on'],
    ['left-by-own-choice', 'RENUNCIA_VOLUNTARIA', 'Decidió no continuar', 'She chose not to go on'],
    ['contact-lost', 'SIN_CONTACTO', 'Sin contacto', 'Contact lost'],
    [
      'not-a-victim',
      'NO_VICTIMA',
      'No hay indicios de trata; se canalizó',
      'No signs of trafficking; referred onward',
    ],
    ['died', 'FALLECIMIENTO', 'Fallecimiento', 'Died'],
    ['recorded-twice', 'DUPLICADO', 'Registrada dos veces', 'Recorded twice'],
    ['no-funds', 'SIN_FONDOS', 'Sin fondos; se canalizó', 'No funds; referred onward'],
    ['other', 'OTRO', 'Otro', 'Other'],
  ] as const
).map(([code, nationalCode, es, en]) => ({
  code,
  nationalCode,
  labels: { es, en },
  source: 'Primero closure reasons; LGV arts. 7-VI, 120-XX',
  verified: false,
}))
