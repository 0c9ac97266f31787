import type { OpenedReferral } from '@cobijo/contract/device/sharing/referrals-api'
import { caseCode } from '@cobijo/domain/views/card'
import { useState, type ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { HerOwnCopy } from '../case/her-own-copy.tsx'
import { useSession } from '../device/device-context.tsx'
import { dateInWords } from '../language/date-in-words.ts'
import { useMoment } from '../language/moment.ts'
import { useText } from '../language/text.tsx'
import { PrintDialog } from '../shell/print-dialog.tsx'
import { Button } from '../ui/action/button.tsx'
import { PrintLayout } from '../ui/page/print-layout.tsx'
import { needInWords, urgencyInWords } from './words.ts'

/**
 * The letter that goes from house to house: who asks whom, for what and by when. Her name, her story and where she sleeps are not in
 * it; the code is what both sides ask by. What she carries herself is another paper, which names neither house (W25).
 */
export function ReferralLetter(props: { opened: OpenedReferral; who: string }): ReactNode {
  const text = useText()
  const { locale } = useIntl()
  const { organisationName } = useSession()
  const moment = useMoment()
  const [isOpen, setOpen] = useState(false)
  const { line, referral } = props.opened
  const { sent } = referral
  const at = new Date(line.sentAt)
  const day = { year: at.getFullYear(), month: at.getMonth() + 1, day: at.getDate() }
  const needs = (sent.needs ?? []).map((need) => text(needInWords[need]))
  if (line.caseStream === undefined) return null
  return (
    <div className="row">
      <HerOwnCopy title={text('referrals.carried')} stream={line.caseStream}>
        <p>{text('referrals.carried.words')}</p>
      </HerOwnCopy>
      <Button tone="quiet" onPress={() => setOpen(true)}>
        {text('referrals.letter')}
      </Button>
      <PrintDialog isOpen={isOpen} onClose={() => setOpen(false)} title={text('referrals.letter')}>
        <p className="not-printed">{text('referrals.letter.not-hers')}</p>
        <PrintLayout
          issuer={[organisationName]}
          number={text('referrals.letter.number')}
          placeAndDate={text('referrals.letter.place-and-date', {
            date: dateInWords(day, locale.startsWith('en') ? 'en' : 'es'),
          })}
          subject={text('referrals.letter.subject')}
          signatures={[text('referrals.letter.gives'), text('referrals.letter.receives')]}
          folio={{ label: text('referrals.letter.folio'), value: caseCode(line.caseStream) }}
        >
          <p>{props.who}</p>
          <p>{text('referrals.letter.asks', { code: caseCode(line.caseStream) })}</p>
          {needs.length > 0 && <p>{text('referrals.letter.needs', { needs: needs.join(', ') })}</p>}
          {line.urgency !== undefined && (
            <p>
              {text('referrals.letter.urgency', { urgency: text(urgencyInWords[line.urgency]) })}
            </p>
          )}
          {line.answerBy !== undefined && (
            <p>{text('referrals.letter.by', { when: moment(new Date(line.answerBy)) })}</p>
          )}
          {sent.limits !== undefined && (
            <p>{text('referrals.letter.limits', { limits: sent.limits })}</p>
          )}
          <p>{text('referrals.letter.rest')}</p>
        </PrintLayout>
      </PrintDialog>
    </div>
  )
}
