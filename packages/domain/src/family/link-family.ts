import { accessOf, caseDeciders } from '../access/access-rule.ts'
import { defineCommand, needed, optional } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { familyLinked } from './family-linked.ts'

const { relatedTo: _relatedTo, together: _together, ...fields } = familyLinked.fields
const input = {
  ...fields,
  /** Needed of somebody with a file: its stream. Of others an id is drawn, or taken where more is said of the same one. */
  familyMember: optional(identifier),
  /** Whose relative she is. */
  case: needed(identifier),
  /** The family that there is; a new one begins without it. */
  gathering: optional(identifier),
}

export const linkFamilyCommand = defineCommand({
  name: 'link-family',
  access: accessOf({ groups: caseDeciders, reads: ['care'], ownOnly: true }),
  // The night shift gives beds by it.
  decides: [{ entryType: familyLinked }],
  concerns: ['case', 'gathering'],
  input,
  decide: (_situation, command) => linkFamily(command),
})

export type LinkFamily = InputOf<typeof input> & Author

/** Adds somebody to the family of a person: with a file of her own, at home, or with her and no victim (W7). */
export function linkFamily(command: LinkFamily): Decision | Refusal {
  const { memberKind, familyMember } = command
  if (memberKind === 'own-case' && familyMember === undefined)
    return refused('field-required', { field: 'familyMember' })
  if (familyMember === command.case)
    return refused('relative-of-herself', { field: 'familyMember' })
  const stream = (command.gathering ?? command.newStreamId()) as StreamId
  return decideAll([
    draftEntry(
      familyLinked,
      { stream },
      {
        ...contentFrom(familyLinked, command),
        familyMember: familyMember ?? command.newStreamId(),
        relatedTo: command.case,
        ...(memberKind === 'own-case' && familyMember !== undefined
          ? { together: [familyMember, command.case] }
          : {}),
      },
      command,
    ),
  ])
}
