import { accessOf, workers } from '../access/access-rule.ts'
import { noteRecorded } from '../case/note-recorded.ts'
import { standingValues } from '../case/register.ts'
import { defineCommand, needed, optional } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { authorOf, decideAll, draftEntry } from '../command/decision.ts'
import type { Author, DecidedEntry, Decision } from '../command/decision.ts'
import type { GatheringFile } from '../gathering/gathering-file.ts'
import type { StreamId } from '../journal/identifier.ts'
import { isRefusal, refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier, text } from '../journal/value-kind.ts'
import { registerPerson, registerPersonCommand } from '../registration/register-person.ts'
import type { Registering } from '../registration/register-person.ts'
import { serviceDelivered } from '../service/service-delivered.ts'
import type { OpenService } from '../service/service-codes.ts'
import { arrivalAccepted } from './arrival-accepted.ts'
import type { ArrivalRow, GivenLine } from './group-intake.ts'
import type { GivenThing } from './group-intake-codes.ts'

const input = {
  ...arrivalAccepted.fields,
  gathering: needed(identifier),
  /** The stream that her case begins; a fresh one by default. */
  case: optional(identifier),
  /** What she adds while she accepts; the row says the rest. */
  givenNames: registerPersonCommand.input.givenNames,
  firstSurname: registerPersonCommand.input.firstSurname,
  nameToUse: registerPersonCommand.input.nameToUse,
  /** The keep-apart mark and urgent needs in the words of her case, made by the screen in its language. */
  markWords: optional(text(2000)),
  needWords: optional(text(1000)),
}

export const acceptArrivalCommand = defineCommand({
  name: 'accept-arrival',
  access: accessOf({ groups: [...workers, 'on-call'], reads: ['essential'], ownOnly: true }),
  decides: [{ entryType: arrivalAccepted }],
  concerns: ['gathering'],
  input,
  decide: ({ gathering, groups, country }, command) =>
    acceptArrival(gathering, command, { groups, clocks: country.clocks }),
})

export type AcceptArrival = InputOf<typeof input> & Author

/**
 * She accepts help: her case begins with what her row says, in one action, and nothing is asked again (W6, BR-51). What she was given goes
 * along as help that she had. Whether she reported or will report anything is asked by nobody here.
 */
export function acceptArrival(
  gathering: GatheringFile | undefined,
  command: AcceptArrival,
  registering: Registering,
): Decision | Refusal {
  const row = gathering?.groupIntake?.rows.find(
    ({ arrival, sameRows }) => arrival === command.arrival || sameRows.includes(command.arrival),
  )
  if (!row) return refused('arrival-unknown', { field: 'arrival' })
  if (row.accepted.length > 0) return refused('arrival-has-case', { field: 'arrival' })
  const stream = (command.case ?? command.newStreamId()) as StreamId
  const registered = registerPerson(
    { ...authorOf(command), ...personIn(row, command), case: stream },
    registering,
  )
  if (isRefusal(registered)) return registered
  return decideAll(
    [
      ...registered.entries,
      ...row.given.flatMap((line) => serviceOf(line, stream, command)),
      ...markOf(stream, command),
      draftEntry(
        arrivalAccepted,
        { stream: command.gathering as StreamId },
        { ...contentFrom(arrivalAccepted, command), arrival: row.arrival, case: stream },
        command,
      ),
    ],
    registered.remarks,
  )
}

/** Where two telephones said otherwise, what cannot be both is left open in her case but for doubt about age, which means child. */
function personIn({ fields }: ArrivalRow, command: AcceptArrival) {
  const undisputed = <Value>(
    register: Parameters<typeof standingValues<Value>>[0],
  ): Value | undefined => {
    const values = standingValues(register)
    return values.length === 1 ? values[0] : undefined
  }
  const said = {
    spokenCode: undisputed(fields.wristband),
    nameToUse: command.nameToUse ?? undisputed(fields.nameToUse),
    givenNames: command.givenNames,
    firstSurname: command.firstSurname,
    sex: undisputed(fields.sex),
    languages: undisputed(fields.languages),
    sleepsWhere: undisputed(fields.sleepsWhere),
    ageGroup: fields.ageGroup.value,
    otherAlerts: command.needWords,
    urgency: (fields.urgentNeeds.value ?? []).length > 0 ? ('immediate' as const) : undefined,
  }
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as {
    readonly [Name in keyof typeof said]?: NonNullable<(typeof said)[Name]>
  }
}

const services: Partial<Record<GivenThing, OpenService>> = {
  meal: 'food',
  water: 'food',
  'hygiene-kit': 'basic-items',
  clothes: 'basic-items',
  bedding: 'basic-items',
  transport: 'transport',
  'first-aid': 'medical',
}

function serviceOf(
  { what, words, whereTo, at }: GivenLine,
  stream: StreamId,
  command: AcceptArrival,
): (DecidedEntry | Refusal)[] {
  const service = what && services[what]
  if (service === undefined) return []
  const content = {
    service,
    status: 'completed' as const,
    ...(words === undefined ? {} : { summary: words }),
    ...(whereTo === undefined ? {} : { route: whereTo }),
  }
  const given = { ...authorOf(command), occurredAt: new Date(at).toISOString() }
  return [draftEntry(serviceDelivered, { stream }, content, given)]
}

function markOf(stream: StreamId, command: AcceptArrival): (DecidedEntry | Refusal)[] {
  const { markWords } = command
  return markWords === undefined
    ? []
    : [draftEntry(noteRecorded, { stream }, { protection: markWords }, command)]
}
