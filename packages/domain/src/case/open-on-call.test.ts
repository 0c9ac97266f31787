import { expect, test } from 'vitest'
import { asha, by } from '../testing/first-night.ts'
import { decidedIn, entryOf, partsOf } from '../testing/outcome.ts'
import { inventedId } from '../testing/story.ts'
import { essentialOpened } from './essential-opened.ts'
import { openOnCall } from './open-on-call.ts'

const asked = { case: inventedId(1), reason: 'No respira bien', ...by(asha) }

test('who cares for her sees that it was opened, and only officers why', () => {
  const [entry] = decidedIn(openOnCall(asked)).entries
  expect(partsOf(entry as never)).toEqual({
    care: { openedBy: 'server' },
    oversight: { why: 'No respira bien' },
  })
})

test('an envelope is named by its number', () => {
  const outcome = openOnCall({ ...asked, envelope: 3 })
  expect(entryOf(outcome, essentialOpened).content).toEqual({
    openedBy: 'envelope',
    why: 'No respira bien',
    envelope: 3,
  })
})

test('the server reads only that something was recorded', () => {
  const { content } = entryOf(openOnCall(asked), essentialOpened)
  expect(essentialOpened.facts(content)).toEqual({ family: 'case' })
})
