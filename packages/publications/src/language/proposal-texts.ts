import type { HiddenReason } from '@cobijo/statistics/disclosure/protect'
import type { Language } from './bilingual.ts'

/** Every sentence of the page on which a second person looks at what was proposed. */
export interface ProposalTexts {
  readonly kind: string
  readonly notPublic: string
  readonly proposedBy: string
  readonly proposedOn: string
  readonly confirmBy: string
  readonly asked: (people: number) => string
  readonly askedHeading: string
  readonly publicPage: string
  readonly lookAt: string
  readonly questions: readonly string[]
  readonly hiddenHere: string
  readonly none: string
  readonly reasons: Readonly<Record<HiddenReason, (n: number) => string>>
  readonly withoutReasons: string
  readonly wholeGroups: string
  readonly wholeGroupsCaution: string
  readonly wholeGroup: (group: string, all: string) => string
  readonly everybody: string
  readonly howToConfirm: string
  readonly confirm: readonly string[]
}

export const proposalTexts: Readonly<Record<Language, ProposalTexts>> = {
  es: {
    kind: 'Propuesta para revisar',
    notPublic:
      'No está publicada. Esta hoja es para quien la revisa: dice de cada celda por qué se oculta, y eso no debe salir de la oficina.',
    proposedBy: 'La propone',
    proposedOn: 'Propuesta el',
    confirmBy: 'Se puede confirmar hasta el',
    askedHeading: 'Quiénes tienen que decir que sí',
    asked: (people) =>
      people === 1
        ? 'Una persona. Nadie más tiene que verla.'
        : 'Dos personas distintas, cada una con su propia clave. Quien firma dos veces cuenta una vez. En una organización pequeña, la segunda es la persona responsable de una organización con la que lo acordaron.',
    publicPage: 'La página como la verá cualquiera',
    lookAt: 'Qué revisar',
    questions: [
      '¿Dicen el título, la unidad y la definición lo que de verdad se contó?',
      '¿Reconocería usted a alguien, con lo que sabe de su zona y de lo que salió en la prensa?',
      '¿Hay un grupo del que todas las personas tienen lo mismo? Los que no se pudieron proteger están abajo.',
      '¿Es cierta la fecha de corte, y falta alguna organización por informar?',
    ],
    hiddenHere: 'Qué se oculta en este cuadro y por qué',
    none: 'Nada.',
    reasons: {
      'below-threshold': (n) => `tiene de 1 a ${n - 1}`,
      'protects-another': () => 'para que no se pueda calcular otra',
      'whole-group': () =>
        'no hay nadie, y se oculta para que no se sepa que todo el grupo tiene lo mismo',
    },
    withoutReasons:
      'Esta copia es para otra organización: no dice por qué se oculta cada celda, porque la razón dice algo del número.',
    wholeGroups: 'Grupos enteros',
    wholeGroupsCaution:
      'De estos grupos todas las personas tienen el mismo valor: quien sabe que alguien está en el grupo, sabe también eso de ella. Si puede dañar a alguien, no lo confirme.',
    wholeGroup: (group, all) => `${group}: todas están en ${all}.`,
    everybody: 'Todas las personas',
    howToConfirm: 'Cómo responder',
    confirm: [
      'Para confirmar: cobijo publish CARPETA --confirm, con su propia cuenta. Firma la huella de abajo y la publica.',
      'Si es de otra organización: el mismo comando pone su firma en la carpeta. Devuélvala a quien la propone.',
      'Para que nadie la confirme: cobijo publish CARPETA --withdraw «por qué».',
    ],
  },
  en: {
    kind: 'Proposal for review',
    notPublic:
      'It is not published. This sheet is for whoever reviews it: it says of each cell why it is hidden, and that must not leave the office.',
    proposedBy: 'Proposed by',
    proposedOn: 'Proposed on',
    confirmBy: 'Can be confirmed until',
    askedHeading: 'Who has to say yes',
    asked: (people) =>
      people === 1
        ? 'One person. Nobody else has to look at it.'
        : 'Two different people, each with her own key. Whoever signs twice counts once. In a small organisation the second is an officer of a partner organisation that agreed to it.',
    publicPage: 'The page as everybody will see it',
    lookAt: 'What to look at',
    questions: [
      'Do title, unit and definition say what was really counted?',
      'Would you recognise somebody, with what you know of your area and what was in the press?',
      'Is there a group of which everybody has the same? Those that could not be protected stand below.',
      'Is the cut-off date right, and has every organisation reported?',
    ],
    hiddenHere: 'What is hidden in this table and why',
    none: 'Nothing.',
    reasons: {
      'below-threshold': (n) => `lies between 1 and ${n - 1}`,
      'protects-another': () => 'so that another cannot be worked out',
      'whole-group': () =>
        'is empty, and hidden so that nobody knows that the whole group has one value',
    },
    withoutReasons:
      'This copy is for another organisation: it does not say why each cell is hidden, because the reason tells something of the number.',
    wholeGroups: 'Whole groups',
    wholeGroupsCaution:
      'Everybody in these groups has the same value: whoever knows that somebody is in the group knows that of her too. If it can hurt anyone, do not confirm.',
    wholeGroup: (group, all) => `${group}: all of them are in ${all}.`,
    everybody: 'Everybody',
    howToConfirm: 'How to answer',
    confirm: [
      'To confirm: cobijo publish FOLDER --confirm, with your own account. It signs the fingerprint below and publishes.',
      'If you are of another organisation: the same command puts your signature into the folder. Give it back to whoever proposed it.',
      'So that nobody confirms it: cobijo publish FOLDER --withdraw "why".',
    ],
  },
}
