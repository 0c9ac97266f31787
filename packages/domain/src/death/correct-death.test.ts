import { expect, test } from 'vitest'
import { isLive } from '../consent/consents.ts'
import { taskSet } from '../task/task-set.ts'
import { openTasks } from '../task/tasks.ts'
import { FirstNight, asha, by, country } from '../testing/first-night.ts'
import { decidedIn } from '../testing/outcome.ts'
import { firstNight, hour } from '../testing/story.ts'
import { correctDeath } from './correct-death.ts'
import { recordDeath } from './record-death.ts'

function correcting(night: FirstNight) {
  const situation = { caseFile: night.file, grants: [], readsOfOwn: ['care' as const] }
  return correctDeath(situation, {
    case: night.case,
    errorWords: 'She called from her sister’s',
    ...by(asha),
  })
}

test('W21: a death said in error is taken back, nothing is erased, and what was hers counts again', () => {
  const night = new FirstNight().agrees()
  night.story.write(
    taskSet,
    { taskKind: 'call', taskDueAt: firstNight + 3 * hour },
    { by: asha, stream: night.case },
  )
  const before = { consents: night.file.consents.length, reminders: night.file.reminders }
  night.story.carryOut(
    decidedIn(
      recordDeath(
        { caseFile: night.file, grants: [], readsOfOwn: ['care'], country },
        { case: night.case, ...by(asha) },
      ),
    ),
    { by: asha },
  )
  expect(openTasks(night.file.tasks).map(({ kind }) => kind)).not.toContain('call')
  const outcome = correcting(night)
  night.story.carryOut(decidedIn(outcome), { by: asha })
  expect(night.file.death.standing.value).toBe('said-in-error')
  expect(night.file.death.lines).toHaveLength(2)
  expect(night.file.consents.filter((each) => isLive(each, firstNight + hour))).toHaveLength(
    before.consents,
  )
  expect(night.file.reminders).toEqual(before.reminders)
  expect(openTasks(night.file.tasks).map(({ kind }) => kind)).toEqual(['call'])
})

test('the server is told of the next thing again', () => {
  const night = new FirstNight().agrees()
  night.story.write(
    taskSet,
    { taskKind: 'call', taskDueAt: firstNight + 3 * hour },
    { by: asha, stream: night.case },
  )
  night.story.carryOut(
    decidedIn(
      recordDeath(
        { caseFile: night.file, grants: [], readsOfOwn: ['care'], country },
        { case: night.case, ...by(asha) },
      ),
    ),
    { by: asha },
  )
  const { entries } = decidedIn(correcting(night))
  expect(entries.map(({ entryType, content }) => entryType.facts(content as never)).at(-1)).toEqual(
    {
      family: 'case',
      nextReminder: firstNight + 3 * hour,
    },
  )
})

test('of whom nobody said that she died there is nothing to take back', () => {
  expect(correcting(new FirstNight())).toMatchObject({ code: 'death-not-recorded' })
})
