import type { GatheringLine } from '@cobijo/domain/gathering/gathering-line'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import type { ReactNode } from 'react'
import { usePeople, type People } from '../case/use-people.ts'
import { useSession } from '../device/device-context.tsx'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { UnlessReady } from '../device/unless-ready.tsx'
import { EraseGathering } from '../groups/erase-gathering.tsx'
import { InterpreterFacts } from '../interpreter/interpreter-facts.tsx'
import { InterpreterForm } from '../interpreter/interpreter-form.tsx'
import { InterpreterRungs } from '../interpreter/interpreter-rungs.tsx'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { useAddressParts } from '../shell/use-address-parts.ts'
import { Link } from '../ui/action/link.tsx'
import { EmptyState } from '../ui/feedback/screen-state.tsx'
import { Page } from '../ui/page/page.tsx'
import { SealedMark } from '../ui/show/sealed-mark.tsx'
import '../case/case.css'

/** Her code stays on what was said through her. */
const eraseWords = {
  title: 'interpreter.erase',
  words: 'interpreter.erase.explained',
  done: 'interpreter.erase.done',
} as const

/** Who interprets for this organisation: by a code on every form, by name here alone (W22). */
export function InterpretersPage(): ReactNode {
  const text = useText()
  const { reads } = useSession()
  const { part, go } = useAddressParts()
  const listed = useDeviceAnswer('gatherings', 'interpreter')
  const people = usePeople()
  const leave = (): void => go({ agregar: undefined, de: undefined }, 'replace')
  const up = { href: links.interpreters(), label: text('interpreter.title') }
  const named = part('de')
  const form = part('agregar')
  if (!reads.includes('essential'))
    return (
      <Page title={text('interpreter.title')}>
        <SealedMark look="block" name={text('parts.essential')} />
      </Page>
    )
  if (form === 'datos' && named === undefined)
    return (
      <Page title={text('interpreter.add')} up={up}>
        <InterpreterForm onSaved={leave} onLeave={leave} />
      </Page>
    )
  if (form === 'datos' && named !== undefined)
    return (
      <Page title={text('interpreter.change')} up={up}>
        <Change stream={named as StreamId} onDone={leave} />
      </Page>
    )
  return (
    <Page
      title={text('interpreter.title')}
      intro={text('interpreter.intro')}
      actions={
        <Link href={`${links.interpreters()}?agregar=datos`} look="action" icon="plus">
          {text('interpreter.add')}
        </Link>
      }
    >
      <UnlessReady answer={listed} />
      {listed.state === 'ready' &&
        (listed.value.length === 0 ? (
          <EmptyState title={text('interpreter.none')}>
            {text('interpreter.none.explained')}
          </EmptyState>
        ) : (
          <ul className="plain-list stack">
            {listed.value.map((line) => (
              <Row key={line.stream} line={line} people={people} />
            ))}
          </ul>
        ))}
    </Page>
  )
}

function Row(props: { line: GatheringLine; people: People }): ReactNode {
  const text = useText()
  const { officer } = useSession()
  const { stream } = props.line
  const opened = useDeviceAnswer('openGathering', stream)
  if (opened.state !== 'ready' || opened.value.file.interpreter === undefined) return null
  const { file } = opened.value
  return (
    <li className="service-line">
      <div className="stack stack-tight">
        <InterpreterFacts interpreter={opened.value.file.interpreter} />
        <InterpreterRungs
          interpreter={opened.value.file.interpreter}
          file={file}
          people={props.people}
        />
      </div>
      <div className="case-actions">
        <Link href={`${links.interpreters()}?agregar=datos&de=${stream}`} look="action">
          {text('interpreter.change')}
        </Link>
        {officer && file.state.value === 'ended' && (
          <EraseGathering gathering={stream} says={eraseWords} to={links.interpreters()} />
        )}
      </div>
    </li>
  )
}

function Change(props: { stream: StreamId; onDone: () => void }): ReactNode {
  const opened = useDeviceAnswer('openGathering', props.stream)
  if (opened.state !== 'ready') return <UnlessReady answer={opened} />
  return (
    <InterpreterForm
      interpreter={opened.value.file.interpreter}
      onSaved={props.onDone}
      onLeave={props.onDone}
    />
  )
}
