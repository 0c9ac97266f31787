import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { LanguageProvider } from '../language/language-provider.tsx'
import { SealedHereProvider } from '../shell/shell-data.tsx'
import { staysAway } from '../shell/quick-exit.ts'
import { applyTheme, rememberedTheme } from '../shell/theme.ts'
import { ToastProvider } from '../ui/feedback/toast.tsx'
import { ShortcutProvider } from '../ui/page/keyboard-shortcuts.tsx'
import '../ui/tokens.css'
import '../ui/base.css'
import { Gallery } from './gallery.tsx'

const place = document.getElementById('app')
if (place !== null && !staysAway()) {
  applyTheme(rememberedTheme(localStorage), document.documentElement, localStorage)
  createRoot(place).render(
    <StrictMode>
      <LanguageProvider>
        <ToastProvider>
          <ShortcutProvider>
            <SealedHereProvider>
              <Gallery />
            </SealedHereProvider>
          </ShortcutProvider>
        </ToastProvider>
      </LanguageProvider>
    </StrictMode>,
  )
}
