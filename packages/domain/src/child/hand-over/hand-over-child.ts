import { accessOf, workers } from '../../access/access-rule.ts'
import type { CaseFile } from '../../case/case-file.ts'
import { childNotices } from '../../clock/notice/child-notice-given.ts'
import { defineCommand, needed } from '../../command/command-definition.ts'
import type { InputOf } from '../../command/command-definition.ts'
import { contentFrom } from '../../command/content-of.ts'
import { decideAll, draftEntry } from '../../command/decision.ts'
import type { Author, Decision } from '../../command/decision.ts'
import type { StreamId } from '../../journal/identifier.ts'
import { refused } from '../../journal/refusal.ts'
import type { Refusal } from '../../journal/refusal.ts'
import { identifier } from '../../journal/value-kind.ts'
import { childHandedOver } from './child-handed-over.ts'

const { noticeEntry: _noticeEntry, ...fields } = childHandedOver.fields

const input = { ...fields, case: needed(identifier) }

export const handOverChildCommand = defineCommand({
  name: 'hand-over-child',
  access: accessOf({ groups: workers }),
  concerns: ['case'],
  input,
  decide: ({ caseFile }, command) => handOverChild(caseFile, command),
})

export type HandOverChild = InputOf<typeof input> & Author

/**
 * Takes down that a child was handed over, or why she was not yet. Never refused for what it says or leaves out (W4); that the
 * child-protection authority was not told before is pointed out, and the notice that was given is named.
 */
export function handOverChild(file: CaseFile, command: HandOverChild): Decision | Refusal {
  const said = contentFrom({ fields }, command)
  const { continues: _continues, ...answers } = said
  if (Object.values(answers).every((value) => value === undefined)) return refused('nothing-said')
  const [notice] = childNotices(file)
  const isMissing = command.handOverState === 'handed-over' && notice === undefined
  return decideAll(
    [
      draftEntry(
        childHandedOver,
        { stream: command.case as StreamId },
        { ...said, ...(notice === undefined ? {} : { noticeEntry: notice.id }) },
        command,
      ),
    ],
    isMissing ? ['child-notice-missing'] : [],
  )
}
