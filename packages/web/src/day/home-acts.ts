import type { GroupKind } from '@cobijo/domain/organisation/group-kind'
import type { CaseFormName } from '../case/case-form-place.tsx'
import type { MessageId } from '../language/es.ts'
import { links } from '../links.ts'
import type { IconName } from '../ui/show/icon.tsx'

interface Act {
  /** A verb: what the button says. */
  readonly words: MessageId
  readonly icon: IconName
  /** The command that it ends in: nobody is offered what would be refused. None for what is only looked at. */
  readonly command?: string
  readonly way:
    | { readonly to: string }
    /** A form of somebody's case: who is asked first. */
    | { readonly form: CaseFormName; readonly whom?: 'child' }
    | { readonly refers: true }
    /** Something of a house; undefined: the house itself. */
    | { readonly house: string | undefined }
}

/** Everything that a day may begin with. */
export const homeActs = {
  register: {
    words: 'day.act.register',
    icon: 'plus',
    command: 'register-person',
    way: { to: links.registerPerson() },
  },
  detect: {
    words: 'day.act.detect',
    icon: 'write',
    command: 'register-person',
    way: { to: links.detectPerson() },
  },
  arrivals: {
    words: 'day.act.arrivals',
    icon: 'people',
    command: 'begin-group-intake',
    way: { to: links.groups() },
  },
  service: {
    words: 'day.act.service',
    icon: 'check',
    command: 'record-service',
    way: { form: 'servicio' },
  },
  note: { words: 'day.act.note', icon: 'write', command: 'record-note', way: { form: 'nota' } },
  essential: {
    words: 'day.act.essential',
    icon: 'alert',
    command: 'record-essential',
    way: { form: 'esencial' },
  },
  refer: {
    words: 'day.act.refer',
    icon: 'onward',
    command: 'send-referral',
    way: { refers: true },
  },
  risk: { words: 'day.act.risk', icon: 'alert', command: 'assess-risk', way: { form: 'riesgo' } },
  task: { words: 'day.act.task', icon: 'clock', command: 'set-task', way: { form: 'tarea' } },
  visit: {
    words: 'day.act.visit',
    icon: 'person',
    command: 'record-follow-up',
    way: { form: 'visita' },
  },
  contact: {
    words: 'day.act.contact',
    icon: 'device',
    command: 'record-contact-attempt',
    way: { form: 'contacto' },
  },
  'hand-over-child': {
    words: 'day.act.hand-over-child',
    icon: 'received',
    command: 'hand-over-child',
    way: { form: 'entrega', whom: 'child' },
  },
  'interview-child': {
    words: 'day.act.interview-child',
    icon: 'person',
    command: 'interview-child',
    way: { form: 'platica', whom: 'child' },
  },
  'urgent-measure': {
    words: 'day.act.urgent-measure',
    icon: 'clock',
    command: 'record-urgent-measure-step',
    way: { form: 'medida', whom: 'child' },
  },
  notice: {
    words: 'day.act.notice',
    icon: 'onward',
    command: 'notify-authority',
    way: { form: 'aviso' },
  },
  step: {
    words: 'day.act.step',
    icon: 'check',
    command: 'record-asylum-step',
    way: { form: 'paso' },
  },
  answer: {
    words: 'day.act.answer',
    icon: 'person',
    command: 'record-consular-answer',
    way: { form: 'respuesta' },
  },
  journey: {
    words: 'day.act.journey',
    icon: 'onward',
    command: 'record-return-step',
    way: { form: 'viaje-paso' },
  },
  apart: {
    words: 'day.act.apart',
    icon: 'seal',
    command: 'keep-people-apart',
    way: { form: 'aparte' },
  },
  bed: { words: 'day.act.bed', icon: 'plus', command: 'begin-stay', way: { house: 'buscar' } },
  'ask-beds': {
    words: 'day.act.ask-beds',
    icon: 'bed',
    command: 'ask-capacity',
    way: { to: links.beds('pregunta') },
  },
  shift: {
    words: 'day.act.shift',
    icon: 'onward',
    command: 'hand-over-shift',
    way: { house: 'turno' },
  },
  incident: {
    words: 'day.act.incident',
    icon: 'alert',
    command: 'record-incident',
    way: { house: 'incidencia' },
  },
  tonight: { words: 'day.act.tonight', icon: 'bed', way: { house: undefined } },
  'open-on-call': { words: 'day.act.open-on-call', icon: 'key', way: { to: links.onCall() } },
  decisions: {
    words: 'day.act.decisions',
    icon: 'seal',
    command: 'record-report-decision',
    way: { to: links.cases() },
  },
  contribute: {
    words: 'day.act.contribute',
    icon: 'onward',
    command: 'record-contribution',
    way: { to: links.counting() },
  },
  'official-figures': {
    words: 'day.act.official-figures',
    icon: 'search',
    command: 'record-figures',
    way: { to: links.officialFigures() },
  },
  figures: { words: 'day.act.figures', icon: 'search', way: { to: links.figures() } },
  import: { words: 'day.act.import', icon: 'received', way: { to: links.importPeople() } },
  team: { words: 'day.act.team', icon: 'people', way: { to: links.organisation() } },
  network: { words: 'day.act.network', icon: 'people', way: { to: links.network() } },
} as const satisfies Readonly<Record<string, Act>>

export type HomeAct = keyof typeof homeActs

/**
 * What each group does most, the most frequent first (domain §9.2). Who is met first when somebody is in several stands first. A persona
 * whose work comes later (consulate, prosecution, operations, visits) adds the line of its group here.
 */
const actsOfGroup = {
  casework: [
    'register',
    'service',
    'refer',
    'visit',
    'contact',
    'arrivals',
    'task',
    'note',
    'ask-beds',
  ],
  placement: ['bed', 'tonight', 'incident', 'register', 'shift', 'ask-beds'],
  shift: ['tonight', 'shift', 'incident', 'register', 'bed', 'essential', 'ask-beds'],
  'child-protection': [
    'hand-over-child',
    'interview-child',
    'register',
    'urgent-measure',
    'notice',
  ],
  protection: ['step', 'answer', 'journey', 'apart', 'risk', 'notice'],
  health: ['service', 'essential', 'refer', 'note'],
  psychosocial: ['service', 'note', 'risk', 'refer'],
  'on-call': ['detect', 'arrivals', 'open-on-call', 'register'],
  legal: ['decisions'],
  statistics: ['contribute', 'official-figures', 'figures'],
  officers: ['team', 'network', 'import'],
  everyone: [],
} as const satisfies Readonly<Record<GroupKind, readonly HomeAct[]>>

const groupsInOrder = Object.keys(actsOfGroup) as readonly (keyof typeof actsOfGroup)[]

/** Groups that work with people: an officer who is in one of them does that first. */
const officeKinds: readonly string[] = ['statistics', 'officers', 'everyone']

interface HomeOf {
  readonly groups: readonly { readonly kind: string }[]
  readonly reads: readonly string[]
  readonly officer: boolean
  /** A house is described: until then nobody is given a bed. */
  readonly hasHouse: boolean
}

export interface Home {
  /** The three that she does most. */
  readonly acts: readonly HomeAct[]
  /** The rest of her work. */
  readonly others: readonly HomeAct[]
  /** Whose words say what comes here where nothing is due; undefined for whoever is in no group. */
  readonly foremost: keyof typeof actsOfGroup | undefined
  /** Tonight's beds and the shift. */
  readonly seesHouses: boolean
}

const shownFirst = 3

/** What a member's home is made of, by the groups she is in and what her keys read: nothing that is stored, so nothing that could be changed. */
export function homeOf(session: HomeOf): Home {
  const groups = groupsInOrder.filter(
    (kind) =>
      session.groups.some((group) => group.kind === kind) ||
      (kind === 'officers' && session.officer),
  )
  const work = inTurns(
    groups.filter((kind) => !officeKinds.includes(kind)),
    session,
  )
  const office = inTurns(
    groups.filter((kind) => officeKinds.includes(kind)),
    session,
  )
  const now = work.filter((act) => session.hasHouse || !isOfHouse(act))
  const all = [...new Set([...now, ...work, ...office])]
  return {
    acts: all.slice(0, shownFirst),
    others: all.slice(shownFirst),
    foremost: groups.find((kind) => kind !== 'everyone'),
    seesHouses: session.reads.includes('placement'),
  }
}

/** The first of each group, then the second of each: whoever does several things finds each of them. */
function inTurns(kinds: typeof groupsInOrder, session: HomeOf): readonly HomeAct[] {
  const ofEach = kinds.map((kind) =>
    (actsOfGroup[kind] as readonly HomeAct[]).filter((act) => isOffered(act, session)),
  )
  const longest = Math.max(0, ...ofEach.map(({ length }) => length))
  return Array.from({ length: longest }, (_, turn) =>
    ofEach.flatMap((acts) => acts[turn] ?? []),
  ).flat()
}

function isOfHouse(act: HomeAct): boolean {
  return 'house' in homeActs[act].way
}

function isOffered(act: HomeAct, session: HomeOf): boolean {
  // Her own page of decisions is there for counsel alone (`CasesPage`).
  if (act === 'decisions') return isCounsel(session)
  return !isOfHouse(act) || session.reads.includes('placement')
}

/** Counsel who is in no group that lists cases opens none from a list: her page of people is another, also while she is on call. */
export function isCounsel({ groups }: Pick<HomeOf, 'groups'>): boolean {
  const functions = groups.filter(({ kind }) => kind !== 'everyone' && kind !== 'officers')
  return (
    functions.some(({ kind }) => kind === 'legal') &&
    functions.every(({ kind }) => kind === 'legal' || kind === 'on-call')
  )
}
