import type { ReferralPreview } from '@cobijo/contract/device/sharing/referrals-api'
import type { CaseCompartment } from '@cobijo/domain/journal/compartment'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { caseCode } from '@cobijo/domain/views/card'
import { answerHours } from '@cobijo/domain/referral/referral-codes'
import { useState, type ReactNode } from 'react'
import { useDayInWords, usePartsInWords } from '../../agreement/agreement-words.ts'
import type { Fault } from '../../language/error-sentence.ts'
import { partInWords } from '../../language/parts-in-words.ts'
import { useText } from '../../language/text.tsx'
import { links } from '../../links.ts'
import { useMoment } from '../../language/moment.ts'
import { Link } from '../../ui/action/link.tsx'
import { Banner } from '../../ui/feedback/banner.tsx'
import { ErrorState } from '../../ui/feedback/screen-state.tsx'
import { DefinitionList } from '../../ui/show/definition-list.tsx'
import type { ReferralAnswers } from './answers.ts'
import { beyondAgreement, endOfConsent, type PartOfReferral } from '../sharing/parts-that-go.ts'
import { basisInWords, needInWords, urgencyInWords } from '../words.ts'

const hourMs = 3_600_000

/** Everything that is about to leave, and what stays, before the one button that sends it. */
export function SummaryStep(props: {
  readonly stream: StreamId
  readonly name: string
  readonly answers: ReferralAnswers
  readonly who: string
  readonly goesAlong: readonly CaseCompartment[]
  readonly parts: readonly PartOfReferral[]
  readonly refusal: Fault | undefined
  readonly agreement: ReferralPreview['agreement']
}): ReactNode {
  const text = useText()
  const { answers, goesAlong } = props
  const list = (parts: readonly CaseCompartment[]): string =>
    parts.map((part) => text(partInWords[part])).join(', ')
  const moment = useMoment()
  const [now] = useState(() => Date.now())
  const ends = endOfConsent(props.parts, answers.otherBasis === undefined ? goesAlong : [])
  const agreed = useAgreedInWords(props.agreement, goesAlong)
  const answerDue = now + answerHours[answers.urgency ?? 'ordinary'] * hourMs
  const code = caseCode(props.stream)
  const named = props.name === code ? code : `${props.name} · ${code}`
  const needs = [...answers.needs, ...answers.protectedNeeds]
  return (
    <div className="stack">
      <h2 className="refer-question">{text('refer.summary')}</h2>
      {ends !== undefined && ends < answerDue && (
        <Banner
          tone="needs"
          title={text('refer.ends', { when: moment(new Date(ends)) })}
          isAnnounced
        >
          <p>{text('refer.ends.before-answer', { when: moment(new Date(answerDue)) })}</p>
          <Link href={`${links.refer(props.stream)}?paso=que`} look="action">
            {text('refer.ends.ask')}
          </Link>
        </Banner>
      )}
      <DefinitionList
        items={[
          { term: text('refer.summary.person'), value: named },
          { term: text('refer.summary.to'), value: props.who },
          ...(needs.length === 0
            ? []
            : [
                {
                  term: text('refer.summary.needs'),
                  value: needs.map((need) => text(needInWords[need])).join(', '),
                },
              ]),
          ...optionalWords(text('refer.summary.asked'), answers.asked),
          { term: text('refer.summary.goes'), value: list(goesAlong) },
          {
            term: text('refer.summary.basis'),
            value:
              answers.otherBasis === undefined
                ? text('refer.summary.basis.consent')
                : `${text(basisInWords[answers.otherBasis.kind])}: ${answers.otherBasis.justification}`,
          },
          ...(answers.otherBasis === undefined
            ? [{ term: text('agreement.summary'), value: agreed }]
            : []),
          {
            term: text('refer.summary.stays'),
            value: list(
              props.parts.map(({ part }) => part).filter((part) => !goesAlong.includes(part)),
            ),
          },
          {
            term: text('refer.summary.urgency'),
            value: answers.urgency === undefined ? '' : text(urgencyInWords[answers.urgency]),
          },
          ...optionalWords(text('refer.limits-of-use'), answers.limits),
          ...optionalWords(text('refer.transport'), answers.transport),
          ...optionalWords(text('refer.message'), answers.message),
        ]}
      />
      {props.refusal !== undefined && <ErrorState fault={props.refusal} />}
    </div>
  )
}

function useAgreedInWords(
  agreement: ReferralPreview['agreement'],
  goesAlong: readonly CaseCompartment[],
): string {
  const text = useText()
  const day = useDayInWords()
  const partsInWords = usePartsInWords()
  if (agreement === undefined) return text('agreement.summary.none')
  const when = day(agreement.endsOn)
  const beyond = beyondAgreement(goesAlong, agreement)
  return beyond.length === 0
    ? text('agreement.summary.within', { when })
    : text('agreement.summary.beyond', { when, parts: partsInWords(beyond) })
}

function optionalWords(term: string, value: string): { term: string; value: string }[] {
  return value.trim() === '' ? [] : [{ term, value }]
}
