import * as person from './people-columns.ts'
import { activities, shell, wordsOf } from './shell-words.ts'
import { both, fromCase, type TableShell } from './table-shell.ts'
import * as work from './work-columns.ts'

const { people } = wordsOf
const homeDivision = { ...work.division, from: { kind: 'facts' } } as const
const daysToService = work.daysColumn(
  'daysToService',
  'Días de la detección al primer servicio',
  'Days from detection to the first service',
  fromCase('account care', 'signs-recorded.signs', 'service-delivered.startedOn'),
)
const daysToBed = work.daysColumn(
  'daysToBed',
  'Días de la detección a una cama',
  'Days from detection to a bed',
  fromCase('account placement', 'signs-recorded.signs', 'stay-begun'),
)

/** Tables that people ask for beside T1 to T20 (practice W32). */
export const askedShells: readonly TableShell[] = [
  shell(
    'w32-needs',
    both('Lo que faltó', 'Unmet need'),
    people,
    [homeDivision, work.needed],
    [
      [
        'necesidad',
        'Necesidad sin atender por estado',
        'Unmet need by state',
        [homeDivision, work.needed],
      ],
    ],
  ),
  shell(
    'w32-beds',
    both('Camas que no hubo', 'Refused beds'),
    activities(
      'solicitudes de cama sin lugar',
      'refused beds',
      both(
        'Cada vez que se pidió una cama y no se dio cuenta una vez; de una persona puede haber varias.',
        'Each time a bed was asked for and not given counts once; one person may have had several.',
      ),
    ),
    [work.bedDivision, work.bedRefused],
    [
      [
        'cama',
        'Por qué no hubo cama, por estado',
        'Why there was no bed, by state',
        [work.bedDivision, work.bedRefused],
      ],
    ],
  ),
  shell(
    'w32-days',
    both('Cuánto esperaron', 'How long they waited'),
    people,
    [daysToService, daysToBed],
    [
      ['servicio', 'Días al primer servicio', 'Days to the first service', [daysToService]],
      ['cama', 'Días a una cama', 'Days to a bed', [daysToBed]],
    ],
  ),
  shell(
    'w32-people',
    both('Lengua, discapacidad y dependientes', 'Language, disability and dependants'),
    people,
    [person.language, person.disability, person.dependants, person.sex],
    [
      ['lengua', 'Lengua indígena', 'Indigenous language', [person.language, person.sex]],
      ['discapacidad', 'Discapacidad', 'Disability', [person.disability, person.sex]],
      [
        'dependientes',
        'Personas que dependen de ella',
        'Dependants',
        [person.dependants, person.sex],
      ],
    ],
  ),
  shell(
    'w32-concerns',
    both('Quejas e incidentes', 'Complaints and incidents'),
    activities(
      'quejas e incidentes',
      'complaints and incidents',
      both(
        'Cada queja y cada incidente cuenta una vez.',
        'Each complaint and each incident counts once.',
      ),
    ),
    [work.division, work.incident],
    [
      [
        'recibidos',
        'Quejas e incidentes por estado',
        'Complaints and incidents by state',
        [work.division, work.incident],
      ],
    ],
  ),
  shell(
    'w32-payments',
    both('Pagos por donante', 'Payments by donor'),
    activities(
      'pagos',
      'payments',
      both(
        'Cada pago hecho cuenta una vez; el monto está en las cuentas, no aquí.',
        'Each payment made counts once; its amount is in the accounts, not here.',
      ),
    ),
    [work.donor, work.budgetLine],
    [['donante', 'Donante y partida', 'Donor and budget line', [work.donor, work.budgetLine]]],
  ),
]
