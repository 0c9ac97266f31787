import type { CaseFile } from '@cobijo/domain/case/case-file'
import { risks } from '@cobijo/domain/risk/risk-codes'
import type { ReactNode } from 'react'
import type { People } from '../case/use-people.ts'
import { useSession } from '../device/device-context.tsx'
import { dateFrom } from '../forms/fields/date-from-kind.tsx'
import { choiceWord } from '../forms/fields/field-words.ts'
import { useMoment } from '../language/moment.ts'
import { useText } from '../language/text.tsx'
import type { MessageId } from '../language/es.ts'
import { links } from '../links.ts'
import { useIntl } from 'react-intl'
import { Link } from '../ui/action/link.tsx'
import { writeTypedDate } from '../ui/field/typed-date.ts'
import { DefinitionList } from '../ui/show/definition-list.tsx'
import { SealedMark } from '../ui/show/sealed-mark.tsx'
import { Tag } from '../ui/show/tag.tsx'
import { RiskTag } from './risk-tag.tsx'

const floors = {
  child: 'plan.risk.child',
  'self-harm': 'plan.risk.self-harm',
} as const satisfies Readonly<Record<string, MessageId>>

/** The overall risk, what makes it so, and each risk that was looked at; the words to those who may read them. */
export function RiskSection(props: { file: CaseFile; people: People }): ReactNode {
  const text = useText()
  const moment = useMoment()
  const { locale } = useIntl()
  const { reads } = useSession()
  const { file, people } = props
  const { risk } = file
  const stream = file.stream ?? ''
  const last = risk.assessments.at(-1)
  const until = risk.validUntil === undefined ? undefined : dateFrom(risk.validUntil)
  return (
    <section className="stack stack-tight" aria-labelledby="plan-risk">
      <h2 id="plan-risk">{text('plan.risk')}</h2>
      <div className="row case-tags">
        {risk.overall === undefined ? (
          <p>{text('plan.risk.none')}</p>
        ) : (
          <>
            <span>{text('plan.risk.overall')}</span>
            <RiskTag level={risk.overall} />
          </>
        )}
        {risk.assessed.disputed && <Tag tone="needs">{text('plan.risk.two')}</Tag>}
      </div>
      {risk.atLeastHighFor.map((floor) => (
        <p key={floor} className="field-description">
          {text(floors[floor])}
        </p>
      ))}
      <DefinitionList
        columns={2}
        items={risks.flatMap((name) => {
          const register = risk.levels[name]
          const word = choiceWord('risk', name)
          if (register?.value === undefined) return []
          return [
            {
              term: word === undefined ? name : text(word),
              value: (
                <span className="row case-tags">
                  <RiskTag level={register.value} />
                  {register.disputed && <Tag tone="needs">{text('case.two-answers')}</Tag>}
                </span>
              ),
            },
          ]
        })}
      />
      {risk.assessments.length > 0 &&
        (reads.includes('protection') ? (
          <Words file={file} />
        ) : (
          <SealedMark look="block" name={text('parts.protection')} />
        ))}
      {last !== undefined && (
        <p className="field-description">
          {text('case.said-by', {
            who: people.who(last.organisation, last.member),
            when: moment(new Date(last.recordedAt)),
          })}
          {until !== undefined &&
            ` · ${text('plan.risk.until', { day: writeTypedDate(until, locale) })}`}
        </p>
      )}
      <div className="case-actions">
        <Link href={links.caseForm(stream, 'riesgo')} look="action" icon="plus">
          {text('plan.add-risk')}
        </Link>
      </div>
    </section>
  )
}

/** Why, and what is done against it: of every assessment, the newest first. */
function Words({ file }: { readonly file: CaseFile }): ReactNode {
  const text = useText()
  const said = file.timeline.flatMap((item) => {
    if (item.kind !== 'entry' || item.type !== 'risk-assessed') return []
    const words = Object.entries((item.fields['riskWords'] ?? {}) as Record<string, string>)
    const measures = item.fields['riskMeasures']
    return [
      ...words.map(([name, each]) => ({ entry: item.hash, name: choiceWord('risk', name), each })),
      ...(typeof measures === 'string'
        ? [{ entry: item.hash, name: 'fields.riskMeasures' as const, each: measures }]
        : []),
    ]
  })
  return said.toReversed().map(({ entry, name, each }) => (
    <p key={`${entry} ${name ?? ''}`} className="story-words">
      <strong>{name === undefined ? '' : text(name)}</strong> {each}
    </p>
  ))
}
