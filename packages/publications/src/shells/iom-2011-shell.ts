import * as exploited from './exploitation-columns.ts'
import { shell, wordsOf } from './shell-words.ts'
import { both, fromCase, type ShellColumn, type TableShell, valuesOf } from './table-shell.ts'

const category: ShellColumn = {
  name: 'iomCategories',
  label: both('Categoría de la nota de 2011', 'Category of the 2011 note'),
  values: valuesOf([
    ['labour-exploitation', 'Explotación laboral', 'Labour exploitation'],
    ['sexual-exploitation', 'Explotación sexual', 'Sexual exploitation'],
    [
      'false-adoption-and-servile-marriage',
      'Falsa adopción y matrimonio servil',
      'False adoption and servile marriage',
    ],
  ]),
  several: true,
  from: fromCase('account', 'interview-recorded.forms'),
}

/** The findings of IOM's note on Mexico of August 2011, over other people and years: the same sentences, from protected counts. */
export const iom2011Shell: TableShell = shell(
  'iom-2011',
  both(
    'Formas, reclutamiento y lugares, como en la nota de 2011',
    'Forms, recruitment and places, as in the note of 2011',
  ),
  wordsOf.people,
  [category, exploited.recruiterSex, exploited.recruiterRelation, exploited.exploitationDivision],
  [
    [
      'forma',
      'De qué forma fueron explotadas',
      'How they were exploited',
      [category],
      both(
        'De las personas de quienes se sabe la forma, {percent iomCategories=labour-exploitation} fueron explotadas en el trabajo y {percent iomCategories=sexual-exploitation} sexualmente.',
        'Of those whose form is known, {percent iomCategories=labour-exploitation} were exploited for labour and {percent iomCategories=sexual-exploitation} sexually.',
      ),
    ],
    [
      'sexo-de-quien-capto',
      'Sexo de quien captó',
      'Sex of the recruiter',
      [exploited.recruiterSex],
      both(
        'De las personas de quienes se sabe, a {percent recruiterSex=female} las captó alguna mujer.',
        'Of those for whom it is known, {percent recruiterSex=female} were recruited by a woman, alone or among others.',
      ),
    ],
    [
      'relacion',
      'Qué relación tenían con quien captó',
      'Their relation to the recruiter',
      [exploited.recruiterRelation],
      both(
        'A {percent recruiterRelations=stranger} las captó una persona desconocida.',
        '{percent recruiterRelations=stranger} were recruited by a stranger.',
      ),
    ],
    [
      'lugar',
      'En qué estado fueron explotadas',
      'The state in which they were exploited',
      [exploited.exploitationDivision],
    ],
  ],
  {
    cautions: [
      both(
        'No se compare con los porcentajes de la nota de 2011 (60, 38 y 2): son de otras personas y otros años, y la nota no dice de cuántas.',
        'Not to be compared with the percentages of the 2011 note (60, 38 and 2): those are of other people and years, and the note does not say of how many.',
      ),
    ],
  },
)
