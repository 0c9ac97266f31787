import * as exploited from './exploitation-columns.ts'
import * as person from './people-columns.ts'
import { shell, wordsOf } from './shell-words.ts'
import { both, type TableShell } from './table-shell.ts'
import { childStage, daysColumn, outcome } from './work-columns.ts'

const { ageBand, ageGroup, nationality, sex, year } = person
const { people, children } = wordsOf

const daysToRecognition = daysColumn(
  'daysToRecognition',
  'Días de la detección al reconocimiento',
  'Days from detection to recognition',
  {
    kind: 'case',
    fields: ['signs-recorded.signs', 'identification-recorded.recognisedOn'],
    compartments: ['account'],
  },
)
const daysToDetermination = daysColumn(
  'daysToDetermination',
  'Días hasta determinar su interés superior',
  'Days until best interests were determined',
  { kind: 'case', fields: ['best-interests-determined.interestOutcome'], compartments: ['child'] },
)

/** T1 to T11, T13 and T15: one record is a person. */
export const peopleShells: readonly TableShell[] = [
  shell(
    't1',
    both('Personas atendidas por año', 'Persons assisted by year'),
    people,
    [year, sex, ageBand],
    [
      ['anio-y-sexo', 'Año y sexo', 'Year and sex', [year, sex]],
      ['anio-y-edad', 'Año y grupo de edad', 'Year and age group', [ageBand, year]],
      ['edad-y-sexo', 'Grupo de edad y sexo', 'Age group and sex', [ageBand, sex]],
    ],
  ),
  shell(
    't2',
    both('De dónde son', 'Nationality'),
    people,
    [nationality, sex, ageGroup],
    [
      ['nacionalidad', 'Nacionalidad', 'Nationality', [nationality]],
      ['nacionalidad-y-sexo', 'Nacionalidad y sexo', 'Nationality and sex', [nationality, sex]],
      [
        'nacionalidad-y-edad',
        'Nacionalidad y mayoría de edad',
        'Nationality, children and adults',
        [nationality, ageGroup],
      ],
    ],
  ),
  shell(
    't3',
    both('Formas de explotación', 'Forms of exploitation'),
    people,
    [exploited.form, sex, ageGroup],
    [
      ['forma', 'Forma de explotación', 'Form of exploitation', [exploited.form]],
      ['forma-y-sexo', 'Forma y sexo', 'Form and sex', [exploited.form, sex]],
      [
        'forma-y-edad',
        'Forma y mayoría de edad',
        'Form, children and adults',
        [exploited.form, ageGroup],
      ],
    ],
    {
      cautions: [
        both(
          'Cada forma lleva el artículo de la Ley General; «trata» sin más no es una forma.',
          'Each form names its article of the General Law; “trafficking” alone is no form.',
        ),
      ],
    },
  ),
  shell(
    't4',
    both('En qué sector', 'Sector of exploitation'),
    people,
    [exploited.sector, sex],
    [
      ['sector', 'Sector', 'Sector', [exploited.sector]],
      ['sector-y-sexo', 'Sector y sexo', 'Sector and sex', [exploited.sector, sex]],
    ],
  ),
  shell(
    't5',
    both('Quién las captó', 'Who recruited them'),
    people,
    [exploited.recruiterRelation, exploited.recruiterSex],
    [
      [
        'relacion',
        'Relación con la persona',
        'Relation to the person',
        [exploited.recruiterRelation],
      ],
      ['sexo', 'Sexo de quien captó', 'Sex of the recruiter', [exploited.recruiterSex]],
      [
        'relacion-y-sexo',
        'Relación y sexo de quien captó',
        'Relation and sex of the recruiter',
        [exploited.recruiterRelation, exploited.recruiterSex],
      ],
    ],
    {
      cautions: [
        both(
          'Se cuentan las personas captadas, no quienes captaron: de éstos no hay registro.',
          'The persons recruited are counted, not the recruiters: no register of these is kept.',
        ),
      ],
    },
  ),
  shell(
    't6',
    both('Cómo y dónde las captaron', 'How and where they were recruited'),
    people,
    [exploited.recruitedBy, exploited.recruitmentPlace],
    [
      ['medio', 'Primer contacto', 'First contact', [exploited.recruitedBy]],
      [
        'medio-y-lugar',
        'Primer contacto y lugar',
        'First contact and place',
        [exploited.recruitmentPlace, exploited.recruitedBy],
      ],
    ],
  ),
  shell(
    't7',
    both('Medios de control', 'Means of control'),
    people,
    [exploited.means, exploited.form],
    [
      ['medio', 'Medio de control', 'Means of control', [exploited.means]],
      [
        'medio-y-forma',
        'Medio de control y forma de explotación',
        'Means of control and form of exploitation',
        [exploited.means, exploited.form],
      ],
    ],
  ),
  shell(
    't8',
    both('Dónde fueron explotadas', 'Where they were exploited'),
    people,
    [exploited.exploitationDivision, exploited.form],
    [
      ['estado', 'Estado', 'State', [exploited.exploitationDivision]],
      [
        'estado-y-forma',
        'Estado y forma de explotación',
        'State and form of exploitation',
        [exploited.exploitationDivision, exploited.form],
      ],
    ],
    {
      cautions: [
        both(
          'Por estado, nunca por municipio: en un municipio los grupos son tan pequeños que alguien reconocería a una persona.',
          'By state, never by municipality: there the groups are so small that somebody would recognise a person.',
        ),
      ],
    },
  ),
  shell(
    't9',
    both('Rutas y transporte', 'Routes and transport'),
    people,
    [exploited.corridor, exploited.transport],
    [
      ['ruta', 'Ruta', 'Corridor', [exploited.corridor]],
      [
        'ruta-y-transporte',
        'Ruta y medio de transporte',
        'Corridor and means of transport',
        [exploited.corridor, exploited.transport],
      ],
    ],
  ),
  shell(
    't10',
    both('Cómo se les encontró', 'Source of detection'),
    people,
    [exploited.detectedBy],
    [['deteccion', 'Cómo se les encontró', 'Source of detection', [exploited.detectedBy]]],
  ),
  shell(
    't11',
    both('De la detección al reconocimiento', 'From detection to recognition'),
    people,
    [exploited.stage, person.month, daysToRecognition],
    [
      ['etapa', 'Etapa alcanzada', 'Stage reached', [exploited.stage]],
      [
        'etapa-y-mes',
        'Etapa alcanzada y mes',
        'Stage reached and month',
        [person.month, exploited.stage],
      ],
      ['dias', 'Días al reconocimiento', 'Days to recognition', [daysToRecognition]],
    ],
  ),
  shell(
    't13',
    both('Qué pasó después', 'Outcome'),
    people,
    [outcome, nationality],
    [
      ['desenlace', 'Desenlace', 'Outcome', [outcome]],
      [
        'desenlace-y-nacionalidad',
        'Desenlace y nacionalidad',
        'Outcome and nationality',
        [nationality, outcome],
      ],
    ],
  ),
  shell(
    't15',
    both('Niñas, niños y adolescentes', 'Children'),
    children,
    [person.accompaniment, childStage, daysToDetermination],
    [
      [
        'compania-y-paso',
        'Con quién estaban y paso del procedimiento',
        'Accompaniment and stage of the procedure',
        [person.accompaniment, childStage],
      ],
      [
        'compania-y-dias',
        'Con quién estaban y días hasta la determinación',
        'Accompaniment and days to the determination',
        [person.accompaniment, daysToDetermination],
      ],
    ],
    { counting: { only: { ageGroup: 'child' } } },
  ),
]
