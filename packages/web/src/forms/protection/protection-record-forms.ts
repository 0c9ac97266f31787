import { mayBeChild } from '@cobijo/domain/child/may-be-child'
import { asylumStepRecorded } from '@cobijo/domain/asylum/asylum-step-recorded'
import { consularAnswerRecorded } from '@cobijo/domain/consulate/consular-answer-recorded'
import { consularContacts } from '@cobijo/domain/consulate/consular-codes'
import { consularContactAsked } from '@cobijo/domain/consulate/consular-contact-asked'
import { consularContactReleased } from '@cobijo/domain/consulate/consular-contact-released'
import { humanitarianStayStepRecorded } from '@cobijo/domain/humanitarian-stay/humanitarian-stay-step-recorded'
import { choice } from '@cobijo/domain/journal/value-kind'
import { createElement } from 'react'
import { ConsularRequestWords } from '../../protection/consular-request-words.tsx'
import type { RecordFormKind } from '../record-form.tsx'
import {
  asylumGroups,
  consularAnswerGroups,
  consularAskGroups,
  consularReleaseGroups,
  prohibitionLiftGroups,
  stayGroups,
} from './protection-layout.ts'

/** The words in the address tell nothing: a step, a card, an answer. */
export const protectionRecordForms = {
  paso: {
    title: 'protection.add.asylum',
    part: 'tramites',
    command: 'record-asylum-step',
    groups: () => asylumGroups,
    declared: asylumStepRecorded.fields,
  },
  'paso-corregido': {
    title: 'protection.correct',
    part: 'tramites',
    command: 'record-asylum-step',
    names: 'asylumCorrects',
    groups: () => asylumGroups,
    declared: asylumStepRecorded.fields,
  },
  tarjeta: {
    title: 'protection.add.stay',
    part: 'tramites',
    command: 'record-humanitarian-stay-step',
    groups: () => stayGroups,
    declared: humanitarianStayStepRecorded.fields,
  },
  respuesta: {
    title: 'protection.add.answer',
    part: 'tramites',
    command: 'record-consular-answer',
    groups: (_values, { ageGroup }) =>
      consularAnswerGroups({ isAdult: !mayBeChild(ageGroup.value) }),
    declared: consularAnswerRecorded.fields,
  },
  peticion: {
    title: 'protection.consulate.ask',
    part: 'tramites',
    command: 'ask-consular-contact',
    groups: () => consularAskGroups,
    declared: {
      ...consularContactAsked.fields,
      consularAct: { compartment: 'protection', kind: choice(consularContacts) },
    },
    isOffered: () => false,
  },
  levantar: {
    title: 'protection.consulate.lift',
    part: 'tramites',
    command: 'ask-consular-contact',
    groups: () => prohibitionLiftGroups,
    declared: consularContactAsked.fields,
    initial: () => ({ consularAct: 'lift-prohibition' }),
    isOffered: () => false,
  },
  'respuesta-peticion': {
    title: 'protection.consulate.release',
    part: 'tramites',
    command: 'release-consular-contact',
    names: 'consularRequest',
    about: (props) => createElement(ConsularRequestWords, props),
    groups: () => consularReleaseGroups,
    declared: consularContactReleased.fields,
  },
} as const satisfies Readonly<Record<string, RecordFormKind>>
