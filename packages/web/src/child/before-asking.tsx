import type { CaseFile } from '@cobijo/domain/case/case-file'
import type { ReactNode } from 'react'
import { useText } from '../language/text.tsx'
import { Banner } from '../ui/feedback/banner.tsx'
import { KnownOfHer } from './child-interviews.tsx'

/** What to mind before a child is asked, and what she has said already: it is not asked again. */
export function BeforeAsking({ file }: { file: CaseFile }): ReactNode {
  const text = useText()
  return (
    <>
      <Banner tone="info" title={text('child.interview.before')}>
        {text('child.interview.before.explained')}
      </Banner>
      <KnownOfHer file={file} />
    </>
  )
}
