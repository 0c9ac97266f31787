import type { ReactNode } from 'react'
import { useText } from '../../language/text.tsx'
import { Button } from '../../ui/action/button.tsx'
import { Banner } from '../../ui/feedback/banner.tsx'

/** What was left unfinished here is offered again, never taken up by itself: the screen may be somebody else's now. */
export function DraftOffer(props: { onTakeUp: () => void; onForget: () => void }): ReactNode {
  const text = useText()
  return (
    <Banner
      tone="needs"
      isAnnounced
      title={text('forms.draft')}
      actions={
        <>
          <Button tone="primary" onPress={props.onTakeUp}>
            {text('forms.draft.take-up')}
          </Button>
          <Button tone="quiet" onPress={props.onForget}>
            {text('forms.draft.forget')}
          </Button>
        </>
      }
    >
      {text('forms.draft.explained')}
    </Banner>
  )
}
