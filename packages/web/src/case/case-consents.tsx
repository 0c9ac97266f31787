import type { OpenedCase } from '@cobijo/contract/device/cases/cases-api'
import { isLive, type Consent } from '@cobijo/domain/consent/consents'
import { useState, type ReactNode } from 'react'
import { ConsentsTable } from '../consent/consents-table.tsx'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Button } from '../ui/action/button.tsx'
import { Link } from '../ui/action/link.tsx'
import { EmptyState } from '../ui/feedback/screen-state.tsx'
import { HerOwnCopy } from './her-own-copy.tsx'
import type { People } from './use-people.ts'
import { WithdrawDialog } from './withdraw-dialog.tsx'

/** What she agreed to, what she refused, what is to be asked when she has slept; each can be taken back at once. */
export function CaseConsents(props: { opened: OpenedCase; people: People }): ReactNode {
  const text = useText()
  const { file, isOwn: isOwnCase } = props.opened
  const [withdrawing, setWithdrawing] = useState<readonly Consent[]>([])
  const [isAllMeant, setAllMeant] = useState(false)
  const href = (form: string): string => links.caseForm(file.stream, form)
  const withdraw = (consents: readonly Consent[], isAll: boolean): void => {
    setAllMeant(isAll)
    setWithdrawing(consents)
  }
  const asked = file.consents
  const live = asked.filter((consent) => isLive(consent, Date.now()))
  if (asked.length === 0)
    return (
      <EmptyState
        title={text('consent.none')}
        action={
          <Link href={href('primera-noche')} look="primary">
            {text('consent.first-night')}
          </Link>
        }
      >
        {text('consent.none.explained')}
      </EmptyState>
    )
  return (
    <div className="stack">
      <div className="case-actions">
        <Link href={href('consentimiento')} look="primary" icon="plus">
          {text('consent.ask-another')}
        </Link>
        {live.length > 0 && (
          <Button onPress={() => withdraw(live, true)}>{text('consent.withdraw-all')}</Button>
        )}
        <HerOwnCopy title={text('consent.copy')} stream={file.stream}>
          <p>{text('consent.copy.neutral')}</p>
        </HerOwnCopy>
      </div>
      <ConsentsTable
        opened={props.opened}
        people={props.people}
        isOwnCase={isOwnCase}
        onWithdraw={(consent) => withdraw([consent], false)}
      />
      <WithdrawDialog
        opened={props.opened}
        people={props.people}
        consents={withdrawing}
        isEverything={isAllMeant && !isOwnCase}
        onClose={() => setWithdrawing([])}
      />
    </div>
  )
}
