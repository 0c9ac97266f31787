import { expect, test } from 'vitest'
import { foldGathering } from '../gathering/gathering-file.ts'
import { asha, by } from '../testing/first-night.ts'
import { decidedIn, typesOf } from '../testing/outcome.ts'
import { VerificationByOrder } from '../testing/verification-by-order.ts'
import { beginVerificationSheet } from './begin-verification-sheet.ts'

test('W6: the sheet begins and the visit knows it, in one act; the sheet knows nothing of the visit', () => {
  const here = new VerificationByOrder()
  const outcome = beginVerificationSheet(here.file, {
    gathering: here.stream,
    name: 'Monday',
    ...by(asha),
  })
  expect(typesOf(outcome)).toEqual(['group-intake-begun', 'verification-recorded'])
  const [sheet] = decidedIn(outcome).entries
  expect(JSON.stringify(sheet?.content)).not.toContain(here.stream)
  here.story.carryOut(decidedIn(outcome), { by: asha })
  const own = here.story.entries.filter(({ stream }) => stream === here.stream)
  expect(foldGathering(own).verification?.sheets).toEqual([sheet?.stream])
})

test('two telephones that begin one each: both belong to it', () => {
  const here = new VerificationByOrder()
  const known = [...here.story.entries]
  for (const name of ['one', 'two']) {
    const outcome = decidedIn(
      beginVerificationSheet(here.file, { gathering: here.stream, name, ...by(asha) }),
    )
    for (const { entryType, content, stream } of outcome.entries.slice(1))
      here.story.write(entryType, content, { by: asha, stream, after: known })
  }
  expect(here.verification.sheets).toHaveLength(2)
})
