import type { CodeEntry } from '../shape/code-entry.ts'

/** `none`: the published list of that profile has no such indicator. Absent: nobody has typed its weight yet. */
export type IndicatorWeight = 'strong' | 'medium' | 'weak' | 'none'
export const indicatorProfiles = [
  'adult-labour',
  'child-labour',
  'adult-sexual',
  'child-sexual',
] as const
export type IndicatorProfile = (typeof indicatorProfiles)[number]
export const indicatorDimensions = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6'] as const
export type IndicatorDimension = (typeof indicatorDimensions)[number]

export interface Indicator extends CodeEntry {
  readonly dimension: IndicatorDimension
  readonly weights: Readonly<Partial<Record<IndicatorProfile, IndicatorWeight>>>
}

export interface IndicatorList {
  /** Stored with each interview, so that a verdict can be worked out again as it was. */
  readonly version: string
  readonly dimensions: readonly CodeEntry[]
  readonly indicators: readonly Indicator[]
}

/** Weights as a 2026 public transcription gives them; the document itself was not at hand. */
const transcription = {
  source:
    'ILO and European Commission, operational indicators of trafficking (WCMS_105023), after a public transcription of 2026',
  evidence: 'source',
} as const

const letters = { S: 'strong', M: 'medium', W: 'weak', '-': 'none' } as const
type Letter = keyof typeof letters

/** Code, Spanish, English, weight for adult labour, weight for child labour. */
type Row = readonly [code: string, es: string, en: string, adult: Letter, child: Letter]

const rows: readonly Row[] = [
  [
    'D1.01',
    'La engañaron sobre el trabajo, el lugar o quién la emplearía',
    'Deceived about the job, the place or the employer',
    'S',
    'S',
  ],
  ['D1.02', 'La engañaron sobre lo que ganaría', 'Deceived about wages or earnings', 'M', 'M'],
  [
    'D1.03',
    'La engañaron sobre las condiciones de trabajo',
    'Deceived about conditions of work',
    'M',
    'M',
  ],
  [
    'D1.04',
    'La engañaron sobre el contrato o si era legal',
    'Deceived about the content or legality of the contract',
    'M',
    'M',
  ],
  [
    'D1.05',
    'La engañaron sobre dónde y cómo viviría',
    'Deceived about housing and living conditions',
    'M',
    'M',
  ],
  [
    'D1.06',
    'La engañaron sobre papeles o estancia regular',
    'Deceived about documents or regular stay',
    'M',
    'M',
  ],
  [
    'D1.07',
    'La engañaron sobre el viaje o cómo la reclutaban',
    'Deceived about travel and recruitment conditions',
    'M',
    'M',
  ],
  [
    'D1.08',
    'Le prometieron reunirse con su familia y no era cierto',
    'Deceived through family reunification',
    'M',
    'M',
  ],
  [
    'D1.09',
    'Le prometieron matrimonio o adopción y no era cierto',
    'Deceived through a promise of marriage or adoption',
    'M',
    'M',
  ],
  ['D1.10', 'La engañaron sobre ir a la escuela', 'Deceived about access to education', 'W', 'S'],
  [
    'D2.01',
    'Hubo violencia contra ella para llevársela',
    'Violence against her at recruitment',
    'S',
    'S',
  ],
  [
    'D2.02',
    'La amenazaron con violencia para llevársela',
    'Threats of violence against her at recruitment',
    'M',
    'S',
  ],
  [
    'D2.03',
    'Rapto, matrimonio o adopción forzados, o venta',
    'Abduction, forced marriage or adoption, or sale',
    'M',
    'S',
  ],
  ['D2.04', 'La reclutaron por una deuda', 'Recruited through debt bondage', 'M', 'S'],
  [
    'D2.05',
    'Le retuvieron los documentos al reclutarla',
    'Documents kept at recruitment',
    'M',
    'M',
  ],
  [
    'D2.06',
    'La aislaron, encerraron o vigilaron al reclutarla',
    'Isolated, confined or watched at recruitment',
    'M',
    'M',
  ],
  [
    'D2.07',
    'Al reclutarla, la amenazaron con denunciarla ante autoridades',
    'Threatened with the authorities at recruitment',
    'M',
    'M',
  ],
  [
    'D2.08',
    'Al reclutarla, la amenazaron con contarlo a su familia o comunidad',
    'Threatened with telling family or community at recruitment',
    'M',
    'M',
  ],
  [
    'D2.09',
    'Al reclutarla, violencia o amenaza contra su familia',
    'Violence or threats against her family at recruitment',
    'M',
    'M',
  ],
  ['D2.10', 'Le retuvieron dinero al reclutarla', 'Money withheld at recruitment', 'M', 'M'],
  [
    'D3.01',
    'Se aprovecharon de una situación familiar difícil',
    'Abuse of a difficult family situation',
    'M',
    'M',
  ],
  ['D3.02', 'Se aprovecharon de su situación migratoria', 'Abuse of irregular status', 'M', 'M'],
  [
    'D3.03',
    'Se aprovecharon de que no tuvo escuela o no habla el idioma',
    'Abuse of lack of education or language',
    'M',
    'M',
  ],
  [
    'D3.04',
    'Se aprovecharon de que no tenía información',
    'Abuse of lack of information',
    'M',
    'M',
  ],
  [
    'D3.05',
    'Quien la explotó ya la controlaba',
    'Already under the control of the exploiters',
    'M',
    'M',
  ],
  ['D3.06', 'Se aprovecharon de su necesidad de dinero', 'Abuse of economic need', 'M', 'M'],
  [
    'D3.07',
    'Le contaron migraciones exitosas que no eran ciertas',
    'False information about successful migration',
    'M',
    'M',
  ],
  [
    'D3.08',
    'Le mintieron sobre la ley o las autoridades',
    'False information about the law or the authorities',
    'M',
    '-',
  ],
  [
    'D3.09',
    'Su situación familiar la ponía en sus manos',
    'Family situation that left her in their hands',
    'M',
    'M',
  ],
  [
    'D3.10',
    'Su situación personal la ponía en sus manos',
    'Personal situation that left her in their hands',
    'M',
    'M',
  ],
  [
    'D3.11',
    'Dependencia emocional de quien la reclutó',
    'Psychological or emotional dependency on the recruiter',
    'M',
    'M',
  ],
  [
    'D3.12',
    'Su relación con las autoridades o su situación legal',
    'Relationship with the authorities or legal status',
    'M',
    'M',
  ],
  ['D3.13', 'Dificultades que venían de antes', 'Difficulties in the past', 'M', 'M'],
  [
    'D3.14',
    'No podía organizar el viaje por sí misma',
    'Could not arrange the journey herself',
    'M',
    'M',
  ],
  [
    'D3.15',
    'Se aprovecharon de sus creencias o costumbres',
    'Abuse of cultural or religious beliefs',
    'W',
    'M',
  ],
  [
    'D3.16',
    'Desastre, conflicto u otra situación general',
    'Disaster, conflict or another general context',
    'W',
    'M',
  ],
  ['D4.01', 'Jornadas o días excesivos', 'Excessive hours or days', 'S', 'S'],
  ['D4.02', 'Salario bajo o ninguno', 'Low or no pay', 'M', 'M'],
  [
    'D4.03',
    'Multas, descuentos u otro manejo del salario',
    'Fines, deductions or other manipulation of wages',
    'M',
    'M',
  ],
  ['D4.04', 'Malas condiciones de vida', 'Bad living conditions', 'M', 'M'],
  ['D4.05', 'Muy malas condiciones de trabajo', 'Very bad working conditions', 'M', 'M'],
  ['D4.06', 'Trabajo peligroso', 'Hazardous work', 'M', 'M'],
  [
    'D4.07',
    'No se cumplía la ley laboral ni el contrato',
    'Labour law or the contract not respected',
    'M',
    'M',
  ],
  ['D4.08', 'Sin protección social', 'No social protection', 'M', '-'],
  ['D4.09', 'Sin poder ir a la escuela', 'No access to education', 'W', 'M'],
  ['D5.01', 'Le retienen los documentos', 'Documents kept by the exploiters', 'S', 'S'],
  ['D5.02', 'La sujetan por una deuda', 'Held by a debt', 'S', 'S'],
  ['D5.03', 'Aislada, encerrada o vigilada', 'Isolated, confined or watched', 'S', 'S'],
  ['D5.04', 'Violencia contra ella', 'Violence against her', 'S', 'S'],
  ['D5.05', 'La amenazan con violencia', 'Threats of violence against her', 'M', 'S'],
  ['D5.06', 'La obligan a actividades ilícitas', 'Forced into illicit activities', 'M', 'S'],
  ['D5.07', 'Le imponen tareas o clientes', 'Tasks or clients imposed', 'M', 'S'],
  ['D5.08', 'Está bajo su fuerte influencia', 'Under their strong influence', 'M', 'S'],
  [
    'D5.09',
    'La obligan a actuar contra sus compañeras y compañeros',
    'Forced to act against peers',
    'M',
    'M',
  ],
  [
    'D5.10',
    'La obligan a mentir a autoridades o familia',
    'Forced to lie to authorities or family',
    'M',
    'M',
  ],
  [
    'D5.11',
    'La amenazan con denunciarla ante autoridades',
    'Threatened with denunciation to the authorities',
    'M',
    'M',
  ],
  ['D5.12', 'La amenazan con peores condiciones', 'Threatened with worse conditions', 'M', 'M'],
  ['D5.13', 'Violencia contra su familia', 'Violence against her family', 'M', 'M'],
  ['D5.14', 'Le retienen el salario', 'Wages withheld', 'M', 'M'],
  [
    'D5.15',
    'La amenazan con contarlo a su familia o comunidad',
    'Threatened with telling family or community',
    'W',
    'M',
  ],
  ['D6.01', 'Depende de quien la explota', 'Dependent on the exploiters', 'M', 'M'],
  [
    'D6.02',
    'No conoce el lugar y le cuesta valerse',
    'Difficulty of living in an unknown area',
    'M',
    'M',
  ],
  ['D6.03', 'Necesidad de dinero', 'Economic need', 'M', 'M'],
  ['D6.04', 'Su situación familiar', 'Family situation', 'M', 'M'],
  [
    'D6.05',
    'Su relación con las autoridades o su situación legal en el lugar',
    'Relationship with the authorities or legal status there',
    'M',
    'M',
  ],
  [
    'D6.06',
    'Dificultades de antes que la hacen vulnerable',
    'Difficulties in the past that leave her vulnerable',
    'W',
    'M',
  ],
  [
    'D6.07',
    'Pertenece a un grupo discriminado',
    'Belongs to a group that is discriminated against',
    'W',
    'M',
  ],
]

/** All that is known of the two lists on sexual exploitation; a dimension with a gap is not scored. */
const sexual: Readonly<Record<string, Indicator['weights']>> = {
  'D4.06': { 'child-sexual': 'strong' },
  'D5.07': { 'adult-sexual': 'strong', 'child-sexual': 'strong' },
}

const dimensionRows: readonly (readonly [IndicatorDimension, string, string])[] = [
  ['D1', 'Cómo la engañaron para llevársela', 'Deceptive recruitment'],
  ['D2', 'Cómo la forzaron para llevársela', 'Coercive recruitment'],
  ['D3', 'De qué se aprovecharon para llevársela', 'Recruitment by abuse of vulnerability'],
  ['D4', 'Cómo la explotaron', 'Exploitation'],
  ['D5', 'Cómo la forzaban allá', 'Coercion at destination'],
  ['D6', 'De qué se aprovechaban allá', 'Abuse of vulnerability at destination'],
]

export const iloDelphi: IndicatorList = {
  version: 'ilo-delphi-2009-transcribed-2026',
  dimensions: dimensionRows.map(([code, es, en]) => ({
    code,
    labels: { es, en },
    ...transcription,
  })),
  indicators: rows.map(([code, es, en, adult, child]) => ({
    code,
    labels: { es, en },
    dimension: code.slice(0, 2) as IndicatorDimension,
    weights: {
      'adult-labour': letters[adult],
      'child-labour': letters[child],
      ...sexual[code],
    },
    ...transcription,
  })),
}
