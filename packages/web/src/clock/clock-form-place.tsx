import type { CaseFile } from '@cobijo/domain/case/case-file'
import type { Clock } from '@cobijo/domain/clock/clocks'
import type { Compartment } from '@cobijo/domain/journal/compartment'
import type { ReactNode } from 'react'
import type { People } from '../case/use-people.ts'
import { CaseClocks } from './case-clocks.tsx'
import { useSession } from '../device/device-context.tsx'
import { childNoticeRule } from './child-notice-rule.ts'
import { clockKey, findClock } from './clock-key.ts'
import { MeetForm } from './meet-form.tsx'
import { NoticeForm, type NoticeToGive } from './notice-form.tsx'

/** The form about the clock that the address names; where there is none such (any more), all that there are. */
export function ClockFormPlace(props: {
  form: 'aviso' | 'plazo'
  file: CaseFile
  people: People
  named: string | undefined
  onSaved: () => void
}): ReactNode {
  const { form, file, people, named, onSaved } = props
  const { reads } = useSession()
  const clock = findClock(file, named)
  if (form === 'aviso') {
    const asked = noticeOf(file, clock) ?? noticeUnseen(file, named, reads)
    if (asked !== undefined) return <NoticeForm file={file} asked={asked} onSaved={onSaved} />
  }
  if (form === 'plazo' && clock !== undefined)
    return <MeetForm file={file} clock={clock} onSaved={onSaved} />
  return <CaseClocks file={file} people={people} />
}

function noticeOf(file: CaseFile, clock: Clock | undefined): NoticeToGive | undefined {
  return (
    clock?.notice && {
      to: clock.notice.to,
      deadline: clock.deadline,
      of: clock.of,
      lies: clock.lies,
      draft: clockKey(file, clock),
    }
  )
}

/** Of whoever reads no care and so sees no clock of it: the night shift is often the one who telephones. What was told before she cannot see. */
function noticeUnseen(
  file: CaseFile,
  named: string | undefined,
  reads: readonly Compartment[],
): NoticeToGive | undefined {
  const rule = childNoticeRule(file)
  if (named !== undefined || rule?.notice === undefined || reads.includes('care')) return undefined
  return { to: rule.notice.to, deadline: rule.code, lies: 'care', draft: 'unseen' }
}
