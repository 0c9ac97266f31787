import type { CaseFile } from '@cobijo/domain/case/case-file'
import { hasDied } from '@cobijo/domain/death/death'
import { contactAttempted } from '@cobijo/domain/follow-up/contact-attempted'
import { followUpVisited } from '@cobijo/domain/follow-up/follow-up-visited'
import type { RecordFormKind } from '../record-form.tsx'
import { attemptGroups, planContactGroups, visitGroups } from './follow-up-layout.ts'

const lives = (file: CaseFile): boolean => !hasDied(file)

export const followUpRecordForms = {
  visita: {
    title: 'follow-up.add-visit',
    part: 'viaje',
    command: 'record-follow-up',
    isAfterClosure: true,
    isOffered: lives,
    groups: () => visitGroups,
    declared: followUpVisited.fields,
    saysNothingAlone: ['visitKind'],
    initial: ({ clocks, followUp }) => ({
      visitKind:
        followUp.visits.length > 0 || clocks.some(({ event }) => event === 'returned')
          ? 'scheduled'
          : 'at-beginning',
    }),
  },
  'contacto-previsto': {
    title: 'follow-up.plan',
    part: 'viaje',
    command: 'plan-contact',
    isAfterClosure: true,
    isOffered: lives,
    groups: () => planContactGroups,
    declared: contactAttempted.fields,
  },
  contacto: {
    title: 'follow-up.attempt',
    part: 'viaje',
    command: 'record-contact-attempt',
    isAfterClosure: true,
    isOffered: lives,
    groups: () => attemptGroups,
    declared: contactAttempted.fields,
  },
} as const satisfies Readonly<Record<string, RecordFormKind>>
