import { accessOf, workers } from '../access/access-rule.ts'
import { defineCommand, needed, optional } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { authorOf, decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { GatheringFile } from '../gathering/gathering-file.ts'
import type { StreamId } from '../journal/identifier.ts'
import { isRefusal, refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { registerPerson, registerPersonCommand } from '../registration/register-person.ts'
import type { Registering } from '../registration/register-person.ts'
import { tipAnswered } from './tip-answered.ts'

const { tipCase: _written, ...said } = tipAnswered.fields
const input = {
  ...said,
  gathering: needed(identifier),
  /** Of whoever becomes a case, where she is known by anything yet. */
  nameToUse: registerPersonCommand.input.nameToUse,
  ageGroup: optional(registerPersonCommand.input.ageGroup.kind),
}

export const answerTipCommand = defineCommand({
  name: 'answer-tip',
  access: accessOf({ groups: workers, reads: ['essential'], ownOnly: true }),
  decides: [{ entryType: tipAnswered }],
  concerns: ['gathering'],
  input,
  decide: ({ gathering, groups, country }, command) =>
    answerTip(gathering, command, { groups, clocks: country.clocks }),
})

export type AnswerTip = InputOf<typeof input> & Author

/** Says what came of it: an emergency call, a hand-over, orientation, a case that begins in the same act, or that nothing is in it, and why. */
export function answerTip(
  gathering: GatheringFile | undefined,
  command: AnswerTip,
  registering: Registering,
): Decision | Refusal {
  const tip = gathering?.tip
  if (tip?.stream === undefined) return refused('not-found', { field: 'gathering' })
  const { tipAnswer, toldTo, tipAnswerWords } = command
  const isTold = tipAnswer === 'emergency-call' || tipAnswer === 'handed-over'
  if (isTold && toldTo === undefined) return refused('field-required', { field: 'toldTo' })
  const isWorded = tipAnswer === 'orientation' || tipAnswer === 'nothing-in-it'
  if (isWorded && tipAnswerWords === undefined)
    return refused('field-required', { field: 'tipAnswerWords' })
  const content = contentFrom(tipAnswered, command)
  const answered = (more: { readonly tipCase?: string } = {}) =>
    draftEntry(tipAnswered, { stream: tip.stream as StreamId }, { ...content, ...more }, command)
  if (tipAnswer !== 'case') return decideAll([answered()])
  if (tip.answers.some(({ tipCase }) => tipCase !== undefined))
    return refused('tip-has-case', { field: 'tipAnswer' })
  const person = command.newStreamId()
  const { nameToUse, ageGroup } = command
  const registered = registerPerson(
    {
      ...authorOf(command),
      case: person,
      ...(nameToUse === undefined ? {} : { nameToUse }),
      ...(ageGroup === undefined ? {} : { ageGroup }),
      ...(tip.said.tipUrgency === undefined ? {} : { urgency: tip.said.tipUrgency }),
    },
    registering,
  )
  if (isRefusal(registered)) return registered
  return decideAll([...registered.entries, answered({ tipCase: person })], registered.remarks)
}
