import type { ReactNode } from 'react'
import { useText } from '../language/text.tsx'
import { Button } from '../ui/action/button.tsx'
import { Page } from '../ui/page/page.tsx'

/** A page that failed. The fault itself is not shown: its message may not be meant for a screen. */
export function FaultPage(): ReactNode {
  const text = useText()
  return (
    <Page title={text('pages.fault')} intro={text('pages.fault.why')}>
      <div>
        <Button tone="primary" onPress={() => location.reload()}>
          {text('pages.fault.reload')}
        </Button>
      </div>
    </Page>
  )
}
