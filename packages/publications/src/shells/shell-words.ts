import type { TableUnit } from '@cobijo/statistics/tables/coded-table'
import type { Bilingual } from '../language/bilingual.ts'
import type { ReleaseTable } from '../release/release-spec.ts'
import { both, type ShellColumn, type TableShell } from './table-shell.ts'

interface Words {
  readonly unit: TableUnit
  readonly unitLabel: Bilingual
  readonly definition: Bilingual
  readonly population: Bilingual
}

const people: Words = {
  unit: 'persons',
  unitLabel: both('personas', 'persons'),
  definition: both(
    'Cada persona se cuenta una sola vez, aunque la hayan atendido varias organizaciones.',
    'Each person counts once, even where several organisations assisted her.',
  ),
  population: both(
    'Personas víctimas de trata a quienes las organizaciones que informan atendieron en el periodo. No es una estimación de cuántas hay: dice a quiénes se encontró.',
    'Victims of trafficking whom the reporting organisations assisted in the period. It is no estimate of how many there are: it says who was found.',
  ),
}

const children: Words = {
  ...people,
  unitLabel: both('niñas, niños y adolescentes', 'children'),
  population: both(
    'Niñas, niños y adolescentes a quienes las organizaciones que informan atendieron en el periodo.',
    'Children whom the reporting organisations assisted in the period.',
  ),
}

const services: Words = {
  unit: 'services',
  unitLabel: both('servicios', 'services'),
  definition: both(
    'Cada servicio prestado se cuenta una vez. Una persona puede haber recibido varios: servicios y personas no se suman.',
    'Each service given counts once. A person may have had several: services and persons never add up.',
  ),
  population: both(
    'Servicios que las organizaciones que informan prestaron en el periodo.',
    'Services that the reporting organisations gave in the period.',
  ),
}

const participations: Words = {
  unit: 'participations',
  unitLabel: both('participaciones', 'participations'),
  definition: both(
    'Cada asistencia de una persona a una capacitación se cuenta una vez. Quien asistió a dos cuenta dos veces: participaciones y personas no se suman.',
    'Each attendance of a person at a training counts once. Who attended two counts twice: participations and persons never add up.',
  ),
  population: both(
    'Asistencias a las capacitaciones del periodo.',
    'Attendances at the trainings of the period.',
  ),
}

/** Activities, each named by what it is: visits, referrals, follow-up visits. */
export function activities(es: string, en: string, definition: Bilingual): Words {
  return {
    unit: 'activities',
    unitLabel: both(es, en),
    definition,
    population: both(
      `${upperFirst(es)} que las instituciones que informan registraron en el periodo.`,
      `${upperFirst(en)} that the reporting institutions recorded in the period.`,
    ),
  }
}

export const wordsOf = { people, children, services, participations }

const alwaysCautions: readonly Bilingual[] = [
  both(
    'No se compare con cifras de otra unidad, otro periodo u otra definición.',
    'Not comparable with figures of another unit, period or definition.',
  ),
  both(
    'Trata y tráfico ilícito de migrantes son delitos distintos: aquí sólo hay trata.',
    'Trafficking in persons and smuggling of migrants are different crimes: only trafficking is here.',
  ),
]

/** A shell from its parts; each table is `[id, Spanish, English, columns, finding]`. */
export function shell(
  id: string,
  title: Bilingual,
  words: Words,
  columns: readonly ShellColumn[],
  tables: readonly (readonly [string, string, string, readonly ShellColumn[], Bilingual?])[],
  more: Partial<Pick<TableShell, 'counting' | 'cautions'>> = {},
): TableShell {
  return {
    id,
    title,
    ...words,
    columns,
    tables: tables.map(
      ([table, es, en, by, finding]): ReleaseTable => ({
        id: table,
        title: both(es, en),
        by: by.map(({ name }) => name),
        ...(finding && { finding, findingMayBeHidden: true }),
      }),
    ),
    ...(more.counting && { counting: more.counting }),
    cautions: [...(more.cautions ?? []), ...alwaysCautions],
  }
}

function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
