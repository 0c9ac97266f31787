import type { CaseFile } from '@cobijo/domain/case/case-file'
import { homePack } from '@cobijo/countries/packs'
import { countryCodes } from '@cobijo/countries/country-codes'
import { foldCase } from '@cobijo/domain/case/case-file'
import { FirstNight } from '@cobijo/domain/testing/first-night'
import { expect, test } from 'vitest'
import { noticeRung } from './notice-rung.ts'

const girl = new FirstNight({ ageGroup: 'child' })
const seen = (file: CaseFile) => noticeRung(file)['child-notice-given']

test('the rung leads to the notice that is owed, and to all that is due where no clock of it is seen', () => {
  const { clocks } = countryCodes(homePack)
  const running = foldCase(girl.story.of(girl.case), { clocks, readable: ['care', 'child'] })
  expect(seen(running)).toMatchObject({ form: 'aviso', named: expect.stringMatching(/\.\d+$/) })
  // Told by somebody who reads no care: no clock runs for her.
  expect(seen(foldCase(girl.story.of(girl.case)))).toEqual({ form: 'aviso' })
})
