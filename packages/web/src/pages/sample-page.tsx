import type { SampleState } from '@cobijo/contract/wire/sample'
import { useEffect, useState, type ReactNode } from 'react'
import { readSampleState, startSample } from '../device/sample-state.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Progress } from '../ui/feedback/progress.tsx'
import { ErrorState, LoadingState } from '../ui/feedback/screen-state.tsx'
import { Page } from '../ui/page/page.tsx'

const askEveryMs = 1000

/** While the sample network is being filled beside this installation: how far it is; then its own first page. */
export function SamplePage(): ReactNode {
  const text = useText()
  const { state, again } = useSampleState()
  return (
    <Page
      title={text('welcome.preparing')}
      intro={text('welcome.preparing.what')}
      up={{ href: links.firstPage(), label: text('ui.back') }}
    >
      {state.state === 'failed' ? (
        <ErrorState fault={{ code: state.code }} onRetry={again} />
      ) : state.state === 'filling' ? (
        <Progress label={text('welcome.preparing.people')} done={state.done} total={state.total} />
      ) : (
        <LoadingState what={text('welcome.preparing.starting')} />
      )}
      <p className="field-description">{text('welcome.preparing.leave')}</p>
    </Page>
  )
}

function useSampleState(): { readonly state: SampleState; readonly again: () => void } {
  const [state, setState] = useState<SampleState>({ state: 'starting' })
  const [tries, setTries] = useState(0)
  useEffect(() => {
    let isHere = true
    const lost = (): SampleState => ({ state: 'failed', code: 'server-unreachable' })
    const take = (next: SampleState): void => {
      if (!isHere) return
      setState(next)
      if (next.state === 'ready') location.assign(next.url)
    }
    void startSample().catch(lost).then(take)
    const clock = setInterval(() => void readSampleState().catch(lost).then(take), askEveryMs)
    return () => {
      isHere = false
      clearInterval(clock)
    }
  }, [tries])
  return { state, again: () => setTries(tries + 1) }
}
