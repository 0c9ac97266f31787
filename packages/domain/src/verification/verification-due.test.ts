import { expect, test } from 'vitest'
import { asha, beto } from '../testing/first-night.ts'
import { VerificationByOrder, inventedKinds } from '../testing/verification-by-order.ts'
import type { OtherwiseSaid } from '../testing/verification-by-order.ts'
import { verificationChildStepRecorded } from './verification-child-step-recorded.ts'
import { verificationsDue } from './verification-due.ts'
import { verificationEnded } from './verification-ended.ts'

const of = (here: VerificationByOrder, member = asha.member) =>
  verificationsDue(
    [
      {
        stream: here.stream,
        responsible: asha.member,
        begunAt: here.file.begunAt,
        verification: here.verification,
      },
    ],
    member as never,
    inventedKinds,
  )

function ended(more: OtherwiseSaid): VerificationByOrder {
  const here = new VerificationByOrder(more)
  here.story.write(verificationEnded, { verificationResults: ['irregular-stay'] }, { by: asha })
  return here
}

test('BR-11: children who wait are due until they are handed over, to whoever is responsible', () => {
  const here = new VerificationByOrder({ verificationCounts: { childrenAlone: 2 } })
  expect(of(here)).toMatchObject([{ kind: 'verification-children', children: 2, label: 'V-1' }])
  expect(of(here, beto.member)).toEqual([])
  for (const step of ['notice', 'hand-over'] as const)
    here.story.write(verificationChildStepRecorded, { verificationChildStep: step }, { by: asha })
  expect(of(here)).toEqual([])
})

test('W4: what ended incomplete stays until it is complete; what is under way or whole asks nothing', () => {
  expect(of(ended({ verificationOrder: undefined }))).toMatchObject([
    { kind: 'verification-incomplete', children: 0, label: '' },
  ])
  expect(of(ended({}))).toEqual([])
  expect(of(new VerificationByOrder({ verificationOrder: undefined }))).toEqual([])
})
