import { accessOf, caseDeciders } from '../../access/access-rule.ts'
import { defineCommand, needed, optional } from '../../command/command-definition.ts'
import type { InputOf } from '../../command/command-definition.ts'
import { decideAll, draftEntry } from '../../command/decision.ts'
import type { Author, Decision } from '../../command/decision.ts'
import type { Grant } from '../../grant/grants.ts'
import { readerOfGrant } from '../../grant/outside-reader.ts'
import { refused } from '../../journal/refusal.ts'
import type { Refusal } from '../../journal/refusal.ts'
import { identifier } from '../../journal/value-kind.ts'
import { erasureAnswered } from './erasure-answered.ts'

const { answer, keptBecause, partsErased, backupsGoneAt } = erasureAnswered.fields
const input = {
  /** The stream of the grant under which the request came. */
  grant: needed(identifier),
  answer: needed(answer.kind),
  keptBecause: optional(keptBecause.kind),
  partsErased: optional(partsErased.kind),
  backupsGoneAt: optional(backupsGoneAt.kind),
}

export const answerErasureCommand = defineCommand({
  name: 'answer-erasure',
  access: accessOf({ groups: caseDeciders, officers: true, ownCopies: true }),
  concerns: ['grant'],
  input,
  decide: ({ grants }, command) => answerErasure(grants, command),
})

export type AnswerErasure = InputOf<typeof input> & Author

/** Says to the organisation that asked what was erased here, or why it is kept. */
export function answerErasure(
  grants: readonly Grant[],
  command: AnswerErasure,
): Decision | Refusal {
  const grant = grants.find(({ stream }) => stream === command.grant)
  if (!grant || grant.recipientOrganisation !== command.organisation)
    return refused('not-found', { field: 'grant' })
  const { erasure } = grant
  if (!erasure) return refused('erasure-not-requested', { field: 'grant' })
  if (command.answer === 'kept' && command.keptBecause === undefined)
    return refused('reason-to-keep-missing', { field: 'keptBecause' })
  if (command.answer === 'erased' && command.partsErased === undefined)
    return refused('field-required', { field: 'partsErased' })
  const towards = {
    recipientOrganisation: grant.grantor,
    recipientGroup: erasure.answerGroup,
    feed: erasure.answerFeed,
  }
  const { keptBecause, partsErased, backupsGoneAt } = command
  return decideAll([
    draftEntry(
      erasureAnswered,
      { stream: grant.stream, outside: [readerOfGrant(towards)] },
      {
        opens: grant.opens,
        ...towards,
        from: grant.from,
        request: erasure.request,
        answer: command.answer,
        ...(keptBecause === undefined ? {} : { keptBecause }),
        ...(partsErased === undefined ? {} : { partsErased }),
        ...(backupsGoneAt === undefined ? {} : { backupsGoneAt }),
      },
      command,
    ),
  ])
}
