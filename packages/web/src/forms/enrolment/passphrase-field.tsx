import { useState, type ReactNode } from 'react'
import { useText } from '../../language/text.tsx'
import { Button } from '../../ui/action/button.tsx'
import type { FieldProps } from '../../ui/field/field-frame.tsx'
import { TextField } from '../../ui/field/text-field.tsx'
import './passphrase-field.css'

/** A passphrase, hidden until the person wants to see what she types. Nothing here judges how strong it is. */
export function PassphraseField(
  props: FieldProps & { value: string; onChange: (value: string) => void; autoFocus?: boolean },
): ReactNode {
  const text = useText()
  const [isShown, setShown] = useState(false)
  return (
    <div className="passphrase">
      <TextField
        {...props}
        type={isShown ? 'text' : 'password'}
        // Browsers ask to keep what they take for a new password less often than for a current one.
        autoComplete="one-time-code"
      />
      <div className="passphrase-show">
        <Button tone="quiet" onPress={() => setShown(!isShown)}>
          {text(isShown ? 'welcome.entry.hide' : 'welcome.entry.show')}
        </Button>
      </div>
    </div>
  )
}
