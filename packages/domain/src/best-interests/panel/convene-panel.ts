import { accessOf, caseDeciders } from '../../access/access-rule.ts'
import { defineCommand, needed } from '../../command/command-definition.ts'
import type { InputOf } from '../../command/command-definition.ts'
import { contentFrom } from '../../command/content-of.ts'
import { decideAll, draftEntry } from '../../command/decision.ts'
import type { Author, Decision } from '../../command/decision.ts'
import type { StreamId } from '../../journal/identifier.ts'
import { refused } from '../../journal/refusal.ts'
import type { Refusal } from '../../journal/refusal.ts'
import { identifier } from '../../journal/value-kind.ts'
import { panelConvened } from './panel-convened.ts'

const input = { ...panelConvened.fields, case: needed(identifier) }

export const convenePanelCommand = defineCommand({
  name: 'convene-panel',
  access: accessOf({ groups: caseDeciders }),
  decides: [{ entryType: panelConvened }],
  concerns: ['case'],
  input,
  decide: (_situation, command) => convenePanel(command),
})

export type ConvenePanel = InputOf<typeof input> & Author

/** Takes down who sits together. Whether they are enough, and whether nobody among them has a conflict, is asked before they decide. */
export function convenePanel(command: ConvenePanel): Decision | Refusal {
  if (command.panelMembers.length === 0)
    return refused('panel-members-missing', { field: 'panelMembers' })
  const isChaired = command.panelMembers.some(({ role }) => role === 'chair')
  return decideAll(
    [
      draftEntry(
        panelConvened,
        { stream: command.case as StreamId },
        contentFrom(panelConvened, command),
        command,
      ),
    ],
    isChaired ? [] : ['panel-without-chair'],
  )
}
