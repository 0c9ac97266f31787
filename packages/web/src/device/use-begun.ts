import type { Saved } from '@cobijo/contract/device/saved'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { useRouter } from '@tanstack/react-router'
import { useDevice } from './device-context.tsx'

/** Once something has begun: it is handed to the others, and its own page takes the place of the form. */
export function useBegun(linkOf: (stream: StreamId) => string): (saved: Saved) => void {
  const router = useRouter()
  const { device } = useDevice()
  return ({ entries }) => {
    void device.sync().catch(() => undefined)
    const stream = entries[0]?.stream
    if (stream !== undefined) void router.navigate({ href: linkOf(stream), replace: true })
  }
}
