import { mayBeChild } from '@cobijo/domain/child/may-be-child'
import { homePack } from '@cobijo/countries/packs'
import type { DeadlineRule } from '@cobijo/countries/shape/deadline-rule'
import type { CaseFile } from '@cobijo/domain/case/case-file'
import { childProtectionAuthority } from '@cobijo/domain/clock/notice/child-notice-given'

/** The country's notice that a child was met; undefined of an adult, and where the country knows none that lies in the care given. */
export function childNoticeRule(file: Pick<CaseFile, 'ageGroup'>): DeadlineRule | undefined {
  if (!mayBeChild(file.ageGroup.value)) return undefined
  return homePack.deadlines.find(
    ({ startsAt, notice, lies }) =>
      startsAt === 'child-contacted' && notice?.to === childProtectionAuthority && lies === 'care',
  )
}
