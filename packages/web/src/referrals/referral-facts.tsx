import type { OpenedReferral } from '@cobijo/contract/device/sharing/referrals-api'
import { caseCode } from '@cobijo/domain/views/card'
import type { ReactNode } from 'react'
import { partInWords } from '../language/parts-in-words.ts'
import { usePlainMoment } from '../language/plain-moment.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { noAnswerSentence } from '../ui/field/answer.ts'
import { Link } from '../ui/action/link.tsx'
import { Section } from '../ui/page/page.tsx'
import { DefinitionList, type Definition } from '../ui/show/definition-list.tsx'
import { SealedMark } from '../ui/show/sealed-mark.tsx'
import { needInWords, urgencyInWords } from './words.ts'

/** What is asked, by when, what is known of her, and what must not be done with it. */
export function ReferralFacts(props: { opened: OpenedReferral; who: string }): ReactNode {
  const text = useText()
  const { line, referral } = props.opened
  const { sent } = referral
  return (
    <>
      <Section title={text('referrals.asked')}>
        {sent.case === undefined ? (
          <SealedMark name={text('referrals.asked')}>{text('referrals.asked.sealed')}</SealedMark>
        ) : (
          <Asked {...props} />
        )}
      </Section>
      {sent.limits !== undefined && (
        <Section title={text('referrals.limits')}>
          <p>{sent.limits}</p>
        </Section>
      )}
      {sent.goesAlong !== undefined && line.state !== 'ended' && (
        <Section title={text('referrals.known')}>
          <p>
            {text(
              hasAgreed(props.opened)
                ? line.direction === 'received'
                  ? 'referrals.known.parts'
                  : 'referrals.known.sent-parts'
                : 'referrals.known.without-consent',
              {
                parts: sent.goesAlong
                  .map((part) => text(partInWords[part]))
                  .join(', ')
                  .toLocaleLowerCase(),
              },
            )}
          </p>
          {props.opened.basis?.justification !== undefined && (
            <p>{props.opened.basis.justification}</p>
          )}
          {!props.opened.tellsBack && line.state !== 'declined' && (
            <p>
              {text(
                line.direction === 'received'
                  ? 'referrals.tells-back.received'
                  : 'referrals.tells-back.sent',
              )}
            </p>
          )}
          {sent.dutyToReportSaid === true && <p>{text('referrals.duty-said')}</p>}
          {line.caseStream !== undefined && line.state !== 'declined' && (
            <div>
              <Link href={links.caseFile(line.caseStream)} look="action" icon="person">
                {text('referrals.open-case', { code: caseCode(line.caseStream) })}
              </Link>
            </div>
          )}
        </Section>
      )}
    </>
  )
}

/** Somebody else decided, on another ground, and it is said so. */
function hasAgreed({ basis }: OpenedReferral): boolean {
  return basis?.kind !== 'emergency' && basis?.kind !== 'legal-ground'
}

function Asked({ opened }: { opened: OpenedReferral }): ReactNode {
  const text = useText()
  const moment = usePlainMoment()
  const { line, referral } = opened
  const { sent } = referral
  const needs = [...(sent.needs ?? []), ...(sent.protectedNeeds ?? [])]
  const interpreter = sent.interpreterNeeded
  const items: readonly (Definition | undefined)[] = [
    needs.length === 0
      ? undefined
      : {
          term: text('referrals.needs'),
          value: needs.map((need) => text(needInWords[need])).join(', '),
        },
    said(text('referrals.words'), sent.asked),
    said(text('referrals.message'), sent.message),
    line.answerBy === undefined || line.state !== 'waiting'
      ? line.urgency && {
          term: text('refer.summary.urgency'),
          value: text(urgencyInWords[line.urgency]),
        }
      : { term: text('referrals.by-when'), value: moment(line.answerBy) },
    { term: text('referrals.arrived'), value: moment(line.sentAt) },
    interpreter === undefined
      ? undefined
      : {
          term: text('referrals.interpreter'),
          value: text(
            interpreter === 'yes'
              ? 'refer.interpreter.yes'
              : interpreter === 'no'
                ? 'refer.interpreter.no'
                : noAnswerSentence[interpreter],
          ),
        },
    said(text('referrals.transport'), sent.transport),
  ]
  return <DefinitionList items={items.filter((item) => item !== undefined)} />
}

function said(term: string, value: string | undefined): Definition | undefined {
  return value === undefined ? undefined : { term, value }
}
