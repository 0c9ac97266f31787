import type { observedTracingSteps } from '@cobijo/domain/tracing/tracing-codes'
import { tracingStepRecorded } from '@cobijo/domain/tracing/tracing-step-recorded'
import type { MessageId } from '../../language/es.ts'
import type { FieldPlace } from '../fields/field-from-kind.tsx'
import type { RecordFormKind } from '../record-form.tsx'

type Step = (typeof observedTracingSteps)[number]

const words: FieldPlace = { name: 'tracingWords', rows: 3 }

/** One form a step: what was answered of it, never all questions at once. */
function step(
  tracingStep: Step,
  title: MessageId,
  intro: MessageId | undefined,
  fields: readonly FieldPlace[],
): RecordFormKind {
  return {
    title,
    part: 'familia',
    command: 'record-tracing-step',
    names: 'search',
    groups: () => [
      {
        id: tracingStep,
        title,
        ...(intro === undefined ? {} : { intro }),
        fields: [...fields, words],
      },
    ],
    initial: () => ({ tracingStep }),
    saysNothingAlone: ['tracingStep'],
    declared: tracingStepRecorded.fields,
  }
}

const { names: _begun, ...asked } = step('asked', 'tracing.ask', 'tracing.ask.intro', [
  { name: 'askedBy' },
  { name: 'soughtRelation' },
  { name: 'soughtWords', rows: 3 },
])

export const tracingRecordForms = {
  'buscar-familia': asked,
  'quien-busca': step('asked', 'tracing.asker', undefined, [{ name: 'askedBy' }]),
  'como-se-busco': step('looked-for', 'tracing.look', 'tracing.look.intro', [
    { name: 'searchedThrough' },
    { name: 'searchResult' },
  ]),
  parentesco: step('relation-checked', 'tracing.relation', 'tracing.relation.intro', [
    { name: 'relationStanding' },
    { name: 'relationProof' },
  ]),
  'quiere-reunirse': step('person-answered', 'tracing.person', 'tracing.person.intro', [
    { name: 'tracingAnswer' },
    { name: 'seenAlone' },
  ]),
  'familiar-quiere': step('relative-answered', 'tracing.relative', 'tracing.relative.intro', [
    { name: 'tracingAnswer' },
  ]),
  'peligro-familia': step('danger-checked', 'tracing.danger', 'tracing.danger.intro', [
    { name: 'familyDanger' },
    { name: 'familyInvolvement' },
  ]),
  'interes-superior': step(
    'best-interests-weighed',
    'tracing.best-interests',
    'tracing.best-interests.intro',
    [{ name: 'weighedAs' }, { name: 'bestInterestFinding' }, { name: 'bestInterestPaper' }],
  ),
  'contacto-familia': step('contact-made', 'tracing.contact', 'tracing.contact.intro', [
    { name: 'familyContactBy' },
  ]),
  'aprobar-reunion': {
    title: 'tracing.approve',
    part: 'familia',
    command: 'approve-reunification',
    names: 'search',
    groups: () => [
      {
        id: 'approved',
        title: 'tracing.approve',
        intro: 'tracing.approve.intro',
        fields: [words],
      },
    ],
    declared: tracingStepRecorded.fields,
  },
  'entrega-familia': step('handed-over', 'tracing.hand-over', 'tracing.hand-over.intro', [
    { name: 'handedOverOn' },
    { name: 'familyReceiver' },
    { name: 'handOverPaper' },
  ]),
  'visita-familia': step('visited', 'tracing.visit', 'tracing.visit.intro', [
    { name: 'familyVisitOn' },
    { name: 'familyVisitBy' },
    { name: 'familyVisitFound' },
  ]),
  'fin-busqueda': step('ended', 'tracing.end', 'tracing.end.intro', [{ name: 'searchEnded' }]),
} as const satisfies Readonly<Record<string, RecordFormKind>>
