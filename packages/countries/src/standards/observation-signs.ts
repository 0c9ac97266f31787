import { entriesFrom } from '../shape/code-entry.ts'
import type { CodeEntry } from '../shape/code-entry.ts'

const general = {
  source: 'UNODC human trafficking indicators (content from general knowledge, domain §2.3)',
  evidence: 'unverified',
} as const

/**
 * What can be seen or heard without an interview. A sign neither proves nor disproves (UNODC): it asks for a closer look, is
 * never scored and decides nothing.
 */
export const observationSigns: readonly CodeEntry[] = entriesFrom(general, [
  ['cannot-leave', 'No puede irse, o cree que no puede', 'Cannot leave, or believes so'],
  [
    'watched',
    'Alguien la vigila o controla a dónde va',
    'Somebody watches her or controls where she goes',
  ],
  ['others-speak', 'Otra persona habla por ella', 'Somebody else speaks for her'],
  ['acts-as-told', 'Actúa como si le hubieran dicho qué decir', 'Acts as if told what to say'],
  ['afraid', 'Tiene miedo o mucha ansiedad', 'Fear or great anxiety'],
  ['injuries', 'Tiene lesiones', 'Has injuries'],
  [
    'no-papers',
    'No tiene sus documentos: los guarda alguien más',
    'Her documents are kept by somebody else',
  ],
  ['not-know-place', 'No sabe dónde está o dónde trabaja', 'Does not know where she is or works'],
  [
    'debt',
    'Debe dinero a quien la llevó o la emplea',
    'Owes money to whoever brought or employs her',
  ],
  ['little-pay', 'Le pagan poco o nada', 'Little or no pay'],
  ['long-hours', 'Jornadas muy largas, sin descanso', 'Very long hours, no days off'],
  [
    'lives-where-works',
    'Vive donde trabaja, en malas condiciones',
    'Lives where she works, in bad conditions',
  ],
  ['no-care', 'No la dejan ver a un médico', 'Not allowed to see a doctor'],
  [
    'cut-off',
    'Casi no tiene contacto con su familia u otras personas',
    'Hardly any contact with family or others',
  ],
  ['threatened', 'La amenazan, o a su familia', 'She or her family is threatened'],
  ['false-promise', 'Le prometieron otra cosa', 'Was promised something else'],
  [
    'known-place',
    'La encontraron en un lugar conocido por explotación',
    'Found at a place known for exploitation',
  ],
  [
    'distrusts-authorities',
    'Teme que la entreguen a las autoridades',
    'Fears being handed over to the authorities',
  ],
  ['child-alone', 'Niña, niño o adolescente sin familia', 'A child without family'],
  [
    'child-with-stranger',
    'Viaja con una persona adulta que no puede probar que es su familia',
    'A child travelling with an adult who cannot show that they are family',
  ],
  [
    'child-works',
    'Niña, niño o adolescente que trabaja en lugar de ir a la escuela',
    'A child who works instead of going to school',
  ],
  [
    'many-papers',
    'Una persona adulta lleva los papeles de varias niñas, niños o adolescentes',
    'An adult carries the papers of several children',
  ],
])
