import { accessOf, caseDeciders } from '../access/access-rule.ts'
import type { CaseFile } from '../case/case-file.ts'
import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { StreamId } from '../journal/identifier.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { refusalOf } from '../ladder/rung.ts'
import { consularContactAsked } from './consular-contact-asked.ts'
import { consularLadder } from './consular-ladder.ts'
import { refuseConsular } from './refuse-consular.ts'

const input = { ...consularContactAsked.fields, case: needed(identifier) }

/** Who decides on contact with a consulate: her keys must open everything that may forbid it. */
export const consularAccess = accessOf({
  groups: caseDeciders,
  reads: ['protection', 'care'],
  ownOnly: true,
})

export const askConsularContactCommand = defineCommand({
  name: 'ask-consular-contact',
  access: consularAccess,
  decides: [{ entryType: consularContactAsked }],
  concerns: ['case'],
  input,
  decide: ({ caseFile }, command) => askConsularContact(caseFile, command),
})

export type AskConsularContact = InputOf<typeof input> & Author

/** Asks a second person for a contact, or to lift what forbids it. What the table forbids is not even asked, and that it was tried is written down. */
export function askConsularContact(
  file: CaseFile,
  command: AskConsularContact,
): Decision | Refusal {
  const { consularAct: act, prohibition, liftingPaper: paper } = command
  const refusal = refusalOf(consularLadder(file, { act, prohibition, paper }))
  if (refusal)
    return act === 'lift-prohibition' ? refusal : refuseConsular(file, act, refusal, command)
  const { occurredAt: _said, ...author } = command
  return decideAll([
    draftEntry(
      consularContactAsked,
      { stream: command.case as StreamId },
      contentFrom(consularContactAsked, command),
      author,
    ),
  ])
}
