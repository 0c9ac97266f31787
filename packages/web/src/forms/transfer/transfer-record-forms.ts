import { transferAnswered } from '@cobijo/domain/transfer/transfer-answered'
import type { CaseFile } from '@cobijo/domain/case/case-file'
import type { RecordFormKind } from '../record-form.tsx'

export const transferRecordForms = {
  'traspaso-respuesta': {
    title: 'transfer.answer',
    part: 'plan',
    command: 'answer-transfer',
    names: 'transfer',
    groups: () => [
      {
        id: 'answer',
        title: 'transfer.answer',
        intro: 'transfer.answer.intro',
        fields: [
          { name: 'transferAnswer' },
          {
            name: 'transferReason',
            rows: 2,
            isAsked: ({ transferAnswer }) => transferAnswer === 'declined',
          },
        ],
      },
    ],
    declared: transferAnswered.fields,
    initial: familyOf,
  },
} as const satisfies Readonly<Record<string, RecordFormKind>>

/** Whoever was offered together is answered together. */
function familyOf(file: CaseFile, named: string | undefined): Readonly<Record<string, unknown>> {
  const said = file.transfers.find(({ id }) => id === named)?.said
  const others = (said?.transferPeople ?? []).filter((each) => each !== file.stream)
  return said?.transferFamily === undefined || others.length === 0
    ? {}
    : { gathering: said.transferFamily, cases: others }
}
