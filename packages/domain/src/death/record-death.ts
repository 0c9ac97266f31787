import { accessOf, workers } from '../access/access-rule.ts'
import { defineCommand, needed, optional } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, DecidedEntry, Decision } from '../command/decision.ts'
import type { Situation } from '../command/situation.ts'
import { idsOf } from '../consent/consents.ts'
import { dayIn } from '../deadline/local-day.ts'
import { timeZoneOf } from '../deadline/time-zone-of.ts'
import { draftEndsAsked } from '../grant/ask-end.ts'
import { draftEndsOf } from '../grant/end-grant.ts'
import { sleepingPlaceRecorded } from '../house/stay/sleeping-place-recorded.ts'
import { stayEnded } from '../house/stay/stay-ended.ts'
import type { GatheringFile } from '../gathering/gathering-file.ts'
import type { EntryId, StreamId } from '../journal/identifier.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier, list } from '../journal/value-kind.ts'
import { draftTasks } from '../task/draft-tasks.ts'
import { dueOn } from '../task/due-on.ts'
import { outlastsHer } from '../task/task-codes.ts'
import { deathRecorded } from './death-recorded.ts'
import { hasDied } from './death.ts'

const {
  death: _said,
  deathForShift: _shift,
  errorWords: _error,
  nextReminder: _next,
  ...typed
} = deathRecorded.fields

const input = {
  ...typed,
  case: needed(identifier),
  /** The houses in which she has a bed, of those that lie here. */
  gatherings: optional(list(identifier)),
}

export const recordDeathCommand = defineCommand({
  name: 'record-death',
  access: accessOf({ groups: workers }),
  concerns: ['case', 'gatherings', 'waysBack'],
  input,
  decide: (situation, command) => recordDeath(situation, command),
})

export type RecordDeath = InputOf<typeof input> & Author

type Known = Pick<
  Situation,
  'caseFile' | 'gatherings' | 'grants' | 'waysBack' | 'readsOfOwn' | 'country'
>

/**
 * Takes her death down, whoever says so and however it is known. In the same save what rested on her yes ends, her bed is free, and what is
 * still owed to her and hers becomes tasks (W21). A later record adds to the first; nothing is refused.
 */
export function recordDeath(situation: Known, command: RecordDeath): Decision | Refusal {
  const { caseFile, grants, waysBack = new Map() } = situation
  const stream = command.case as StreamId
  const said = {
    ...contentFrom(deathRecorded, command),
    death: 'died',
    deathForShift: 'died',
  } as const
  if (hasDied(caseFile)) return decideAll([draftEntry(deathRecorded, { stream }, said, command)])
  const id = command.newId() as EntryId
  const beds = bedsOf(situation, command)
  const consents = new Set(caseFile.consents.flatMap(idsOf))
  const resting = afterHer(situation)
  const tasks = tasksAfter(situation, command, { id, isBedFreed: beds.length > 0 })
  const first = draftEntry(deathRecorded, { stream }, said, command)
  return decideAll(
    [
      'kind' in first ? first : { ...first, id },
      ...beds,
      ...draftEndsOf(grants, consents, command),
      ...draftEndsAsked(grants, waysBack, consents, command),
      ...draftTasks(resting, { sets: tasks, settles: [] }, command),
    ],
    ['death-recorded'],
  )
}

/** The file as it will be once it is written: what was meant for her life reminds nobody any more. */
function afterHer<Situated extends Pick<Situation, 'caseFile'>>(situation: Situated): Situated {
  const { caseFile } = situation
  const stays = new Set(
    caseFile.tasks.lines.filter(({ kind }) => outlastsHer(kind)).map(({ id }) => id),
  )
  return {
    ...situation,
    caseFile: {
      ...caseFile,
      reminders: caseFile.reminders.filter(
        ({ about, of }) => about === 'clock' || (about === 'task' && stays.has(of)),
      ),
    },
  }
}

const noGatherings: ReadonlyMap<StreamId, GatheringFile> = new Map()

/** Her beds in the houses that her author reads, and that her case names none any more. */
function bedsOf(
  { caseFile, gatherings }: Known,
  command: RecordDeath,
): readonly (DecidedEntry | Refusal)[] {
  const ended = [...(gatherings ?? noGatherings)].flatMap(([stream, { house }]) =>
    (house?.organisation === command.organisation ? house.stays : []).flatMap((stay) =>
      stay.case === command.case && stay.state !== 'ended'
        ? [draftEntry(stayEnded, { stream }, { stay: stay.id, stayEndedBecause: 'died' }, command)]
        : [],
    ),
  )
  const isHere = ended.length > 0 && caseFile.sleepingPlaces.length > 0
  return isHere
    ? [
        ...ended,
        draftEntry(
          sleepingPlaceRecorded,
          { stream: command.case as StreamId },
          { clearedPlacement: ['sleepsWhere'] },
          command,
        ),
      ]
    : ended
}

type NewTasks = Parameters<typeof draftTasks>[1]['sets']

/** What is owed to her and hers, tonight: her body, her family, her papers, those whom she cared for, those who lived with her. */
function tasksAfter(
  { country, readsOfOwn = [] }: Known,
  { at, remains, familyTold, childrenWith }: RecordDeath,
  { id, isBedFreed }: { readonly id: EntryId; readonly isBedFreed: boolean },
): NewTasks {
  const zone = timeZoneOf(country.clocks?.timeZones ?? [], undefined) ?? 'UTC'
  const tonight = dueOn(dayIn(zone, at), country.clocks)
  const due = tonight === undefined ? {} : { taskDueAt: tonight }
  const isAtRest = remains === 'buried' || remains === 'cremated' || remains === 'with-family'
  const seesBeds = readsOfOwn.includes('placement')
  return [
    ...(isAtRest ? [] : [{ protectedTaskKind: 'remains' as const, ...due }]),
    ...(familyTold === 'told' || familyTold === 'nobody-known'
      ? []
      : [{ protectedTaskKind: 'tell-family' as const, ...due }]),
    ...(childrenWith === undefined
      ? [{ protectedTaskKind: 'care-of-children' as const, ...due }]
      : []),
    ...(isBedFreed || seesBeds ? [] : [{ taskKind: 'free-bed' as const, ...due }]),
    { taskKind: 'support-house' as const, ...due },
    { taskKind: 'her-documents' as const },
  ].map((task) => ({ ...task, followsFrom: id }))
}
