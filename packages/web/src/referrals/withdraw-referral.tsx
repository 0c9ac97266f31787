import type { OpenedReferral } from '@cobijo/contract/device/sharing/referrals-api'
import { useState, type ReactNode } from 'react'
import { useCommand } from '../forms/fields/use-command.ts'
import { useText } from '../language/text.tsx'
import { Button } from '../ui/action/button.tsx'
import { Dialog } from '../ui/action/dialog.tsx'
import { ErrorState } from '../ui/feedback/screen-state.tsx'

/** The sender takes it back; no reason is asked. */
export function WithdrawReferral(props: { opened: OpenedReferral; who: string }): ReactNode {
  const text = useText()
  const { run, isRunning, refusal } = useCommand()
  const [isOpen, setOpen] = useState(false)
  const close = (): void => setOpen(false)
  const withdraw = async (): Promise<void> => {
    const saved = await run('withdraw-referral', { referral: props.opened.line.stream })
    if (saved) close()
  }
  return (
    <div>
      <Button tone="quiet" onPress={() => setOpen(true)}>
        {text('referrals.withdraw')}
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={close}
        kind="alert"
        title={text('referrals.withdraw.title')}
        actions={
          <>
            <Button tone="primary" isPending={isRunning} onPress={() => void withdraw()}>
              {text('referrals.withdraw.save')}
            </Button>
            <Button onPress={close}>{text('referrals.withdraw.keep')}</Button>
          </>
        }
      >
        <p>{text('referrals.withdraw.words', { who: props.who })}</p>
        {refusal !== undefined && <ErrorState fault={refusal} />}
      </Dialog>
    </div>
  )
}
