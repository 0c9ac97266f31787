import { RouterProvider } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { LanguageProvider } from './language/language-provider.tsx'
import { router } from './routes.tsx'
import { signedOut } from './shell/session-view.ts'
import { SealedHereProvider, ShellDataProvider } from './shell/shell-data.tsx'
import { ToastProvider } from './ui/feedback/toast.tsx'
import { ShortcutProvider } from './ui/page/keyboard-shortcuts.tsx'

/** What stands around every page, from the outside in. */
export function App(): ReactNode {
  return (
    <LanguageProvider>
      <ToastProvider>
        <ShortcutProvider>
          <ShellDataProvider data={signedOut}>
            <SealedHereProvider>
              <RouterProvider router={router} />
            </SealedHereProvider>
          </ShellDataProvider>
        </ShortcutProvider>
      </ToastProvider>
    </LanguageProvider>
  )
}
