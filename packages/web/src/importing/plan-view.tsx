import type { ImportPlan } from '@cobijo/contract/device/exchange/import-people'
import { caseCode } from '@cobijo/domain/views/card'
import type { ReactNode } from 'react'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Button } from '../ui/action/button.tsx'
import { Link } from '../ui/action/link.tsx'
import { Banner } from '../ui/feedback/banner.tsx'
import { Choice } from '../ui/field/choice.tsx'
import { Section } from '../ui/page/page.tsx'
import { Counts } from './counts.tsx'
import { useImportWords } from './import-words.ts'
import { RowsList } from './rows-list.tsx'
import type { Importing } from './use-import.ts'

/** The dry run: how many, what is in question, row by row; and the one button that writes. */
export function PlanView(props: {
  plan: ImportPlan
  headings: Readonly<Record<string, string>>
  importing: Importing
}): ReactNode {
  const text = useText()
  const words = useImportWords()
  const { plan, importing } = props
  const count = plan.people.new
  return (
    <>
      <Section title={text('imports.plan')}>
        <p>{text('imports.plan.nothing-written')}</p>
        <Counts
          counts={[
            { label: text('imports.count.new'), count, isMain: true },
            { label: text('imports.count.imported'), count: plan.people.imported },
            { label: text('imports.count.changed'), count: plan.people.changed },
            { label: text('imports.count.cannot'), count: plan.people.cannot },
          ]}
        />
        {plan.report.fileRemarks.map((remark) => (
          <Banner key={remark.code}>{words(remark.code, { ...remark })}</Banner>
        ))}
        <div className="import-questions">
          <Questions {...props} />
          <Button
            tone="primary"
            onPress={importing.save}
            disabledReason={count === 0 ? text('imports.do.nothing') : undefined}
          >
            {text('imports.do', { count })}
          </Button>
        </div>
      </Section>
      <Changed plan={plan} />
      <Remarks plan={plan} />
      <UnknownColumns headings={props.headings} />
      <Section title={text('imports.rows')}>
        <RowsList plan={plan} headings={props.headings} />
      </Section>
    </>
  )
}

function Questions(props: { plan: ImportPlan; importing: Importing }): ReactNode {
  const text = useText()
  const { plan, importing } = props
  const { chosen } = importing
  const asksAboutTexts = plan.leftOut > 0 || chosen.texts === 'import'
  return (
    <>
      <Choice<'day-month' | 'month-day'>
        label={text('imports.dates')}
        layout="beside"
        allow={[]}
        answer={{ kind: 'known', value: chosen.dateOrder }}
        onAnswer={(answer) => {
          if (answer.kind === 'known') importing.change({ dateOrder: answer.value })
        }}
        options={[
          { value: 'day-month', label: text('imports.dates.day-month') },
          { value: 'month-day', label: text('imports.dates.month-day') },
        ]}
      />
      {asksAboutTexts && (
        <Choice<'leave-out' | 'import'>
          label={text('imports.texts')}
          {...(plan.leftOut > 0
            ? { description: text('imports.texts.words', { count: plan.leftOut }) }
            : {})}
          allow={[]}
          answer={{ kind: 'known', value: chosen.texts }}
          onAnswer={(answer) => {
            if (answer.kind === 'known') importing.change({ texts: answer.value })
          }}
          options={[
            { value: 'leave-out', label: text('imports.texts.leave-out') },
            { value: 'import', label: text('imports.texts.import') },
          ]}
        />
      )}
      {plan.forLegalGroup > 0 && (
        <Banner tone="sealed">{text('imports.legal', { count: plan.forLegalGroup })}</Banner>
      )}
    </>
  )
}

function Changed({ plan }: { plan: ImportPlan }): ReactNode {
  const text = useText()
  if (plan.changed.length === 0) return null
  return (
    <Section title={text('imports.count.changed')}>
      <p>{text('imports.changed.words')}</p>
      <ul className="import-list">
        {plan.changed.map(({ row, stream }) => (
          <li key={stream}>
            <Link href={links.caseFile(stream)}>
              {text('imports.changed.open', { row, code: caseCode(stream) })}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Her own file on her own screen: there a heading helps and goes nowhere. */
function UnknownColumns(props: { headings: Readonly<Record<string, string>> }): ReactNode {
  const text = useText()
  const columns = Object.entries(props.headings)
  if (columns.length === 0) return null
  return (
    <Section title={text('imports.unknown')}>
      <p>{text('imports.unknown.words')}</p>
      <ul className="import-list">
        {columns.map(([column, heading]) => (
          <li key={column}>
            {heading === ''
              ? text('imports.unknown.no-heading', { column })
              : text('imports.unknown.column', { column, heading })}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Remarks({ plan }: { plan: ImportPlan }): ReactNode {
  const text = useText()
  const words = useImportWords()
  const remarks = Object.entries(plan.remarks)
  if (remarks.length === 0) return null
  return (
    <Section title={text('imports.remarks')}>
      <ul className="import-list">
        {remarks.map(([code, count]) => (
          <li key={code}>
            {text('imports.people', { count })}: {words(code)}
          </li>
        ))}
      </ul>
    </Section>
  )
}
