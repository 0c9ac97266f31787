import { approvalAnswered } from '@cobijo/domain/approval/approval-answered'
import type { RecordFormKind } from '../record-form.tsx'

export const approvalRecordForms = {
  'visto-bueno-respuesta': {
    title: 'approval.answer',
    part: 'plan',
    command: 'answer-approval',
    names: 'approval',
    groups: () => [
      {
        id: 'answer',
        title: 'approval.answer',
        intro: 'approval.answer.intro',
        fields: [
          { name: 'approvalAnswer' },
          { name: 'approvalReason', rows: 2 },
          {
            name: 'approvalReviewBy',
            expected: 'future',
            isAsked: ({ approvalAnswer }) => approvalAnswer === 'approves',
          },
        ],
      },
    ],
    declared: approvalAnswered.fields,
  },
} as const satisfies Readonly<Record<string, RecordFormKind>>
