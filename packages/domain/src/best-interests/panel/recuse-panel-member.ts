import { accessOf, caseDeciders } from '../../access/access-rule.ts'
import type { CaseFile } from '../../case/case-file.ts'
import { defineCommand, needed } from '../../command/command-definition.ts'
import type { InputOf } from '../../command/command-definition.ts'
import { contentFrom } from '../../command/content-of.ts'
import { decideAll, draftEntry } from '../../command/decision.ts'
import type { Author, Decision } from '../../command/decision.ts'
import type { StreamId } from '../../journal/identifier.ts'
import { refused } from '../../journal/refusal.ts'
import type { Refusal } from '../../journal/refusal.ts'
import { identifier } from '../../journal/value-kind.ts'
import { panelMemberRecused } from './panel-member-recused.ts'

const input = { ...panelMemberRecused.fields, case: needed(identifier) }

export const recusePanelMemberCommand = defineCommand({
  name: 'recuse-panel-member',
  access: accessOf({ groups: caseDeciders, reads: ['child'] }),
  decides: [{ entryType: panelMemberRecused }],
  concerns: ['case'],
  input,
  decide: ({ caseFile }, command) => recusePanelMember(caseFile, command),
})

export type RecusePanelMember = InputOf<typeof input> & Author

/** A member does not vote (BR-16). After the vote too: it is then counted without her, and whoever writes it is told so. */
export function recusePanelMember(
  { bestInterests }: Pick<CaseFile, 'bestInterests'>,
  command: RecusePanelMember,
): Decision | Refusal {
  const panel = bestInterests.panels.find(({ id }) => id === command.panel)
  if (panel === undefined) return refused('panel-unknown', { field: 'panel' })
  if (!panel.seats.some(({ seat }) => seat === command.recusedSeat))
    return refused('panel-seat-missing', { field: 'recusedSeat' })
  const hasVoted = bestInterests.determinations.some(
    ({ said }) =>
      said.panel === panel.id && said.votes?.some(({ seat }) => seat === command.recusedSeat),
  )
  return decideAll(
    [
      draftEntry(
        panelMemberRecused,
        { stream: command.case as StreamId },
        contentFrom(panelMemberRecused, command),
        command,
      ),
    ],
    hasVoted ? ['recused-after-vote'] : [],
  )
}
