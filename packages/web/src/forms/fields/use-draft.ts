import { useCallback, useEffect, useRef, useState } from 'react'
import { useDevice } from '../../device/device-context.tsx'

const pauseMs = 400

export interface Draft<Content> {
  /** An earlier draft that lies here; undefined until looked up, and once it was taken up or thrown away. */
  readonly found: Content | undefined
  /** It was looked up and, where one lay here, taken up or thrown away. Nothing is typed before: it would be written over what lies here. */
  readonly isDecided: boolean
  /** Keeps what was typed, sealed, on this device; quick successive calls are one. */
  readonly keep: (content: Content) => void
  /** It was saved for good, or is not wanted. */
  readonly forget: () => void
  /** The screen took the found one up. */
  readonly takeUp: () => void
}

/**
 * What is typed survives a crash, a closed tab and a lock. `name` is neutral and never holds a person's name; undefined for a form whose
 * mere use tells: nothing of it is looked for, written or removed on this device.
 */
export function useDraft<Content>(name: string | undefined): Draft<Content> {
  const { device } = useDevice()
  const [found, setFound] = useState<Content>()
  const pending = useRef<{ content: Content; timer: ReturnType<typeof setTimeout> }>(undefined)
  const [lookedUp, setLookedUp] = useState<string>()

  useEffect(() => {
    let isHere = true
    if (name === undefined) return undefined
    device.findDraft(name).then(
      (content) => {
        if (!isHere) return
        setFound(content as Content | undefined)
        setLookedUp(name)
      },
      // Locked or no store: writing goes on without an offer.
      () => isHere && setLookedUp(name),
    )
    return () => {
      isHere = false
    }
  }, [device, name])

  const write = useCallback(() => {
    const held = pending.current
    if (held === undefined) return
    clearTimeout(held.timer)
    pending.current = undefined
    if (name === undefined) return
    void device.saveDraft(name, held.content).catch(() => undefined)
  }, [device, name])

  useEffect(() => {
    const leave = (): void => write()
    window.addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', leave)
      leave()
    }
  }, [write])

  const keep = useCallback(
    (content: Content) => {
      if (name === undefined) return
      // A running timer is not put off: who types without a pause would otherwise have nothing kept.
      const timer = pending.current?.timer ?? setTimeout(write, pauseMs)
      pending.current = { content, timer }
    },
    [name, write],
  )
  const forget = useCallback(() => {
    if (pending.current !== undefined) clearTimeout(pending.current.timer)
    pending.current = undefined
    setFound(undefined)
    if (name !== undefined) void device.forgetDraft(name).catch(() => undefined)
  }, [device, name])
  const takeUp = useCallback(() => setFound(undefined), [])
  const isDecided = name === undefined || (lookedUp === name && found === undefined)
  return { found, isDecided, keep, forget, takeUp }
}
