import { createContext, use, useCallback, useRef, useState, type ReactNode } from 'react'
import { useText } from '../../language/text.tsx'
import { Button } from '../action/button.tsx'
import { Icon } from '../show/icon.tsx'
import './toast.css'

export interface Toast {
  words: string
  tone?: 'done' | 'needs'
  /** Such as undoing by a correcting entry. A toast with an action stays until it is closed, unless the page offers the same. */
  action?: {
    label: string
    onPress: () => void
    /** It does nothing but close: then there is no other way to close beside it. */
    isOnlyRead?: boolean
    /** The page in view leads there too. */
    isOnPage?: boolean
  }
}

type Announce = (toast: Toast) => void

const ToastContext = createContext<Announce>(() => {})

/** Says something that was done: `const announce = useToast(); announce({ words })`. Never the only place of an error. */
export function useToast(): Announce {
  return use(ToastContext)
}

const stayMs = 6000
/** Long enough to reach what can be pressed on it. */
const stayWithActionMs = 15_000

export function ToastProvider(props: { children: ReactNode }): ReactNode {
  const text = useText()
  const [shown, setShown] = useState<readonly (Toast & { id: number })[]>([])
  const last = useRef(0)
  const close = useCallback(
    (id: number) => setShown((all) => all.filter((toast) => toast.id !== id)),
    [],
  )
  const announce = useCallback<Announce>(
    (toast) => {
      const id = ++last.current
      setShown((all) => [...all.slice(-2), { ...toast, id }])
      if (toast.action === undefined) setTimeout(() => close(id), stayMs)
      else if (toast.action.isOnPage === true) setTimeout(() => close(id), stayWithActionMs)
    },
    [close],
  )
  return (
    <ToastContext value={announce}>
      {props.children}
      <section className="toasts" aria-label={text('ui.toast.region')}>
        <div role="status" aria-live="polite" aria-relevant="additions">
          {shown.map((toast) => (
            <div key={toast.id} className="toast" data-tone={toast.tone ?? 'done'}>
              <Icon name={toast.tone === 'needs' ? 'clock' : 'check'} />
              <span className="toast-words">{toast.words}</span>
              {toast.action ? (
                <button
                  type="button"
                  className="toast-action"
                  onClick={() => {
                    toast.action?.onPress()
                    close(toast.id)
                  }}
                >
                  {toast.action.label}
                </button>
              ) : undefined}
              {toast.action?.isOnlyRead !== true && (
                <Button tone="quiet" icon="close" iconOnly onPress={() => close(toast.id)}>
                  {text('ui.close')}
                </Button>
              )}
            </div>
          ))}
        </div>
      </section>
    </ToastContext>
  )
}
