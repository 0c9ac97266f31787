import { useState, type ReactNode } from 'react'
import { useLanguage } from '../language/language-provider.tsx'
import { languages, nameOf, type Language } from '../language/language.ts'
import { useText } from '../language/text.tsx'
import { Button } from '../ui/action/button.tsx'
import { Dialog } from '../ui/action/dialog.tsx'
import { Choice } from '../ui/field/choice.tsx'
import { useShortcutHelp } from '../ui/page/keyboard-shortcuts.tsx'
import { applyTheme, rememberedTheme, themes, type Theme } from './theme.ts'

/** Language and appearance of this device. */
export function Settings(): ReactNode {
  const text = useText()
  const { language, choose } = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const [theme, setTheme] = useState<Theme>(() => rememberedTheme(localStorage))
  const showShortcuts = useShortcutHelp()
  const themeWords = {
    system: text('shell.theme.system'),
    light: text('shell.theme.light'),
    dark: text('shell.theme.dark'),
  }
  return (
    <>
      <Button tone="quiet" icon="settings" iconOnly onPress={() => setOpen(true)}>
        {text('shell.settings')}
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={text('shell.settings')}
        place="side"
      >
        <Choice<Language>
          label={text('shell.language')}
          options={languages.map((value) => ({ value, label: nameOf[value] }))}
          answer={{ kind: 'known', value: language }}
          allow={[]}
          onAnswer={(answer) => {
            if (answer.kind === 'known') choose(answer.value)
          }}
        />
        <Choice<Theme>
          label={text('shell.theme')}
          options={themes.map((value) => ({ value, label: themeWords[value] }))}
          answer={{ kind: 'known', value: theme }}
          allow={[]}
          onAnswer={(answer) => {
            if (answer.kind !== 'known') return
            setTheme(answer.value)
            applyTheme(answer.value, document.documentElement, localStorage)
          }}
        />
        <Button
          onPress={() => {
            setOpen(false)
            showShortcuts()
          }}
        >
          {text('ui.shortcuts')}
        </Button>
      </Dialog>
    </>
  )
}
