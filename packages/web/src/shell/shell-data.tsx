import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react'
import { signedOut, type ShellData } from './session-view.ts'

const ShellDataContext = createContext<ShellData>(signedOut)

/** Given once, above the router, by the device layer. */
export function ShellDataProvider(props: { data: ShellData; children: ReactNode }): ReactNode {
  return <ShellDataContext value={props.data}>{props.children}</ShellDataContext>
}

export function useShellData(): ShellData {
  return use(ShellDataContext)
}

interface SealedHere {
  count: number | undefined
  set: (count: number | undefined) => void
}

const SealedHereContext = createContext<SealedHere>({ count: undefined, set: () => {} })

export function SealedHereProvider(props: { children: ReactNode }): ReactNode {
  const [count, set] = useState<number>()
  const value = useMemo(() => ({ count, set }), [count])
  return <SealedHereContext value={value}>{props.children}</SealedHereContext>
}

/** How many parts on the page in view are sealed for other groups; undefined where the page does not say. */
export function useSealedCount(): number | undefined {
  return use(SealedHereContext).count
}

/** A page says how many of its parts are sealed for other groups; the frame repeats it beside "who am I here". */
export function useSealedHere(count: number): void {
  const { set } = use(SealedHereContext)
  useEffect(() => {
    set(count)
    return () => set(undefined)
  }, [count, set])
}
