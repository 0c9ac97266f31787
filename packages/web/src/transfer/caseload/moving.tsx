import type { MemberId } from '@cobijo/domain/journal/identifier'
import { caseCode } from '@cobijo/domain/views/card'
import type { ReactNode } from 'react'
import { useText } from '../../language/text.tsx'
import { links } from '../../links.ts'
import { Button } from '../../ui/action/button.tsx'
import { Link } from '../../ui/action/link.tsx'
import { Banner } from '../../ui/feedback/banner.tsx'
import { Progress } from '../../ui/feedback/progress.tsx'
import { ErrorState } from '../../ui/feedback/screen-state.tsx'
import { FieldError } from '../../ui/field/field-error.tsx'
import { StatusLine } from '../../ui/feedback/status-line.tsx'
import { cameTo, wayBack, type CaseloadPlan } from './caseload-plan.ts'
import type { Caseload } from './use-caseload.ts'

/** How far it is; what is left goes on, what went comes back. */
export function Moving(props: {
  caseload: Caseload
  plan: CaseloadPlan
  nameOf: (member: MemberId) => string
}): ReactNode {
  const text = useText()
  const { caseload, plan, nameOf } = props
  const { moves } = plan
  const left = moves.filter(({ state }) => state === 'waits' || state === 'refused')
  const done = moves.length - left.length
  const odd = moves.filter(({ state }) => state === 'refused' || state === 'elsewhere')
  const back = wayBack(plan)
  return (
    <div className="stack">
      <Progress
        label={text('caseload.progress')}
        done={done}
        total={moves.length}
        {...(caseload.isRunning ? { onCancel: caseload.stop } : {})}
      />
      <ul className="plain-list stack stack-tight">
        {[...cameTo(plan)].map(([to, count]) => (
          <li key={to}>
            <StatusLine tone="done">{text('caseload.came', { who: nameOf(to), count })}</StatusLine>
          </li>
        ))}
      </ul>
      {odd.length > 0 && (
        <Banner tone="needs" title={text('caseload.odd', { count: odd.length })}>
          <ul>
            {odd.map((move) => (
              <li key={move.case}>
                <Link href={links.caseFile(move.case)}>{caseCode(move.case)}</Link>{' '}
                {move.state === 'elsewhere' ? (
                  text('caseload.elsewhere')
                ) : (
                  <FieldError fault={{ code: move.code ?? 'fault' }} />
                )}
              </li>
            ))}
          </ul>
        </Banner>
      )}
      {caseload.fault !== undefined && <ErrorState fault={caseload.fault} />}
      {!caseload.isRunning && (
        <>
          <p>{text(left.length > 0 ? 'caseload.interrupted' : 'caseload.all-moved')}</p>
          <div className="case-actions">
            {left.length > 0 && (
              <Button tone="primary" onPress={() => void caseload.run(plan)}>
                {text('caseload.go-on', { count: left.length })}
              </Button>
            )}
            {back.moves.length > 0 && (
              <Button onPress={() => void caseload.run(back)}>
                {text('caseload.back', { count: back.moves.length })}
              </Button>
            )}
            <Button tone={left.length > 0 ? 'quiet' : 'primary'} onPress={caseload.close}>
              {text(left.length > 0 ? 'caseload.leave' : 'caseload.done')}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}
