import { expect, test } from 'vitest'
import { FirstNight, asha, by } from '../testing/first-night.ts'
import { decidedIn } from '../testing/outcome.ts'
import { recordService } from '../service/record-service.ts'
import { proposeExclusion } from './propose-exclusion.ts'

const reason = {
  exclusionReason: 'moved of her own will',
  screeningOutcome: 'smuggled-migrant',
} as const

test('BR-06: a proposal alone excludes nobody and ends no help', () => {
  const night = new FirstNight()
  night.story.carryOut(decidedIn(proposeExclusion({ case: night.case, ...reason, ...by(asha) })), {
    by: asha,
  })
  expect(night.file.screening.exclusions).toMatchObject([{ state: 'waiting' }])
  expect(night.file.state.value).toBe('open')
  const help = recordService(night.file, {
    case: night.case,
    service: 'shelter',
    status: 'authorised',
    ...by(asha),
  })
  expect(decidedIn(help).remarks).toEqual([])
})

test('that she is presumed to be a victim is no reason to exclude her', () => {
  const outcome = proposeExclusion({
    case: new FirstNight().case,
    ...reason,
    screeningOutcome: 'presumed-victim',
    ...by(asha),
  })
  expect(outcome).toMatchObject({ code: 'outcome-contradicts', field: 'screeningOutcome' })
})
