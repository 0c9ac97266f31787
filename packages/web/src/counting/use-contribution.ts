import type {
  ContributionPreview,
  MadeContribution,
} from '@cobijo/contract/device/counting/counting-api'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { useCallback, useEffect, useState } from 'react'
import { useDevice } from '../device/device-context.tsx'
import { downloadBytes } from '../device/download-bytes.ts'
import { faultOf } from '../device/fault-of.ts'
import type { Fault } from '../language/error-sentence.ts'

export type ContributionState =
  | { readonly at: 'gathering' }
  | { readonly at: 'fault'; readonly fault: Fault }
  | { readonly at: 'seen'; readonly preview: ContributionPreview; readonly isMaking: boolean }
  | { readonly at: 'made'; readonly made: MadeContribution }

/**
 * One look and one file. What was gathered stays as it was looked at until she asks anew: a list that changes under her eyes is not what she
 * confirmed.
 */
export function useContribution(study: string) {
  const { device, holdOpen } = useDevice()
  const [state, setState] = useState<ContributionState>({ at: 'gathering' })
  const [asked, setAsked] = useState(0)
  useEffect(() => {
    let isLatest = true
    const letGo = holdOpen()
    device
      .previewContribution(study)
      .then(
        (answer): ContributionState =>
          isRefusal(answer)
            ? { at: 'fault', fault: answer }
            : { at: 'seen', preview: answer, isMaking: false },
      )
      .catch((fault: unknown): ContributionState => ({ at: 'fault', fault: faultOf(fault) }))
      .then((next) => {
        letGo()
        if (isLatest) setState(next)
      }, letGo)
    return () => {
      isLatest = false
    }
  }, [device, study, asked, holdOpen])

  const make = useCallback(
    async (preview: ContributionPreview) => {
      setState({ at: 'seen', preview, isMaking: true })
      try {
        const made = await device.makeContribution({ study, digest: preview.digest })
        if (isRefusal(made)) return setState({ at: 'fault', fault: made })
        downloadBytes(made.file, made.fileName)
        setState({ at: 'made', made })
      } catch (fault) {
        setState({ at: 'fault', fault: faultOf(fault) })
      }
    },
    [device, study],
  )
  const again = (): void => {
    setState({ at: 'gathering' })
    setAsked((count) => count + 1)
  }
  return { state, make, again }
}
