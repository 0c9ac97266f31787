import type { CaseFile } from '@cobijo/domain/case/case-file'
import { firstSteps } from '@cobijo/domain/child/first-steps'
import type { ReactNode } from 'react'
import type { People } from '../case/use-people.ts'
import { childNoticeRule } from '../clock/child-notice-rule.ts'
import { useSession } from '../device/device-context.tsx'
import { useText } from '../language/text.tsx'
import { LadderSteps, type RungForm } from '../ladder/ladder-steps.tsx'
import { links } from '../links.ts'
import { Link } from '../ui/action/link.tsx'
import { Banner } from '../ui/feedback/banner.tsx'
import { SealedMark } from '../ui/show/sealed-mark.tsx'
import { AgeBanner } from './age-banner.tsx'
import { ChildInterviews } from './child-interviews.tsx'
import { HandOvers } from './hand-overs.tsx'
import { noticeRung } from './notice-rung.ts'
import { Representations } from './representations.tsx'
import { RightsPlan } from './rights-plan.tsx'
import { UrgentMeasures } from './urgent-measures.tsx'

interface Props {
  readonly file: CaseFile
  readonly people: People
}

/** What is done for her because she is a child, as one page: what is owed at once first. Others see the sealed parts as sealed. */
export function CaseChild(props: Props): ReactNode {
  const text = useText()
  const { reads } = useSession()
  return (
    <div className="stack">
      <p className="field-description">{text('child.intro')}</p>
      <AgeBanner file={props.file} />
      {reads.includes('care') ? (
        <>
          <FirstSteps {...props} />
          <HandOvers {...props} />
        </>
      ) : (
        <>
          <SealedMark look="block" name={text('parts.care')} />
          <NoticeUnseen file={props.file} />
        </>
      )}
      {reads.includes('child') ? (
        <>
          <Representations {...props} />
          <UrgentMeasures {...props} />
          <ChildInterviews {...props} />
          <RightsPlan {...props} />
        </>
      ) : (
        <SealedMark look="block" name={text('parts.child')} />
      )}
    </div>
  )
}

/** Whoever reads no care writes the notice all the same: what others told she cannot see, and twice told is no harm. */
function NoticeUnseen({ file }: { file: CaseFile }): ReactNode {
  const text = useText()
  if (childNoticeRule(file) === undefined) return null
  return (
    <Banner
      tone="info"
      title={text('child.notice-unseen')}
      actions={
        <Link href={links.caseForm(file.stream, 'aviso')} look="primary">
          {text('child.step.notice')}
        </Link>
      }
    >
      {text('child.notice-unseen.explained')}
    </Banner>
  )
}

const stepWords = {
  'child-notice-given': 'child.step.notice',
  'child-handed-over': 'child.step.hand-over',
  'child-stay-asked-for': 'child.step.stay',
} as const

function FirstSteps({ file, people }: Props): ReactNode {
  const text = useText()
  const ladder = firstSteps(file)
  if (ladder.length === 0) return null
  const forms: Readonly<Record<string, RungForm>> = {
    'child-handed-over': { form: 'entrega' },
    'child-stay-asked-for': { form: 'tarjeta' },
    ...noticeRung(file),
  }
  return (
    <section className="stack stack-tight">
      <h2>{text('child.steps')}</h2>
      <LadderSteps
        ladder={ladder}
        words={stepWords}
        forms={forms}
        file={file}
        people={people}
        label={text('child.steps')}
      />
      {ladder.some(({ code }) => code === 'child-stay-asked-for') && (
        <p className="field-description">{text('child.step.stay.explained')}</p>
      )}
    </section>
  )
}
