import type { CaseFile } from '@cobijo/domain/case/case-file'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import type { ReactNode } from 'react'
import { usePeople } from '../case/use-people.ts'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { UnlessReady } from '../device/unless-ready.tsx'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Link } from '../ui/action/link.tsx'
import { InterpreterFacts } from './interpreter-facts.tsx'
import { InterpreterRungs } from './interpreter-rungs.tsx'

/** Whom she is asked about, and what is still missing of that interpreter. */
export function AskedInterpreter(props: { file: CaseFile; named: string | undefined }): ReactNode {
  return props.named === undefined ? null : <Asked stream={props.named as StreamId} />
}

function Asked({ stream }: { stream: StreamId }): ReactNode {
  const text = useText()
  const people = usePeople()
  const opened = useDeviceAnswer('openGathering', stream)
  if (opened.state !== 'ready') return <UnlessReady answer={opened} />
  const { file } = opened.value
  if (file.interpreter === undefined) return null
  return (
    <section className="stack stack-tight" aria-label={text('interpreter.before')}>
      <InterpreterFacts interpreter={file.interpreter} />
      <InterpreterRungs interpreter={file.interpreter} file={file} people={people} />
      <div>
        <Link href={`${links.interpreters()}?agregar=datos&de=${stream}`} look="action">
          {text('interpreter.change')}
        </Link>
      </div>
    </section>
  )
}
