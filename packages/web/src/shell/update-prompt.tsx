import type { ReactNode } from 'react'
import { useRegisterSW } from 'virtual:pwa-register/react'
import { useText } from '../language/text.tsx'
import { Button } from '../ui/action/button.tsx'
import { Banner } from '../ui/feedback/banner.tsx'

const lookEveryMs = 60 * 60 * 1000

/** Keeps the application usable without a connection, and asks before a new version takes over. */
export function UpdatePrompt(): ReactNode {
  const text = useText()
  const {
    needRefresh: [isReady, setReady],
    updateServiceWorker,
  } = useRegisterSW({
    onRegisteredSW(_address, registration) {
      // A failed look (no connection) is repeated at the next hour; nothing depends on it.
      if (registration)
        setInterval(() => void registration.update().catch(() => undefined), lookEveryMs)
    },
  })
  return (
    <div role="status">
      {isReady && (
        <Banner
          actions={
            <>
              <Button tone="primary" onPress={() => void updateServiceWorker(true)}>
                {text('shell.update.now')}
              </Button>
              <Button tone="quiet" onPress={() => setReady(false)}>
                {text('shell.update.later')}
              </Button>
            </>
          }
        >
          {text('shell.update')}
        </Banner>
      )}
    </div>
  )
}
