import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { staysAway } from './shell/quick-exit.ts'
import { applyTheme, rememberedTheme } from './shell/theme.ts'
import './ui/tokens.css'
import './ui/base.css'

class PageIncomplete extends Error {
  override name = 'PageIncomplete'
}

if (!staysAway()) {
  applyTheme(rememberedTheme(localStorage), document.documentElement, localStorage)
  const place = document.getElementById('app')
  if (place === null) throw new PageIncomplete('index.html has no place for the application')
  createRoot(place).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
