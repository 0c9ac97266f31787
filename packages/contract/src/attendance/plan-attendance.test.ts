import { describe, expect, test } from 'vitest'
import { planAttendance } from './plan-attendance.ts'
import type { AttendancePlan } from './plan-attendance.ts'

const head = 'Nombre,Clave,Dependencia,Sexo,Asistencia,Evaluación final,Firma'

async function planned(rows: readonly string[], known: Parameters<typeof planAttendance>[1] = []) {
  const plan = await planAttendance(new Blob([[head, ...rows].join('\n')]), known)
  if (plan.kind === 'refused') throw new Error(plan.code)
  return plan
}

const statesOf = ({ rows }: AttendancePlan) => rows.map(({ row, state }) => `${row} ${state}`)

describe('a list of attendance', () => {
  test('is read row by row, with what is wrong by column and never what a cell says', async () => {
    const plan = await planned([
      'Inventada Uno,E-1,INM,Mujer,Sí,85,x',
      '"Inventado, Dos",,INM,H,no,,',
      ',,INM,mujer,sí,90,',
      'Inventada Tres,E-3,INM,m,quizá,ciento,',
      'Inventada Cuatro,E-4,INM,f,sí,101,',
      '=1+1,E-5,INM,f,sí,70,',
    ])
    expect(statesOf(plan)).toEqual([
      '2 ready',
      '3 ready',
      '4 cannot',
      '5 cannot',
      '6 cannot',
      '7 cannot',
    ])
    expect(plan.rows.flatMap(({ problems }) => problems)).toEqual([
      { code: 'nobody-named', column: undefined },
      { code: 'sex-unclear', column: 'D' },
      { code: 'attendance-unclear', column: 'E' },
      { code: 'score-unclear', column: 'F' },
      { code: 'score-unclear', column: 'F' },
      { code: 'cell-is-formula', column: 'A' },
    ])
    expect(JSON.stringify(plan.rows)).not.toMatch(/Inventad|quiz|ciento/)
    expect(plan.leftOut).toEqual(['G'])
    expect(plan.participants).toMatchObject([
      { participantName: 'Inventada Uno', participantSex: 'woman', scoreAfter: 85 },
      { participantName: 'Inventado, Dos', participantSex: 'man' },
    ])
    expect(plan.participations.map(({ attendance }) => attendance)).toEqual(['attended', 'absent'])
  })

  test('brought in again adds nobody; one person stands once', async () => {
    const rows = [
      'Inventada Uno,E-1,INM,,sí,,',
      'inventada uno,,inm,,sí,,',
      'Inventada Uno,E-9,INM,,sí,,',
      'Inventada Dos,,INM,,sí,,',
    ]
    const first = await planned(rows)
    expect(statesOf(first)).toEqual(['2 ready', '3 cannot', '4 ready', '5 ready'])
    const known = first.participants.map((who, index) => ({
      ...who,
      ...first.participations[index],
      participation: who.participation ?? '',
    }))
    const again = await planned([...rows, 'Inventada Dos,E-2,INM,,sí,,'], known)
    expect(statesOf(again).filter((each) => each.endsWith('ready'))).toEqual([])
    expect(again.participations).toEqual([])
  })

  test('is refused whole where it is no such list, and where it is too long for one act', async () => {
    const of = (text: string) => planAttendance(new Blob([text]), [])
    expect(await of('')).toMatchObject({ code: 'file-empty' })
    expect(await of('uno,dos\n1,2')).toMatchObject({ code: 'headings-not-recognised' })
    expect(await of('Nombre,Name\na,b')).toMatchObject({
      code: 'heading-duplicate',
      columns: ['A', 'B'],
    })
    const long = Array.from({ length: 201 }, (_, at) => `Inventada ${at},E-${at}`)
    expect(await of(['Nombre,Clave', ...long].join('\n'))).toMatchObject({
      code: 'too-many-rows',
      allowed: 200,
    })
  })

  test('says what its columns are in English too, with semicolons', async () => {
    const plan = await planAttendance(new Blob(['Name;Attended;Sex\nInvented;yes;woman\n']), [])
    expect(plan).toMatchObject({
      participations: [{ attendance: 'attended' }],
      participants: [{ participantName: 'Invented', participantSex: 'woman' }],
    })
  })
})
