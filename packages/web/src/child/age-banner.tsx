import { mayBeChild } from '@cobijo/domain/child/may-be-child'
import type { CaseFile } from '@cobijo/domain/case/case-file'
import { isOfAgeByBirth } from '@cobijo/domain/child/age/coming-of-age'
import { dayOf } from '@cobijo/domain/deadline/day-of'
import type { ReactNode } from 'react'
import { homeCountry } from '../home-country.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Link } from '../ui/action/link.tsx'
import { Banner } from '../ui/feedback/banner.tsx'

/** What her age means here: in doubt, come of age by her birthday and not looked at yet, or an adult for whom things were written as a child. */
export function AgeBanner({ file }: { file: CaseFile }): ReactNode {
  const text = useText()
  const today = dayOf(Date.now(), homeCountry.clocks)
  const settle = (
    <Link href={links.caseForm(file.stream, 'edad')} look="action">
      {text('child.age.settle')}
    </Link>
  )
  if (!mayBeChild(file.ageGroup.value))
    return (
      <Banner tone="info" title={text('child.age.adult-now')} actions={settle}>
        {text('child.age.adult-now.explained')}
      </Banner>
    )
  if (isOfAgeByBirth(file, today) === true)
    return (
      <Banner tone="needs" title={text('child.age.birthday')} actions={settle}>
        {text('child.age.birthday.explained')}
      </Banner>
    )
  if (file.ageGroup.value !== 'age-in-doubt') return null
  return (
    <Banner tone="info" title={text('child.age.doubt')} actions={settle}>
      {text('child.age.doubt.explained')}
    </Banner>
  )
}
