import type { Compartment } from '../../journal/compartment.ts'
import type { CountUnit } from './counted-variables.ts'

/** Where a column of a published table comes from. */
export type ColumnSource =
  /** A variable of `countedVariables`: comes in a contribution. */
  | { readonly from: 'statistics' | 'facts'; readonly variable: string }
  /** Known at the office by who contributed or by joining. */
  | { readonly from: 'contribution'; readonly what: 'organisation' }
  /** Stands in a case and is not derived for counting: it does not come, and the table is published without. */
  | { readonly from: 'not-derived'; readonly compartment: Compartment | 'header' }
  /** No case holds it: organisations report it as a figure of their own. */
  | { readonly from: 'figures' }

export interface TableShell {
  readonly table: string
  readonly unit: CountUnit | 'figure'
  readonly columns: Readonly<Record<string, ColumnSource>>
}

const counted = (variable: string): ColumnSource => ({ from: 'statistics', variable })
const fact = (variable: string): ColumnSource => ({ from: 'facts', variable })
const notDerived = (compartment: Compartment | 'header'): ColumnSource => ({
  from: 'not-derived',
  compartment,
})
const figure: ColumnSource = { from: 'figures' }
const organisation: ColumnSource = { from: 'contribution', what: 'organisation' }

/**
 * The tables of domain §8, each column with the compartment from which it comes. `study new --tables T1,T3` makes a study of them. `not-derived` is said so that nobody
 * takes an absent column for a zero.
 */
export const tableShells: readonly TableShell[] = [
  shell('T1', 'person', {
    year: counted('year'),
    sex: counted('sex'),
    ageBand: counted('ageBand'),
    ageGroup: counted('ageGroup'),
  }),
  shell('T2', 'person', {
    nationalities: counted('nationalities'),
    sex: counted('sex'),
    ageGroup: counted('ageGroup'),
  }),
  shell('T3', 'person', {
    formsOfExploitation: counted('formsOfExploitation'),
    sex: counted('sex'),
    ageBand: counted('ageBand'),
  }),
  shell('T4', 'person', { sector: counted('sector'), sex: counted('sex') }),
  shell('T5', 'person', {
    recruiterRelations: counted('recruiterRelations'),
    recruiterSex: counted('recruiterSex'),
  }),
  shell('T6', 'person', {
    recruitedBy: counted('recruitedBy'),
    placeOfRecruitment: notDerived('account'),
  }),
  shell('T7', 'person', {
    meansOfControl: counted('meansOfControl'),
    formsOfExploitation: counted('formsOfExploitation'),
  }),
  shell('T8', 'person', {
    exploitationCountries: counted('exploitationCountries'),
    exploitationDivision: counted('exploitationDivision'),
    formsOfExploitation: counted('formsOfExploitation'),
  }),
  // She tells her journey in words, and words never leave.
  shell('T9', 'person', { corridor: notDerived('account'), mode: notDerived('account') }),
  shell('T10', 'person', { detectedBy: counted('detectedBy') }),
  shell('T11', 'person', {
    identification: counted('identification'),
    screeningOutcome: counted('screeningOutcome'),
    recordedMonth: fact('recordedMonth'),
    dayOfEachStep: notDerived('header'),
  }),
  shell('T12', 'service', {
    service: counted('service'),
    status: counted('status'),
    outcome: counted('outcome'),
    sex: counted('sex'),
    ageBand: counted('ageBand'),
    organisation,
    cost: notDerived('care'),
  }),
  // How she stays or leaves tells of asylum and of consulates; of it a journey's end alone is derived.
  shell('T13', 'person', {
    returnJourney: counted('returnJourney'),
    nationalities: counted('nationalities'),
    stayRegularised: notDerived('protection'),
    asylum: notDerived('protection'),
  }),
  shell('T14', 'follow-up', {
    followUp: counted('followUp'),
    recordedMonth: fact('recordedMonth'),
    exploitedAgain: notDerived('protection'),
  }),
  shell('T15', 'person', {
    accompaniment: counted('accompaniment'),
    childProcedure: counted('childProcedure'),
    ageGroup: counted('ageGroup'),
    days: notDerived('child'),
  }),
  shell('T16', 'figure', {
    operation: figure,
    found: figure,
    screened: figure,
    presumptive: figure,
    children: figure,
    arrests: figure,
  }),
  shell('T17', 'figure', {
    visits: figure,
    checks: figure,
    division: figure,
    month: figure,
    result: figure,
  }),
  shell('T18', 'figure', {
    agency: figure,
    sex: figure,
    topic: figure,
    participants: figure,
    passed: figure,
  }),
  shell('T19', 'figure', { sender: figure, receiver: figure, responseTime: figure }),
  // Supplied by prosecutors as aggregates; of `justice` nothing is ever counted from a case (BR-22).
  shell('T20', 'figure', {
    investigations: figure,
    prosecutions: figure,
    convictions: figure,
    sentences: figure,
    form: figure,
    jurisdiction: figure,
    sexOfAccused: figure,
  }),
  // Asked for beside the twenty (W32).
  shell('unmet-need', 'person', {
    needed: counted('needed'),
    sex: counted('sex'),
    ageGroup: counted('ageGroup'),
  }),
  shell('refused-beds', 'bed-refusal', {
    bedRefused: counted('bedRefused'),
    bedFor: counted('bedFor'),
    ageGroup: counted('ageGroup'),
    division: counted('division'),
    recordedMonth: fact('recordedMonth'),
  }),
  shell('cost-by-donor', 'payment', {
    payment: counted('payment'),
    amount: counted('amount'),
    currency: counted('currency'),
    donor: counted('donor'),
    budgetLine: counted('budgetLine'),
  }),
]

function shell(
  table: string,
  unit: TableShell['unit'],
  columns: TableShell['columns'],
): TableShell {
  return { table, unit, columns }
}
