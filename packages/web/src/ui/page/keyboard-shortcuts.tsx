import {
  createContext,
  use,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react'
import { useText } from '../../language/text.tsx'
import { Dialog } from '../action/dialog.tsx'
import { Checkbox } from '../field/checkbox-group.tsx'
import './keyboard-shortcuts.css'

export interface Shortcut {
  /** One key or two after each other: "/", "n", "g c". */
  keys: string
  /** What it does, as shown under "?". */
  words: string
  /** Absent where the keys are listened to elsewhere and only told of here. */
  run?: () => void
}

interface Shortcuts {
  add: (shortcuts: readonly Shortcut[]) => () => void
  showHelp: () => void
}

const ShortcutContext = createContext<Shortcuts | undefined>(undefined)
const storageKey = 'cobijo.shortcuts'
const secondKeyWithinMs = 1200

/** Makes shortcuts work while the component is on screen. Pass a stable array (useMemo). */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const context = use(ShortcutContext)
  useEffect(() => context?.add(shortcuts), [context, shortcuts])
}

/** Opens the list of shortcuts, for those who do not know of "?". */
export function useShortcutHelp(): () => void {
  const context = use(ShortcutContext)
  return useCallback(() => context?.showHelp(), [context])
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest('input, textarea, select, [role="listbox"], [role="menu"]') !== null)
  )
}

/**
 * Single-key shortcuts: never while somebody types, never with Ctrl, Alt or Meta, and they can be switched off, since
 * speech input would press them by accident (WCAG 2.1.4).
 */
export function ShortcutProvider(props: { children: ReactNode }): ReactNode {
  const text = useText()
  const [isHelpOpen, setHelpOpen] = useState(false)
  const [isOn, setOn] = useState(() => localStorage.getItem(storageKey) !== 'off')
  const [registered, setRegistered] = useState<readonly (readonly Shortcut[])[]>([])
  const first = useRef<{ key: string; at: number }>(undefined)

  const context = useMemo<Shortcuts>(
    () => ({
      add: (shortcuts) => {
        setRegistered((all) => [...all, shortcuts])
        return () => setRegistered((all) => all.filter((each) => each !== shortcuts))
      },
      showHelp: () => setHelpOpen(true),
    }),
    [],
  )

  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (
        event.ctrlKey ||
        event.altKey ||
        event.metaKey ||
        event.defaultPrevented ||
        isTyping(event.target)
      )
        return
      if (event.key === '?') return setHelpOpen(true)
      if (!isOn || document.querySelector('[role="dialog"], [role="alertdialog"]')) return
      const before = first.current
      first.current = { key: event.key, at: event.timeStamp }
      const pair =
        before && event.timeStamp - before.at < secondKeyWithinMs
          ? `${before.key} ${event.key}`
          : undefined
      // The page that came last on screen wins.
      const all = registered.flat().toReversed()
      const found =
        all.find((each) => each.keys === pair) ?? all.find((each) => each.keys === event.key)
      if (found?.run === undefined) return
      event.preventDefault()
      first.current = undefined
      found.run()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [registered, isOn])

  return (
    <ShortcutContext value={context}>
      {props.children}
      <Dialog isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} title={text('ui.shortcuts')}>
        <Checkbox
          isSelected={isOn}
          onChange={(next) => {
            localStorage.setItem(storageKey, next ? 'on' : 'off')
            setOn(next)
          }}
        >
          {text('ui.shortcuts.use')}
        </Checkbox>
        <dl className="shortcuts">
          {[...registered.flat(), { keys: '?', words: text('ui.shortcuts.open') }].map((each) => (
            <div key={each.keys}>
              <dt>
                {each.keys.split(' ').map((key, index) => (
                  // One key may stand twice, and there are never more than two.
                  // oxlint-disable-next-line react/no-array-index-key
                  <span key={index}>
                    {index > 0 && (
                      <span className="shortcut-then">{text('ui.shortcuts.then')}</span>
                    )}
                    <kbd>{key}</kbd>
                  </span>
                ))}
              </dt>
              <dd>{each.words}</dd>
            </div>
          ))}
        </dl>
      </Dialog>
    </ShortcutContext>
  )
}
