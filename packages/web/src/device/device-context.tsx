import type { DeviceApi } from '@cobijo/contract/device/device-api'
import type { SessionView, SignInInput } from '@cobijo/contract/device/enrolment/enrolment-api'
import type { Installation } from '@cobijo/contract/wire/accounts'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
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
import { fetchWords } from '../language/words.ts'
import { watchForAbsence } from './auto-lock.ts'
import { createDeviceClient, type DeviceClient } from './device-client.ts'

/** What a screen has of the device. Keys are open while `session` is there, in the sealing worker only. */
export interface DeviceAccess {
  readonly device: DeviceApi
  /** Undefined while locked: nobody's keys are open in this tab. */
  readonly session: SessionView | undefined
  /** What kind of server this is; undefined until it was reached once. */
  readonly installation: Installation | undefined
  /** Opens the keys; the frame and every screen follow. */
  readonly unlock: (input: SignInInput) => Promise<SessionView | Refusal>
  /** Closes what is open, tells the server, ends the worker. */
  readonly lock: () => void
  /** Ends the worker and every open key with it, synchronously: quick exit. */
  readonly dropKeys: () => void
  /** Keeps the device open during long work in the foreground, such as an import; returns how to let go. */
  readonly holdOpen: () => () => void
  /** Rises whenever something changed that screens show. */
  readonly changes: number
}

class DeviceMissing extends Error {
  override name = 'DeviceMissing'
}

const DeviceContext = createContext<DeviceAccess | undefined>(undefined)

export function useDevice(): DeviceAccess {
  const access = use(DeviceContext)
  if (access === undefined) throw new DeviceMissing('useDevice stands outside DeviceProvider')
  return access
}

/** The session of a page that the guard shows to signed-in members only. */
export function useSession(): SessionView {
  const { session } = useDevice()
  if (session === undefined) throw new DeviceMissing('useSession stands outside the guard')
  return session
}

const sealingWorker = (): DeviceClient =>
  createDeviceClient(
    () => new Worker(new URL('./device-worker.ts', import.meta.url), { type: 'module' }),
  )

/** Changes that follow each other within this time are shown together. */
const settleMs = 60
/** How long locking waits for the server to hear of it before the worker is ended anyway. */
const farewellMs = 1_500

/** One device for one page load; the worker starts when the first call needs it. */
export function DeviceProvider(props: { children: ReactNode }): ReactNode {
  const [client] = useState(sealingWorker)
  const { device } = client
  const [session, setSession] = useState<SessionView>()
  const [installation, setInstallation] = useState<Installation>()
  const [changes, setChanges] = useState(0)
  const isOpen = useRef(false)
  const holders = useRef(0)

  const close = useCallback(() => {
    isOpen.current = false
    setSession(undefined)
  }, [])

  const dropKeys = useCallback(() => {
    close()
    client.dropKeys()
  }, [client, close])

  const lock = useCallback(() => {
    if (!isOpen.current) return
    close()
    client.leave(farewellMs)
  }, [client, close])

  const unlock = useCallback(
    async (input: SignInInput) => {
      // The frame names the places of the work as soon as somebody is in. Without them she could not work: a fault of fetching is one of signing in.
      const [answer] = await Promise.all([device.signIn(input), fetchWords()])
      if (isRefusal(answer)) return answer
      isOpen.current = true
      setSession(answer)
      setChanges((count) => count + 1)
      return answer
    },
    [device],
  )

  const holdOpen = useCallback(() => {
    holders.current += 1
    return () => {
      holders.current -= 1
    }
  }, [])

  useEffect(() => {
    let pending: ReturnType<typeof setTimeout> | undefined
    const look = async () => {
      pending = undefined
      if (!isOpen.current) return
      const current = await device.session().catch(() => 'fault' as const)
      // Locked meanwhile: an answer that comes late must not open the frame again.
      if (!isOpen.current || current === 'fault') return
      // The device locked itself, as when it was revoked.
      if (current === undefined) return close()
      setSession(current)
      setChanges((count) => count + 1)
    }
    const stop = client.onChange(() => {
      pending ??= setTimeout(() => void look(), settleMs)
    })
    return () => {
      stop()
      clearTimeout(pending)
    }
  }, [client, close, device])

  useEffect(() => watchForAbsence({ lock, isHeld: () => holders.current > 0 }), [lock])

  useEffect(() => {
    let isHere = true
    const ask = () =>
      void device.installation().then(
        (found) => isHere && setInstallation(found),
        // Without a connection the pages work without it; it is asked for again when the connection is back.
        () => undefined,
      )
    // What waits goes out at once, not at the worker's next round.
    const resume = () => {
      ask()
      if (isOpen.current) void device.sync().catch(() => undefined)
    }
    ask()
    window.addEventListener('online', resume)
    return () => {
      isHere = false
      window.removeEventListener('online', resume)
    }
  }, [device])

  const access = useMemo<DeviceAccess>(
    () => ({ device, session, installation, unlock, lock, dropKeys, holdOpen, changes }),
    [device, session, installation, unlock, lock, dropKeys, holdOpen, changes],
  )
  return <DeviceContext value={access}>{props.children}</DeviceContext>
}
