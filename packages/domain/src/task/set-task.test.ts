import { describe, expect, test } from 'vitest'
import { foldCase } from '../case/case-file.ts'
import { interpreterAccepted } from '../interpreter/interpreter-accepted.ts'
import { openedFor } from '../journal/opened-for.ts'
import { identificationRecorded } from '../screening/identification-recorded.ts'
import { dayOfCase } from '../testing/day-of-case.ts'
import { FirstNight, asha, by, country, inventedClocks } from '../testing/first-night.ts'
import { decidedIn, partsOf } from '../testing/outcome.ts'
import { firstNight, hour, inventedId } from '../testing/story.ts'
import { cardOf, readCaseCard } from '../views/card.ts'
import { setTask } from './set-task.ts'
import type { SetTask } from './set-task.ts'
import { openTasks } from './tasks.ts'

const day = 24 * hour

function setting(
  night: FirstNight,
  more: Partial<SetTask>,
  { settings = {}, at = firstNight + day }: { settings?: Record<string, number>; at?: number } = {},
) {
  const situation = {
    caseFile: night.file,
    grants: [],
    readsOfOwn: ['care' as const],
    country: { ...country, clocks: { ...inventedClocks, settings } },
  }
  return setTask(situation, { case: night.case, ...more, ...by(asha, at) })
}

function set(night: FirstNight, more: Partial<SetTask>): FirstNight {
  night.story.carryOut(decidedIn(setting(night, more)), { by: asha })
  return night
}

function presumed(): FirstNight {
  const night = new FirstNight()
  night.story.write(
    identificationRecorded,
    { standing: 'presumed', ground: 'professional-judgement' },
    { by: asha, stream: night.case },
  )
  return night
}

describe('BR-26: while she has time to recover', () => {
  const statement = { protectedTaskKind: 'statement' } as const
  const thirty = { settings: { 'reflection-period': 30 } }

  test('nobody sets a statement that she did not ask for', () => {
    for (const sheAskedForIt of [undefined, 'no', 'unknown', 'not-asked'] as const)
      expect(
        setting(
          presumed(),
          { ...statement, ...(sheAskedForIt === undefined ? {} : { sheAskedForIt }) },
          thirty,
        ),
      ).toMatchObject({
        code: 'statement-in-reflection',
        field: 'sheAskedForIt',
        source: 'BR-26',
      })
  })

  test('what she asks for is set', () => {
    expect(setting(presumed(), { ...statement, sheAskedForIt: 'yes' }, thirty).kind).toBe('decided')
  })

  test('everything else is set as ever', () => {
    expect(setting(presumed(), { protectedTaskKind: 'legal' }, thirty).kind).toBe('decided')
    expect(setting(presumed(), { taskKind: 'accompany' }, thirty).kind).toBe('decided')
  })

  test('its length is a setting of the country; where nobody set it, it does not end', () => {
    const at = firstNight + 40 * day
    expect(setting(presumed(), statement, { ...thirty, at }).kind).toBe('decided')
    expect(setting(presumed(), statement, { at })).toMatchObject({
      code: 'statement-in-reflection',
    })
  })

  test('it begins when somebody presumes her a victim', () => {
    expect(setting(new FirstNight(), statement, thirty).kind).toBe('decided')
  })
})

describe('a task', () => {
  test('is of one kind', () => {
    expect(setting(new FirstNight(), {})).toMatchObject({ code: 'task-missing' })
    const two = { taskKind: 'call', protectedTaskKind: 'legal' } as const
    expect(setting(new FirstNight(), two)).toMatchObject({ code: 'task-twice' })
  })

  test('of a kind that tells is sealed in protection, and the server is told no hour of it', () => {
    const outcome = setting(new FirstNight(), {
      protectedTaskKind: 'asylum',
      protectedTaskWords: 'to the office',
      taskDueAt: firstNight + day,
    })
    const [entry] = decidedIn(outcome).entries
    const parts = partsOf(entry as never)
    expect(parts.care).toEqual({ taskDueAt: firstNight + day })
    expect(entry?.entryType.facts(entry.content as never)).toEqual({ family: 'case' })
  })

  test('that is an appointment says at what hour, where, and by which clock', () => {
    const place = { taskPlace: 'Clinic 25', taskZone: 'America/Tijuana' }
    expect(setting(new FirstNight(), { taskKind: 'appointment', ...place })).toMatchObject({
      code: 'appointment-hour-missing',
      field: 'taskDueAt',
    })
    const night = set(new FirstNight(), {
      taskKind: 'appointment',
      taskDueAt: firstNight + day,
      ...place,
    })
    expect(openTasks(night.file.tasks)).toMatchObject([
      { kind: 'appointment', place: 'Clinic 25', zone: 'America/Tijuana' },
    ])
  })

  test('whose place tells is sealed with its place', () => {
    const [entry] = decidedIn(
      setting(new FirstNight(), {
        protectedTaskKind: 'protected-appointment',
        protectedTaskPlace: 'office',
        taskDueAt: firstNight + day,
      }),
    ).entries
    expect(partsOf(entry as never).care).toEqual({ taskDueAt: firstNight + day })
  })

  test('is seen without its kind by whoever reads the plan alone', () => {
    const night = set(new FirstNight().agrees(), {
      protectedTaskKind: 'asylum',
      protectedTaskWords: 'to the office',
      taskDueAt: firstNight + day,
    })
    const file = foldCase(night.story.of(night.case).map((entry) => openedFor(entry, ['care'])))
    expect(openTasks(file.tasks)).toMatchObject([{ kind: undefined, words: undefined }])
    expect(file.reminders).toMatchObject([{ about: 'task', code: 'sealed' }])
  })
})

describe('on the day', () => {
  const mine = inventedId(100)
  const theirs = inventedId(101)

  const dayOf = (night: FirstNight, member: string) => dayOfCase(night.file, { member })

  test('a task stands on the day of whom it belongs to, by its kind', () => {
    const night = set(new FirstNight().agrees(), {
      taskKind: 'call',
      taskFor: mine,
      taskDueAt: firstNight + 2 * hour,
    })
    expect(dayOf(night, mine)).toMatchObject([{ part: 'today', kind: 'task', code: 'call' }])
    expect(dayOf(night, theirs)).toEqual([])
  })

  test('one of nobody in particular stands on everybody’s, and each of several has its line', () => {
    const night = set(
      set(new FirstNight().agrees(), { taskKind: 'call', taskDueAt: firstNight + 2 * hour }),
      { taskKind: 'visit', taskDueAt: firstNight + 3 * hour },
    )
    expect(dayOf(night, theirs).map(({ code }) => code)).toEqual(['call', 'visit'])
  })

  test('of more tasks than a card holds the day says that there are others, once all that it holds are due', () => {
    const night = new FirstNight().agrees()
    for (let each = 1; each <= 46; each += 1)
      set(night, { taskKind: 'call', taskFor: theirs, taskDueAt: firstNight + each * (hour / 60) })
    const card = cardOf(night.file)
    expect(card.tasksLeftOut).toBe(1)
    expect(readCaseCard({ ...card })).toEqual(card)
    const lines = dayOf(night, mine)
    expect(lines).toMatchObject([{ kind: 'task', code: 'left-out', part: 'now' }])
    set(night, { taskKind: 'call', taskFor: theirs, taskDueAt: firstNight - hour })
    expect(cardOf(night.file).tasksLeftOut).toBe(2)
  })

  test('a task behind many others stands there too, and other devices read the card that says so', () => {
    const night = new FirstNight().agrees()
    for (const each of [1, 2, 3, 4, 5, 6])
      set(night, { taskKind: 'call', taskFor: theirs, taskDueAt: firstNight + each * hour })
    set(night, { taskKind: 'visit', taskFor: mine, taskDueAt: firstNight + 7 * hour })
    expect(dayOf(night, mine)).toMatchObject([{ kind: 'task', code: 'visit' }])
    const card = cardOf(night.file)
    expect(readCaseCard({ ...card })).toEqual(card)
    // A device of an earlier version.
    const { moreTasks: _unknown, ...earlier } = card
    expect(readCaseCard(earlier)?.due).toHaveLength(5)
  })
})

describe('W22: an appointment with an interpreter', () => {
  const appointment = {
    taskKind: 'appointment',
    taskDueAt: firstNight + 2 * day,
    bookedInterpreter: 'I-3',
    interpretsBy: 'by-telephone',
    interpreterFeeAgreed: '300 an hour',
  } as const
  const saying = (interpreterAnswer: 'yes' | 'no') => {
    const night = new FirstNight()
    night.story.write(
      interpreterAccepted,
      { interpreterCode: 'I-3', interpreterAnswer },
      { by: asha, stream: night.case },
    )
    return night
  }

  test('says by code who interprets, how, and for what fee, in the plan’s part', () => {
    const night = set(saying('yes'), appointment)
    expect(openTasks(night.file.tasks)).toMatchObject([
      { interpreter: 'I-3', interpretsBy: 'by-telephone', interpreterFee: '300 an hour' },
    ])
    const [entry] = decidedIn(setting(saying('yes'), appointment)).entries
    expect(Object.keys(partsOf(entry as never))).toEqual(['care'])
    // Booked is not yet interpreted.
    expect(night.file.interpreters.interpreted).toEqual([])
  })

  test('BR-47: nobody is booked against her no; whoever has not asked her is told to', () => {
    expect(setting(saying('no'), appointment)).toMatchObject({
      code: 'interpreter-not-wanted',
      field: 'bookedInterpreter',
      source: 'BR-47',
    })
    expect(decidedIn(setting(new FirstNight(), appointment)).remarks).toEqual([
      'interpreter-not-asked',
    ])
    expect(decidedIn(setting(saying('yes'), appointment)).remarks).toEqual([])
  })
})
