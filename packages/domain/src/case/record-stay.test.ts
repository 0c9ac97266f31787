import { expect, test } from 'vitest'
import { endGrant } from '../grant/end-grant.ts'
import { openOwnFile } from '../registration/open-own-file.ts'
import { FirstNight, asha, beto, by } from '../testing/first-night.ts'
import { decidedIn } from '../testing/outcome.ts'
import { firstNight, hour } from '../testing/story.ts'
import { recordStay } from './record-stay.ts'

const later = firstNight + hour

function ended(): FirstNight {
  const night = new FirstNight().agrees().sends()
  const grant = night.grants().find(({ opens }) => opens === night.case)
  if (!grant) throw new Error('a referral grants')
  const outcome = endGrant(night.grants(), { grant: grant.stream, ...by(asha) })
  night.story.carryOut(decidedIn(outcome), { by: asha })
  return night
}

const says = (night: FirstNight, stays: 'no-own-file' | 'left') =>
  recordStay({ grants: night.grants() }, { case: night.case, stays, ...by(beto, later) })

test('that she wants no file, and later that she left, is written down by the house alone', () => {
  const night = ended()
  for (const stays of ['no-own-file', 'left'] as const) {
    night.story.carryOut(decidedIn(says(night, stays)), { by: beto, at: later })
    expect(night.file.stay?.stays).toBe(stays)
  }
})

test('while the permission runs there is nothing to answer', () => {
  const night = new FirstNight().agrees().sends()
  expect(says(night, 'left')).toMatchObject({ code: 'access-not-ended', field: 'case' })
})

test('a file that was opened stays known, whatever somebody wrote at once', () => {
  const night = ended()
  const situation = { caseFile: night.file, grants: night.grants() }
  const opened = openOwnFile(situation, { case: night.case, asked: true, ...by(beto, later) })
  night.story.carryOut(decidedIn(opened), { by: beto, at: later })
  night.story.carryOut(decidedIn(says(night, 'no-own-file')), { by: beto, at: later })
  expect(night.file.stay?.stays).toBe('own-file')
})
