import { expect, test } from 'vitest'
import { foldCase } from '../case/case-file.ts'
import { endGrant } from '../grant/end-grant.ts'
import type { StreamId } from '../journal/identifier.ts'
import { FirstNight, asha, beto, by } from '../testing/first-night.ts'
import { decidedIn, typesOf } from '../testing/outcome.ts'
import { firstNight, hour } from '../testing/story.ts'
import { openOwnFile } from './open-own-file.ts'

const later = firstNight + hour

/** The shelter's permission is over. */
function ended(): FirstNight {
  const night = new FirstNight().agrees().sends()
  const grant = night.grants().find(({ opens }) => opens === night.case)
  if (!grant) throw new Error('a referral grants')
  const outcome = endGrant(night.grants(), { grant: grant.stream, ...by(asha) })
  night.story.carryOut(decidedIn(outcome), { by: asha })
  return night
}

function asksHer(night: FirstNight, more: object = {}) {
  const situation = { caseFile: night.file, grants: night.grants() }
  return openOwnFile(situation, {
    case: night.case,
    asked: true,
    nameToUse: 'Inventada',
    ageGroup: 'adult',
    allergies: ['penicillin'],
    ...by(beto, later),
    ...more,
  })
}

test('the house opens a file of its own with what she tells it, and each of the two names the other', () => {
  const night = ended()
  const outcome = asksHer(night)
  expect(typesOf(outcome)).toEqual(['person-registered', 'stay-recorded', 'stay-recorded'])
  night.story.carryOut(decidedIn(outcome), { by: beto, at: later })
  const ownFile = night.file.stay?.ownFile as StreamId
  expect(night.file.stay?.stays).toBe('own-file')
  expect(ownFile).not.toBe(night.case)
  const own = foldCase(night.story.of(ownFile))
  expect(own.registers.allergies?.value).toEqual(['penicillin'])
  expect(own.stay?.earlierFile).toBe(night.case)
})

test('nothing is opened before she was asked, nor twice, nor while the permission runs', () => {
  const night = ended()
  expect(asksHer(night, { asked: false })).toMatchObject({ code: 'not-asked-yet', field: 'asked' })
  night.story.carryOut(decidedIn(asksHer(night)), { by: beto, at: later })
  expect(asksHer(night)).toMatchObject({ code: 'own-file-there' })
  expect(asksHer(new FirstNight().agrees().sends())).toMatchObject({ code: 'access-not-ended' })
  expect(asksHer(new FirstNight())).toMatchObject({ code: 'access-not-ended' })
})
