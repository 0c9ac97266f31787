import type { Bilingual } from '../language/bilingual.ts'

/** The means of control of CTDC's codebook (v6), by the ends of its column names. */
export const ctdcMeans: ReadonlyMap<string, Bilingual> = new Map(
  (
    [
      ['DebtBondage', 'Servidumbre por deudas', 'Debt bondage'],
      ['TakesEarnings', 'Le quitan lo que gana', 'Takes earnings'],
      ['RestrictsFinancialAccess', 'Sin acceso a su dinero', 'Restricts financial access'],
      ['Threats', 'Amenazas', 'Threats'],
      ['PsychologicalAbuse', 'Violencia psicológica', 'Psychological abuse'],
      ['PhysicalAbuse', 'Violencia física', 'Physical abuse'],
      ['SexualAbuse', 'Violencia sexual', 'Sexual abuse'],
      ['FalsePromises', 'Promesas falsas', 'False promises'],
      ['PsychoactiveSubstances', 'Drogas o alcohol', 'Psychoactive substances'],
      ['RestrictsMovement', 'Sin libertad de moverse', 'Restricts movement'],
      ['RestrictsMedicalCare', 'Sin atención médica', 'Restricts medical care'],
      ['ExcessiveWorkingHours', 'Jornadas excesivas', 'Excessive working hours'],
      ['UsesChildren', 'Usa a sus hijas e hijos', 'Uses children'],
      ['ThreatOfLawEnforcement', 'Amenaza con la autoridad', 'Threat of law enforcement'],
      ['WithholdsNecessities', 'Sin lo necesario para vivir', 'Withholds necessities'],
      ['WithholdsDocuments', 'Retiene sus documentos', 'Withholds documents'],
      ['Other', 'Otro', 'Other'],
    ] as const
  ).map(([key, es, en]) => [key, { es, en }]),
)
