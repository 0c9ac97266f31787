import { entriesFrom } from '../../shape/code-entry.ts'
import type { CodeEntry } from '../../shape/code-entry.ts'

/**
 * Why a case ends. Aid is never conditional on a complaint (LGV arts. 4, 120-XX; LGT arts. 3-XI, 59): there is no code
 * for somebody who did not report, and none may be added (BR-24).
 */
export const closureReasons: readonly CodeEntry[] = [
  ...entriesFrom({ source: 'Primero closure reasons; domain §4.4', evidence: 'source' }, [
    [
      'returned-and-followed-up',
      'Retorno y seguimiento concluidos',
      'Returned, follow-up concluded',
      'RETORNO_Y_SEGUIMIENTO_CONCLUIDO',
    ],
    ['transferred', 'Otra organización continúa', 'Another organisation goes on', 'TRANSFERIDO'],
    ['contact-lost', 'Sin contacto', 'Contact lost', 'SIN_CONTACTO'],
    ['died', 'Fallecimiento', 'Died', 'FALLECIMIENTO'],
    ['other', 'Otro', 'Other', 'OTRO'],
  ]),
  ...entriesFrom({ source: 'Practice, domain §4.4', evidence: 'unverified' }, [
    [
      'objectives-met',
      'Se cumplieron los objetivos',
      'The objectives were met',
      'OBJETIVOS_CUMPLIDOS',
    ],
    ['resettled', 'Reasentamiento', 'Resettled', 'REASENTAMIENTO'],
    ['left-by-own-choice', 'Decidió no continuar', 'She chose not to go on', 'RENUNCIA_VOLUNTARIA'],
    [
      'not-a-victim',
      'No hay indicios de trata; se canalizó',
      'No signs of trafficking; referred onward',
      'NO_VICTIMA',
    ],
    ['recorded-twice', 'Registrada dos veces', 'Recorded twice', 'DUPLICADO'],
    ['no-funds', 'Sin fondos; se canalizó', 'No funds; referred onward', 'SIN_FONDOS'],
  ]),
]
