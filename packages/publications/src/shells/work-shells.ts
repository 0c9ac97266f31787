import * as person from './people-columns.ts'
import { activities, shell, wordsOf } from './shell-words.ts'
import { both, type TableShell } from './table-shell.ts'
import * as work from './work-columns.ts'

const { ageGroup, month, sex } = person
const { people, services, participations } = wordsOf

const followUps = activities(
  'visitas de seguimiento',
  'follow-up visits',
  both(
    'Cada visita de seguimiento se cuenta una vez; de una persona puede haber varias.',
    'Each follow-up visit counts once; a person may have had several.',
  ),
)
const referrals = activities(
  'canalizaciones',
  'referrals',
  both('Cada canalización enviada se cuenta una vez.', 'Each referral sent counts once.'),
)
const arrests = activities(
  'detenciones',
  'arrests',
  both(
    'Cada persona detenida en un operativo se cuenta una vez por operativo.',
    'Each person arrested in an operation counts once for that operation.',
  ),
)

/** Figures of the prosecution: its own sums, never cases. Stages never add up to one another. */
const justice = (
  [
    ['investigations', 'investigation', 'carpetas de investigación', 'investigations'],
    ['prosecutions', 'prosecution', 'personas procesadas', 'persons prosecuted'],
    ['convictions', 'conviction', 'personas condenadas', 'persons convicted'],
    ['sentences', 'sentence', 'sentencias', 'sentences'],
  ] as const
).map(([id, stage, es, en]) =>
  shell(
    `t20-${id}`,
    both(`Justicia: ${es}`, `Justice: ${en}`),
    activities(
      es,
      en,
      both(
        `Sumas que entregan las fiscalías y los tribunales (${es}); ninguna fila es un caso. Las etapas del proceso no se suman entre sí.`,
        `Sums that prosecutors and courts supply (${en}); no line is a case. Stages of the proceedings never add up.`,
      ),
    ),
    [work.chargedForm, work.court, work.accusedSex],
    [
      [
        'forma-y-fuero',
        'Tipo de trata y fuero',
        'Form and jurisdiction',
        [work.chargedForm, work.court],
      ],
      [
        'forma-y-sexo',
        'Tipo de trata y sexo de la persona imputada',
        'Form and sex of the accused',
        [work.chargedForm, work.accusedSex],
      ],
    ],
    { counting: { only: { stage }, times: 'n' } },
  ),
)

/** Visits to places and checks of papers are different powers under different laws: each has its table. */
const verification = (
  [
    ['t17', 'visit', 'visitas de verificación', 'verification visits'],
    ['t17-checks', 'check', 'revisiones migratorias', 'migration checks'],
  ] as const
).map(([id, activity, es, en]) =>
  shell(
    id,
    both(es.slice(0, 1).toUpperCase() + es.slice(1), en.slice(0, 1).toUpperCase() + en.slice(1)),
    activities(es, en, both('Cada acto se cuenta una vez.', 'Each act counts once.')),
    [work.division, month, work.activityResult],
    [
      [
        'estado-y-resultado',
        'Estado y resultado',
        'State and result',
        [work.division, work.activityResult],
      ],
      ['mes-y-resultado', 'Mes y resultado', 'Month and result', [month, work.activityResult]],
      ['estado-y-mes', 'Estado y mes', 'State and month', [work.division, month]],
    ],
    { counting: { only: { activity } } },
  ),
)

/** T12, T14 and T16 to T20: what was done. */
export const workShells: readonly TableShell[] = [
  shell(
    't12',
    both('Servicios prestados', 'Services given'),
    services,
    [work.service, sex, ageGroup, work.organisation, work.costBand],
    [
      ['servicio-y-sexo', 'Servicio y sexo', 'Service and sex', [work.service, sex]],
      [
        'servicio-y-edad',
        'Servicio y mayoría de edad',
        'Service, children and adults',
        [work.service, ageGroup],
      ],
      [
        'servicio-y-organizacion',
        'Servicio y organización',
        'Service and organisation',
        [work.service, work.organisation],
      ],
      ['servicio-y-costo', 'Servicio y costo', 'Service and cost', [work.service, work.costBand]],
    ],
  ),
  shell(
    't12-persons',
    both('Personas que recibieron cada servicio', 'Persons who had each service'),
    people,
    [work.servicesOfPerson, sex, ageGroup],
    [
      ['servicio-y-sexo', 'Servicio y sexo', 'Service and sex', [work.servicesOfPerson, sex]],
      [
        'servicio-y-edad',
        'Servicio y mayoría de edad',
        'Service, children and adults',
        [work.servicesOfPerson, ageGroup],
      ],
    ],
    { counting: { oneFor: 'person' } },
  ),
  shell(
    't14',
    both('Seguimiento', 'Follow-up'),
    followUps,
    [work.followUpMonth, work.followUpStatus, work.exploitedAgain],
    [
      [
        'mes-y-estado',
        'Mes y cómo está',
        'Month and how she is',
        [work.followUpMonth, work.followUpStatus],
      ],
      [
        'mes-y-reincidencia',
        'Mes y si volvió a ser explotada',
        'Month and exploitation again',
        [work.followUpMonth, work.exploitedAgain],
      ],
    ],
  ),
  shell(
    't16',
    both('Operativos: personas entrevistadas', 'Operations: persons screened'),
    {
      ...people,
      definition: both(
        'Cada persona entrevistada cuenta una vez por operativo. Presuntas víctimas y niñez son parte de las entrevistadas y no se suman.',
        'Each person screened counts once for an operation. Presumptive victims and children are among those screened and do not add up.',
      ),
      population: both(
        'Personas entrevistadas en operativos conjuntos: la mayoría no son víctimas de trata.',
        'Persons screened in joint operations: most are no victims of trafficking.',
      ),
    },
    [work.operation, work.foundInOperation],
    [
      [
        'operativo',
        'Personas entrevistadas por operativo',
        'Persons screened by operation',
        [work.operation, work.foundInOperation],
      ],
    ],
  ),
  shell(
    't16-arrests',
    both('Operativos: detenciones', 'Operations: arrests'),
    arrests,
    [work.operation],
    [['operativo', 'Detenciones por operativo', 'Arrests by operation', [work.operation]]],
    { counting: { times: 'n' } },
  ),
  ...verification,
  shell(
    't18',
    both('Capacitación: participaciones', 'Training: participations'),
    participations,
    [work.trainedAgency, sex, work.topic, work.passed],
    [
      ['institucion-y-sexo', 'Institución y sexo', 'Agency and sex', [work.trainedAgency, sex]],
      ['tema-y-sexo', 'Tema y sexo', 'Topic and sex', [work.topic, sex]],
      ['tema-y-acreditacion', 'Tema y acreditación', 'Topic and result', [work.topic, work.passed]],
    ],
  ),
  shell(
    't18-persons',
    both('Capacitación: personas', 'Training: persons'),
    {
      ...people,
      unitLabel: both('personas capacitadas', 'persons trained'),
      definition: both(
        'Cada persona capacitada se cuenta una vez, aunque haya asistido a varias capacitaciones.',
        'Each person trained counts once, whatever the number of trainings.',
      ),
      population: both(
        'Personas que asistieron a alguna capacitación del periodo.',
        'Persons who attended some training of the period.',
      ),
    },
    [{ ...work.trainedAgency, several: true }, sex, { ...work.topic, several: true }],
    [
      ['institucion-y-sexo', 'Institución y sexo', 'Agency and sex', [work.trainedAgency, sex]],
      ['tema-y-sexo', 'Tema y sexo', 'Topic and sex', [work.topic, sex]],
    ],
    { counting: { oneFor: 'participant' } },
  ),
  shell(
    't19',
    both('Canalizaciones', 'Referrals'),
    referrals,
    [work.sender, work.receiver, work.answer],
    [
      [
        'quienes',
        'Quién canaliza y quién recibe',
        'Sender and receiver',
        [work.sender, work.receiver],
      ],
      [
        'respuesta',
        'Quién recibe y respuesta',
        'Receiver and answer',
        [work.receiver, work.answer],
      ],
    ],
  ),
  ...justice,
  shell(
    't20-victims',
    both('Justicia: víctimas en carpetas', 'Justice: victims in investigations'),
    {
      ...people,
      definition: both(
        'Sumas que entregan las fiscalías: víctimas en carpetas de investigación. No son las personas atendidas por las organizaciones.',
        'Sums that prosecutors supply: victims in investigations. They are not the persons whom organisations assisted.',
      ),
      population: both(
        'Víctimas de trata en carpetas de investigación del periodo.',
        'Victims of trafficking in investigations of the period.',
      ),
    },
    [work.division, work.chargedForm],
    [
      ['estado', 'Estado', 'State', [work.division]],
      [
        'estado-y-forma',
        'Estado y tipo de trata',
        'State and form',
        [work.division, work.chargedForm],
      ],
    ],
    { counting: { times: 'n' } },
  ),
]
