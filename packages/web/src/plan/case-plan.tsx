import type { CaseFile } from '@cobijo/domain/case/case-file'
import type { ReactNode } from 'react'
import type { People } from '../case/use-people.ts'
import { useSession } from '../device/device-context.tsx'
import { useText } from '../language/text.tsx'
import { SealedMark } from '../ui/show/sealed-mark.tsx'
import { ApprovalsSection } from '../approval/approvals-section.tsx'
import { ConferencesSection } from '../conference/conferences-section.tsx'
import { NeedsSection } from './needs-section.tsx'
import { PlanSection } from './plan-section.tsx'
import { RiskSection } from './risk-section.tsx'
import { TasksSection } from './tasks-section.tsx'
import './plan.css'

/** What she wants and what was agreed with her, what is to be done, what she needs, what threatens her: one page. */
export function CasePlan(props: { file: CaseFile; people: People }): ReactNode {
  const text = useText()
  const { reads } = useSession()
  return (
    <div className="stack">
      {reads.includes('care') ? (
        <>
          <PlanSection {...props} />
          <TasksSection {...props} />
          <ApprovalsSection {...props} />
          <ConferencesSection {...props} />
          <NeedsSection {...props} />
          <RiskSection {...props} />
        </>
      ) : (
        <SealedMark look="block" name={text('parts.care')} />
      )}
    </div>
  )
}
