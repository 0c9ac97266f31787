import { mayBeChild } from '@cobijo/domain/child/may-be-child'
import type { AttachmentCompartment } from '@cobijo/domain/attachment/attached-picture'
import type { CaseFile } from '@cobijo/domain/case/case-file'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { kindsOfPicture } from '../../attachment/kinds-of-picture.ts'
import { PictureView } from '../../attachment/picture-view.tsx'
import { readyPicture } from '../../attachment/ready-picture.ts'
import { useDevice, useSession } from '../../device/device-context.tsx'
import { faultOf } from '../../device/fault-of.ts'
import type { Fault } from '../../language/error-sentence.ts'
import { useText } from '../../language/text.tsx'
import { links } from '../../links.ts'
import { Button } from '../../ui/action/button.tsx'
import { Link } from '../../ui/action/link.tsx'
import { Banner } from '../../ui/feedback/banner.tsx'
import { ErrorState } from '../../ui/feedback/screen-state.tsx'
import { useToast } from '../../ui/feedback/toast.tsx'
import { Choice } from '../../ui/field/choice.tsx'
import { TextField } from '../../ui/field/text-field.tsx'
import { FormRefusal } from '../fields/refused-field.tsx'
import { Readers } from '../enrolment/readers.tsx'
import '../fields/forms.css'

const taken = ['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'image/*'] as const

/** One picture: taken or chosen, looked at, said in words, filed by what it shows, and sealed on this device. */
export function AddPictureForm(props: { file: CaseFile; onSaved: () => void }): ReactNode {
  const text = useText()
  const announce = useToast()
  const { device } = useDevice()
  const { reads } = useSession()
  const stream = props.file.stream ?? ''
  const chosen = useChosenPicture()
  const [shows, setShows] = useState<AttachmentCompartment>()
  const [caption, setCaption] = useState('')
  const [fault, setFault] = useState<Refusal | Fault>()
  const [isSaving, setSaving] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const kinds = (Object.keys(kindsOfPicture) as AttachmentCompartment[]).filter(
    (each) => each !== 'child' || mayBeChild(props.file.ageGroup.value),
  )
  const at = (field: string): Fault | undefined =>
    fault !== undefined && 'field' in fault && fault.field === field ? fault : undefined
  const save = async (): Promise<void> => {
    const lacks = lackOf(chosen, caption, shows)
    if (lacks) return setFault(lacks)
    if (chosen.bytes === undefined || shows === undefined) return
    setSaving(true)
    setFault(undefined)
    try {
      const answer = await device.addAttachment({
        case: stream as StreamId,
        compartment: shows,
        caption,
        picture: chosen.bytes,
      })
      if (isRefusal(answer)) return setFault(answer)
      announce({ words: text('attachment.saved') })
      void device.sync().catch(() => undefined)
      props.onSaved()
    } catch (failure) {
      setFault(faultOf(failure))
    } finally {
      setSaving(false)
    }
  }
  const field = fault !== undefined && 'field' in fault ? fault.field : undefined
  const pictureFault = chosen.refusal ?? at('picture')
  const choose = (files: FileList | null): void => {
    setFault(undefined)
    void chosen.choose(files?.[0])
  }
  return (
    <form
      className="stack"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <section className="form-group" aria-labelledby="group-picture" data-field="picture">
        <div className="form-group-head">
          <h2 id="group-picture">{text('attachment.picture')}</h2>
          <p className="field-description">{text('attachment.picture.intro')}</p>
        </div>
        {chosen.bytes !== undefined && (
          <PictureView
            bytes={chosen.bytes}
            alt={caption.trim() === '' ? text('attachment.preview') : caption}
          />
        )}
        <div className="row">
          {isHandheld() && (
            <FileTrigger acceptedFileTypes={taken} defaultCamera="environment" onSelect={choose}>
              <Button icon="plus" isPending={chosen.isReading}>
                {text('attachment.take')}
              </Button>
            </FileTrigger>
          )}
          <FileTrigger acceptedFileTypes={taken} onSelect={choose}>
            <Button isPending={chosen.isReading}>
              {text(chosen.bytes === undefined ? 'attachment.choose' : 'attachment.choose.other')}
            </Button>
          </FileTrigger>
          {(chosen.bytes !== undefined || chosen.isReading) && (
            <Button tone="quiet" onPress={chosen.leave}>
              {text('attachment.leave')}
            </Button>
          )}
        </div>
        {chosen.bytes !== undefined && (
          <p role="status" className="field-description">
            {text('attachment.bare')}
          </p>
        )}
        {pictureFault !== undefined && <ErrorState fault={pictureFault} />}
      </section>
      <section className="form-group" aria-labelledby="group-shows">
        <div className="form-group-head">
          <h2 id="group-shows">{text('attachment.shows')}</h2>
          {shows !== undefined && <Readers stream={stream} compartments={[shows]} />}
        </div>
        <div data-field="compartment">
          <Choice<AttachmentCompartment>
            label={text('attachment.shows.question')}
            description={text('attachment.shows.help')}
            allow={[]}
            answer={shows === undefined ? undefined : { kind: 'known', value: shows }}
            error={at('compartment')}
            onAnswer={(answer) => answer.kind === 'known' && setShows(answer.value)}
            options={kinds.map((value) => ({
              value,
              label: text(kindsOfPicture[value]),
              ...(reads.includes(value) ? {} : { detail: text('forms.readers.not-you') }),
            }))}
          />
        </div>
        {shows === 'health' && (
          <Banner tone="needs" isAnnounced>
            {text('attachment.body')}
          </Banner>
        )}
        <div data-field="caption">
          <TextField
            label={text('attachment.caption')}
            description={text('attachment.caption.help')}
            value={caption}
            onChange={setCaption}
            maxLength={500}
            error={at('caption')}
          />
        </div>
      </section>
      <FormRefusal refusal={fault} field={field} form={form} />
      <div className="form-end">
        <Button tone="primary" type="submit" isPending={isSaving}>
          {text('forms.save')}
        </Button>
        <Link href={links.casePart(stream, 'imagenes')} look="action">
          {text('forms.leave')}
        </Link>
      </div>
    </form>
  )
}

function lackOf(
  { bytes, refusal }: Pick<ChosenPicture, 'bytes' | 'refusal'>,
  caption: string,
  shows: AttachmentCompartment | undefined,
): Refusal | undefined {
  const lacking = (code: string, field: string): Refusal => ({ kind: 'refused', code, field })
  if (bytes === undefined) return refusal ?? lacking('picture-missing', 'picture')
  if (shows === undefined) return lacking('picture-kind-missing', 'compartment')
  return caption.trim() === '' ? lacking('caption-missing', 'caption') : undefined
}

interface ChosenPicture {
  readonly bytes: Uint8Array<ArrayBuffer> | undefined
  readonly refusal: Refusal | undefined
  readonly isReading: boolean
  readonly choose: (file: File | undefined) => Promise<void>
  /** Leaves it out, also while it is still being read. */
  readonly leave: () => void
}

/** The picture as it will be sealed, in memory alone; the file's name is never looked at. */
function useChosenPicture(): ChosenPicture {
  const [bytes, setBytes] = useState<Uint8Array<ArrayBuffer>>()
  const [refusal, setRefusal] = useState<Refusal>()
  const [isReading, setReading] = useState(false)
  const latest = useRef(0)
  const leave = (): void => {
    latest.current += 1
    setBytes(undefined)
    setRefusal(undefined)
    setReading(false)
  }
  useEffect(
    () => () => {
      latest.current += 1
    },
    [],
  )
  const choose = async (file: File | undefined): Promise<void> => {
    if (!file) return
    leave()
    const mine = latest.current
    setReading(true)
    const ready = await readyPicture(file)
    if (mine !== latest.current) return
    setReading(false)
    if (ready.kind === 'ready') setBytes(ready.bytes)
    else setRefusal(ready)
  }
  return { bytes, refusal, isReading, choose, leave }
}

/** Where there is a finger there is a camera; a desk has neither. */
function isHandheld(): boolean {
  return globalThis.matchMedia('(pointer: coarse)').matches
}
