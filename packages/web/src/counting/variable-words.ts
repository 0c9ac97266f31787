import type { MessageId } from '../language/es.ts'

interface Told {
  readonly label: MessageId
  /** The field whose choices have the words of its codes; absent where they are a country's or a standard's. */
  readonly field?: string
}

/** What a variable of a study is called, and where its codes have words. A test asks for each. */
const told: Readonly<Record<string, Told>> = {
  ageGroup: { label: 'counting.variable.ageGroup', field: 'ageGroup' },
  ageBand: { label: 'counting.variable.ageBand' },
  sex: { label: 'counting.variable.sex', field: 'sex' },
  nationalities: { label: 'counting.variable.nationalities' },
  year: { label: 'counting.variable.year' },
  formsOfExploitation: { label: 'counting.variable.formsOfExploitation' },
  meansOfControl: { label: 'counting.variable.meansOfControl' },
  acts: { label: 'counting.variable.acts' },
  recruiterRelations: { label: 'counting.variable.recruiterRelations', field: 'recruiters' },
  recruiterSex: { label: 'counting.variable.recruiterSex', field: 'recruiterSex' },
  recruitedBy: { label: 'counting.variable.recruitedBy', field: 'contactBy' },
  sector: { label: 'counting.variable.sector', field: 'sector' },
  exploitationCountries: { label: 'counting.variable.exploitationCountries' },
  exploitationDivision: { label: 'counting.variable.exploitationDivision' },
  ageBandAtExploitation: { label: 'counting.variable.ageBandAtExploitation' },
  detectedBy: { label: 'counting.variable.detectedBy', field: 'detectedBy' },
  identification: { label: 'counting.variable.identification', field: 'standing' },
  screeningOutcome: { label: 'counting.variable.screeningOutcome', field: 'screeningOutcome' },
  accompaniment: { label: 'counting.variable.accompaniment', field: 'accompaniment' },
  childProcedure: { label: 'counting.variable.childProcedure' },
  needed: { label: 'counting.variable.needed', field: 'service' },
  returnJourney: { label: 'counting.variable.returnJourney', field: 'leg' },
  service: { label: 'counting.variable.service', field: 'service' },
  status: { label: 'counting.variable.status', field: 'status' },
  outcome: { label: 'counting.variable.outcome', field: 'outcome' },
  payment: { label: 'counting.variable.payment', field: 'paymentKind' },
  amount: { label: 'counting.variable.amount' },
  currency: { label: 'counting.variable.currency' },
  donor: { label: 'counting.variable.donor' },
  budgetLine: { label: 'counting.variable.budgetLine' },
  followUp: { label: 'counting.variable.followUp', field: 'visitKind' },
  bedRefused: { label: 'counting.variable.bedRefused', field: 'bedRefusedBecause' },
  bedFor: { label: 'counting.variable.bedFor', field: 'bedFor' },
  division: { label: 'counting.variable.division' },
  recordedMonth: { label: 'counting.variable.recordedMonth' },
  recordedYear: { label: 'counting.variable.recordedYear' },
}

export function variableInWords(variable: string): Told | undefined {
  return Object.hasOwn(told, variable) ? told[variable] : undefined
}
