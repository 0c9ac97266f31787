import { caseCode } from '@cobijo/domain/views/card'
import { isIdentifier, type StreamId } from '@cobijo/domain/journal/identifier'
import { useState, type ReactNode } from 'react'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { UnlessReady } from '../device/unless-ready.tsx'
import { DecisionHistory, ReportDecisionForm } from '../forms/report-decision-form.tsx'
import { useText } from '../language/text.tsx'
import { Button } from '../ui/action/button.tsx'
import { EmptyState } from '../ui/feedback/screen-state.tsx'
import { TextField } from '../ui/field/text-field.tsx'
import { Page, Section } from '../ui/page/page.tsx'
import { usePeople } from './use-people.ts'

/**
 * Counsel's own page: what people decided about reporting, by the code of their case, which counsel never opens. Nothing here has
 * an address of its own.
 */
export function LegalWork(): ReactNode {
  const text = useText()
  const people = usePeople()
  const known = useDeviceAnswer('reportDecisions')
  const [open, setOpen] = useState<StreamId>()
  const [typed, setTyped] = useState('')
  const [isWrong, setWrong] = useState(false)
  if (open !== undefined)
    return (
      <Page title={text('case.title')} heading={caseCode(open)}>
        <ReportDecisionForm
          stream={open}
          people={people}
          onSaved={() => setOpen(undefined)}
          onLeave={() => setOpen(undefined)}
        />
      </Page>
    )
  return (
    <Page title={text('cases.title')} intro={text('case.legal.intro')}>
      <Section title={text('case.legal.new')}>
        <TextField
          label={text('case.full-key')}
          description={text('case.legal.key.help')}
          value={typed}
          onChange={(words) => {
            setTyped(words)
            setWrong(false)
          }}
          {...(isWrong ? { error: { code: 'not-an-identifier' } } : {})}
        />
        <div>
          <Button
            tone="primary"
            onPress={() => {
              const key = typed.trim().toLowerCase()
              if (isIdentifier(key)) setOpen(key as StreamId)
              else setWrong(true)
            }}
          >
            {text('case.legal.open')}
          </Button>
        </div>
      </Section>
      <Section title={text('case.report-decision')}>
        <UnlessReady answer={known} />
        {known.state === 'ready' && known.value.length === 0 && (
          <EmptyState title={text('case.legal.none')} />
        )}
        {known.state === 'ready' && (
          <ul className="consents">
            {known.value.map((each) => (
              <li className="consent" key={each.stream}>
                <strong>{caseCode(each.case)}</strong>
                <DecisionHistory decisions={each} people={people} />
                <div>
                  <Button onPress={() => setOpen(each.case)}>{text('case.legal.change')}</Button>
                </div>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </Page>
  )
}
