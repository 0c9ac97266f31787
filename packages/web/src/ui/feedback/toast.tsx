import { createContext, use, useCallback, useMemo, useRef, useState, type ReactNode } from 'react'
import { useText } from '../../language/text.tsx'
import { Button } from '../action/button.tsx'
import { Icon } from '../show/icon.tsx'
import { Banner } from './banner.tsx'
import './toast.css'

export interface Toast {
  words: string
  tone?: 'done' | 'needs'
  /** Such as undoing by a correcting entry. A toast with an action stays until it is closed, unless the page offers the same. */
  action?: {
    label: string
    onPress: () => void
    /** The page in view leads there too. */
    isOnPage?: boolean
  }
  /** To be read and put away by a person: after a while, or when another such comes, it goes to the head of the pages that are about one of these streams. */
  toRead?: { label: string; about: readonly string[] }
}

type Shown = Toast & { readonly id: number; readonly isAtHead?: boolean }

type Announce = (toast: Toast) => void

const ToastContext = createContext<Announce>(() => {})
const AtHeadContext = createContext<{
  readonly shown: readonly Shown[]
  readonly close: (id: number) => void
}>({ shown: [], close: () => {} })

/** Says something that was done: `const announce = useToast(); announce({ words })`. Never the only place of an error. */
export function useToast(): Announce {
  return use(ToastContext)
}

const stayMs = 6000
/** Long enough to reach what can be pressed on it. */
const stayWithActionMs = 15_000

export function ToastProvider(props: { children: ReactNode }): ReactNode {
  const text = useText()
  const [all, setAll] = useState<readonly Shown[]>([])
  const last = useRef(0)
  const close = useCallback(
    (id: number) => setAll((former) => former.filter((toast) => toast.id !== id)),
    [],
  )
  const moveToHead = useCallback(
    (isMeant: (toast: Shown) => boolean) =>
      setAll((former) =>
        former.map((each) =>
          each.toRead !== undefined && isMeant(each) ? { ...each, isAtHead: true } : each,
        ),
      ),
    [],
  )
  const announce = useCallback<Announce>(
    (toast) => {
      const id = ++last.current
      moveToHead(() => true)
      setAll((former) => {
        const passing = former.filter(({ isAtHead }) => isAtHead !== true).slice(-2)
        return [
          ...former.filter((each) => each.isAtHead === true || passing.includes(each)),
          { ...toast, id },
        ]
      })
      if (toast.toRead !== undefined)
        setTimeout(() => moveToHead((each) => each.id === id), stayWithActionMs)
      else if (toast.action === undefined) setTimeout(() => close(id), stayMs)
      else if (toast.action.isOnPage === true) setTimeout(() => close(id), stayWithActionMs)
    },
    [close, moveToHead],
  )
  const shown = all.filter(({ isAtHead }) => isAtHead !== true)
  const atHead = useMemo(
    () => ({ shown: all.filter(({ isAtHead }) => isAtHead === true), close }),
    [all, close],
  )
  return (
    <ToastContext value={announce}>
      <AtHeadContext value={atHead}>{props.children}</AtHeadContext>
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
              {toast.toRead ? (
                <button type="button" className="toast-action" onClick={() => close(toast.id)}>
                  {toast.toRead.label}
                </button>
              ) : (
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

/** What was to be read and was not yet, where the page is about it: in the flow, so that it covers nothing, and on nobody else's page. */
export function NoticesToRead(props: { path: string }): ReactNode {
  const { shown, close } = use(AtHeadContext)
  const parts = props.path.split('/')
  return shown
    .filter(({ toRead }) => toRead?.about.some((stream) => parts.includes(stream)))
    .map(({ id, words, toRead }) => (
      <Banner
        key={id}
        tone="needs"
        actions={
          <Button
            onPress={() => {
              close(id)
              document
                .querySelector<HTMLElement>('[data-page-heading]')
                ?.focus({ preventScroll: true })
            }}
          >
            {toRead?.label}
          </Button>
        }
      >
        {words}
      </Banner>
    ))
}
