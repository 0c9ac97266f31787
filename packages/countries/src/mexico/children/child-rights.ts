import { entriesFrom } from '../../shape/code-entry.ts'
import type { CodeEntry } from '../../shape/code-entry.ts'

/** The twenty rights of LGDNNA art. 13, in its order; each is a row of the plan to restore rights. */
export const childRights: readonly CodeEntry[] = entriesFrom(
  { source: 'LGDNNA art. 13', evidence: 'law' },
  [
    [
      'life-and-development',
      'Vida, paz, supervivencia y desarrollo',
      'Life, peace, survival and development',
      'I',
    ],
    ['priority', 'Prioridad', 'Priority', 'II'],
    ['identity', 'Identidad', 'Identity', 'III'],
    ['family-life', 'Vivir en familia', 'Living in a family', 'IV'],
    ['equality', 'Igualdad sustantiva', 'Substantive equality', 'V'],
    ['no-discrimination', 'No ser discriminado', 'Not to be discriminated against', 'VI'],
    [
      'well-being',
      'Condiciones de bienestar y sano desarrollo integral',
      'Well-being and healthy development',
      'VII',
    ],
    [
      'no-violence',
      'Vida libre de violencia e integridad personal',
      'Life free from violence, personal integrity',
      'VIII',
    ],
    ['health', 'Protección de la salud y seguridad social', 'Health and social security', 'IX'],
    [
      'inclusion',
      'Inclusión de niñas, niños y adolescentes con discapacidad',
      'Inclusion of children with disabilities',
      'X',
    ],
    ['education', 'Educación', 'Education', 'XI'],
    ['rest-and-play', 'Descanso y esparcimiento', 'Rest and play', 'XII'],
    [
      'convictions',
      'Convicciones éticas, pensamiento, conciencia, religión y cultura',
      'Ethical convictions, thought, conscience, religion and culture',
      'XIII',
    ],
    [
      'expression',
      'Libertad de expresión y acceso a la información',
      'Expression and access to information',
      'XIV',
    ],
    ['participation', 'Participación', 'Participation', 'XV'],
    ['association', 'Asociación y reunión', 'Association and assembly', 'XVI'],
    ['privacy', 'Intimidad', 'Privacy', 'XVII'],
    [
      'due-process',
      'Seguridad jurídica y debido proceso',
      'Legal certainty and due process',
      'XVIII',
    ],
    [
      'migrant-children',
      'Derechos de niñas, niños y adolescentes migrantes',
      'Rights of migrant children',
      'XIX',
    ],
    [
      'technology',
      'Acceso a las tecnologías de la información y comunicación',
      'Access to information and communication technology',
      'XX',
    ],
  ],
)
