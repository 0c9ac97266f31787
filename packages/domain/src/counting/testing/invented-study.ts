import { isRefusal } from '../../journal/refusal.ts'
import { inventedId } from '../../testing/story.ts'
import { checkStudy } from '../study/study.ts'
import type { Study } from '../study/study.ts'

export const inventedColumns: Study['columns'] = [
  { name: 'sex', from: 'statistics', variable: 'sex', kind: 'code', codes: ['female', 'male'] },
  {
    name: 'form',
    from: 'statistics',
    variable: 'formsOfExploitation',
    kind: 'codes',
    codes: ['forced-labour', 'sexual-exploitation'],
  },
  { name: 'year', from: 'statistics', variable: 'year', kind: 'whole', least: 2020, most: 2030 },
  {
    name: 'sector',
    from: 'statistics',
    variable: 'sector',
    kind: 'code',
    codes: ['agriculture', 'mining'],
  },
  { name: 'month', from: 'facts', variable: 'recordedMonth', kind: 'month' },
]

export const saidInStudy = {
  study: inventedId(7),
  titleEs: 'Estudio inventado',
  titleEn: 'Invented study',
  purposeEs: 'para probar',
  purposeEn: 'to try',
  unit: 'person',
  columns: inventedColumns,
  periodFrom: '2026-01-01',
  periodUntil: '2026-12-31',
  cutOff: '2026-12-31',
  sendUntil: '2027-03-31',
  dayBegins: 360,
  publicKey: 'ab'.repeat(32),
  salt: 'cd'.repeat(32),
} as const

export function inventedStudy(more: Partial<Study> = {}): Study {
  const study = checkStudy({ ...saidInStudy, ...more })
  if (isRefusal(study)) throw new Error(`refused: ${study.code}`)
  return study
}
