import { receivesNotices } from '@cobijo/domain/clock/notice/child-notice-given'
import { useSession } from '../device/device-context.tsx'

/** Of an authority by its code: whether this organisation is it. */
export function useReceivesNotices(): (authority: string | undefined) => boolean {
  const { kind } = useSession()
  return (authority) => receivesNotices(kind, authority)
}
