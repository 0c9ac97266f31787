import type { Bilingual } from '../language/bilingual.ts'
import { findShell } from '../shells/table-shells.ts'
import type { ReportKind, WrittenPlan } from './report-plan.ts'

/** The chapters of each kind of report, by the shells that their releases are made from, in order. */
export const chaptersOf: Readonly<Record<ReportKind, readonly string[]>> = {
  annual: [
    ...['t1', 't2', 't3', 't4', 't5', 't6', 't7', 't8', 't9', 't10', 't11', 't12', 't12-persons'],
    ...[
      't13',
      't14',
      't15',
      't16',
      't16-arrests',
      't17',
      't17-checks',
      't18',
      't18-persons',
      't19',
    ],
    ...[
      't20-investigations',
      't20-prosecutions',
      't20-convictions',
      't20-sentences',
      't20-victims',
    ],
    ...['w32-needs', 'w32-beds', 'w32-days', 'w32-people', 'w32-concerns'],
  ],
  donor: ['t12', 't12-persons', 't14', 'w32-payments', 'w32-needs', 'w32-beds', 'w32-days'],
  'small-population': ['t1', 't3', 't5', 't10', 't13'],
}

/** The shells of a kind that none of the releases is made from: a report says what it does not tell. */
export function untoldShells(kind: ReportKind, told: readonly string[]): readonly Bilingual[] {
  return chaptersOf[kind].flatMap((id) => {
    const title = told.includes(id) ? undefined : findShell(id)?.title
    return title === undefined ? [] : [title]
  })
}

/** A plan to fill in: every chapter of its kind, each with a folder named after its shell. */
export function blankPlan(kind: ReportKind): WrittenPlan {
  const blank = { es: '', en: '' }
  return {
    kind,
    id: kind,
    version: 1,
    title: blank,
    publisher: blank,
    period: { kind: 'window', from: '', to: '' },
    publishedOn: '',
    coverage: [{ organisation: '', state: 'reported', way: 'device', on: '' }],
    opening: [],
    chapters: chaptersOf[kind].flatMap((id) => {
      const title = findShell(id)?.title
      return title === undefined ? [] : [{ title, text: [], release: id }]
    }),
    ...(kind === 'donor' && {
      spending: [{ donor: '', purpose: blank, amount: 0, currency: 'MXN', payments: 0 }],
    }),
  }
}
