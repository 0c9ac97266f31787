import type { AttachmentLine } from '@cobijo/domain/attachment/attachments'
import { attachmentAdded, pictureIn } from '@cobijo/domain/attachment/attachment-added'
import type { CaseFile } from '@cobijo/domain/case/case-file'
import { standingValues } from '@cobijo/domain/case/register'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { useEffect, useState, type ReactNode } from 'react'
import type { People } from '../case/use-people.ts'
import { useDevice } from '../device/device-context.tsx'
import { faultOf } from '../device/fault-of.ts'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import type { Fault } from '../language/error-sentence.ts'
import { partInWords } from '../language/parts-in-words.ts'
import { usePlainMoment } from '../language/plain-moment.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Button } from '../ui/action/button.tsx'
import { Link } from '../ui/action/link.tsx'
import { Progress } from '../ui/feedback/progress.tsx'
import { EmptyState, ErrorState } from '../ui/feedback/screen-state.tsx'
import { SealedMark } from '../ui/show/sealed-mark.tsx'
import { Tag } from '../ui/show/tag.tsx'
import { CorrectPicture } from './correct-picture.tsx'
import { ErasePicture } from './erase-picture.tsx'
import { PictureView } from './picture-view.tsx'

/** Pictures of a case, by their words; each is opened on its own, because of who may be looking over a shoulder. */
export function CaseAttachments(props: { file: CaseFile; people: People }): ReactNode {
  const text = useText()
  const { file } = props
  const sealed = sealedPictures(file)
  return (
    <section className="stack stack-tight" aria-label={text('attachment.part')}>
      <p className="field-description">{text('attachment.intro')}</p>
      <div className="case-actions">
        <Link href={links.caseForm(file.stream, 'imagen')} look="action" icon="plus">
          {text('attachment.add')}
        </Link>
      </div>
      {sealed > 0 && (
        <SealedMark name={text('attachment.sealed', { count: sealed })} look="block" />
      )}
      {file.attachments.length === 0 && sealed === 0 && (
        <EmptyState title={text('attachment.none')} />
      )}
      {file.attachments.map((line) => (
        <Line key={line.entry} line={line} {...props} />
      ))}
    </section>
  )
}

/** Pictures of which this reader opens nothing but that they are there. */
function sealedPictures(file: CaseFile): number {
  return file.timeline.filter(
    (item) =>
      item.kind === 'entry' &&
      item.type === attachmentAdded.type &&
      item.sealedParts > 0 &&
      pictureIn(item.fields) === undefined,
  ).length
}

function Line(props: { line: AttachmentLine; file: CaseFile; people: People }): ReactNode {
  const text = useText()
  const moment = usePlainMoment()
  const underWay = useDeviceAnswer('attachmentsUnderWay')
  const { line, people, file } = props
  const captions = standingValues(line.caption)
  const words = captions.join(' · ')
  const isWithdrawn = line.withdrawn.length > 0
  const sending =
    underWay.state === 'ready'
      ? underWay.value.find(({ entry }) => entry === line.entry)
      : undefined
  return (
    <div className="service-line" data-attachment={line.entry}>
      <div className="service-words">
        <span className="row case-tags">
          <strong>{words}</strong>
          <Tag tone="sealed">{text(partInWords[line.compartment])}</Tag>
          {isWithdrawn && <Tag tone="needs">{text('attachment.withdrawn')}</Tag>}
          {line.caption.disputed && <Tag tone="needs">{text('case.two-answers')}</Tag>}
        </span>
        {line.withdrawn.map((each) => (
          <p key={`${each.at} ${each.why}`}>
            {text('attachment.withdrawn.why', {
              why: each.why,
              who: people.who(each.organisation, each.member),
            })}
          </p>
        ))}
        {line.caption.history.length > 1 && (
          <details>
            <summary>{text('attachment.earlier')}</summary>
            <ul className="plain-list">
              {line.caption.history.map((each) => (
                <li key={each.entry}>
                  {each.value} · {moment(each.recordedAt)} ·{' '}
                  {people.who(each.organisation, each.member)}
                </li>
              ))}
            </ul>
          </details>
        )}
        <p className="field-description">
          {moment(line.addedAt)} · {people.who(line.organisation, line.member)}
        </p>
        {sending !== undefined && (
          <Progress label={text('attachment.sending')} done={sending.sent} total={sending.of} />
        )}
      </div>
      <Shown line={line} words={words} stream={file.stream as StreamId} />
      <span className="row">
        <CorrectPicture line={line} stream={file.stream as StreamId} caption={words} />
        {isWithdrawn && (
          <ErasePicture entry={line.entry} stream={file.stream as StreamId} what={words} />
        )}
      </span>
    </div>
  )
}

/** The picture itself, once somebody asks for it; hidden again, nothing of it is kept open. */
function Shown(props: { line: AttachmentLine; words: string; stream: StreamId }): ReactNode {
  const text = useText()
  const { device } = useDevice()
  const [isWanted, setWanted] = useState(false)
  const [bytes, setBytes] = useState<Uint8Array<ArrayBuffer>>()
  const [fault, setFault] = useState<Fault>()
  const [tries, setTries] = useState(0)
  const { line, stream } = props
  const { entry } = line
  useEffect(() => {
    if (!isWanted) return
    let isLatest = true
    device.openAttachment({ stream, entry }).then(
      (answer) => {
        if (!isLatest) return
        if (isRefusal(answer)) setFault(answer)
        else setBytes(answer.picture as Uint8Array<ArrayBuffer>)
      },
      (failure: unknown) => isLatest && setFault(faultOf(failure)),
    )
    return () => {
      isLatest = false
      setBytes(undefined)
      setFault(undefined)
    }
  }, [device, stream, entry, isWanted, tries])
  return (
    <>
      <Button
        aria-expanded={isWanted}
        isPending={isWanted && bytes === undefined && fault === undefined}
        onPress={() => setWanted(!isWanted)}
      >
        {text(isWanted ? 'attachment.hide' : 'attachment.show', { what: props.words })}
      </Button>
      {isWanted && (
        <div className="attachment-shown">
          {bytes !== undefined && <PictureView bytes={bytes} alt={props.words} />}
          {fault !== undefined && (
            <ErrorState fault={fault}>
              <Button onPress={() => setTries(tries + 1)}>{text('attachment.again')}</Button>
            </ErrorState>
          )}
        </div>
      )}
    </>
  )
}
