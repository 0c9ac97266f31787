import type { ReactNode } from 'react'
import { useText } from '../../language/text.tsx'
import { Button } from '../../ui/action/button.tsx'
import { Banner } from '../../ui/feedback/banner.tsx'
import type { Draft } from './use-draft.ts'

/**
 * What was left unfinished here is offered again, never taken up by itself: the screen may be somebody else's now. Until somebody
 * chose, the form is not there: what is typed would be written over what lies here.
 */
export function DraftFirst<Content>(props: {
  draft: Draft<Content>
  onTakeUp: (found: Content) => void
  children: ReactNode
}): ReactNode {
  const text = useText()
  const { found, isDecided, takeUp, forget } = props.draft
  if (isDecided) return props.children
  if (found === undefined) return undefined
  return (
    <Banner
      tone="needs"
      isAnnounced
      title={text('forms.draft')}
      actions={
        <>
          <Button
            tone="primary"
            onPress={() => {
              props.onTakeUp(found)
              takeUp()
            }}
          >
            {text('forms.draft.take-up')}
          </Button>
          <Button tone="quiet" onPress={forget}>
            {text('forms.draft.forget')}
          </Button>
        </>
      }
    >
      {text('forms.draft.explained')}
    </Banner>
  )
}
