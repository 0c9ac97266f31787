import { RouterProvider } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { DeviceProvider } from './device/device-context.tsx'
import { DeviceShell } from './device/device-shell.tsx'
import { LanguageProvider } from './language/language-provider.tsx'
import { router } from './routes.tsx'
import { SealedHereProvider } from './shell/shell-data.tsx'
import { ToastProvider } from './ui/feedback/toast.tsx'
import { ShortcutProvider } from './ui/page/keyboard-shortcuts.tsx'

/** What stands around every page, from the outside in. */
export function App(): ReactNode {
  return (
    <LanguageProvider>
      <ToastProvider>
        <ShortcutProvider>
          <DeviceProvider>
            <DeviceShell>
              <SealedHereProvider>
                <RouterProvider router={router} />
              </SealedHereProvider>
            </DeviceShell>
          </DeviceProvider>
        </ShortcutProvider>
      </ToastProvider>
    </LanguageProvider>
  )
}
