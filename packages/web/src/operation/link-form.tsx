import type { GatheringLine } from '@cobijo/domain/gathering/gathering-line'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import type { Operation } from '@cobijo/domain/operation/operation'
import { useState, type ReactNode } from 'react'
import { useDevice } from '../device/device-context.tsx'
import { faultOf } from '../device/fault-of.ts'
import { choiceWord } from '../forms/fields/field-words.ts'
import type { Fault } from '../language/error-sentence.ts'
import { usePlainMoment } from '../language/plain-moment.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Button } from '../ui/action/button.tsx'
import { Link } from '../ui/action/link.tsx'
import { ErrorState, LoadingState } from '../ui/feedback/screen-state.tsx'
import { CheckboxGroup } from '../ui/field/checkbox-group.tsx'
import { useNameable, type Nameable } from './known-operation.ts'

export function LinkForm(props: { operation: Operation; onDone: () => void }): ReactNode {
  const { nameable, fault } = useNameable()
  if (fault !== undefined) return <ErrorState fault={fault.fault} onRetry={fault.again} />
  return nameable === undefined ? <LoadingState /> : <Links {...props} nameable={nameable} />
}

/** Which visits and which sheets belong to it. What is ticked off is taken out: also the last one, which no other form would send. */
function Links(props: { operation: Operation; nameable: Nameable; onDone: () => void }): ReactNode {
  const text = useText()
  const { device } = useDevice()
  const lineName = useLineName()
  const { operation, nameable, onDone } = props
  const { operationVisits, operationSheets } = operation.said
  const [visits, setVisits] = useState<readonly string[]>(operationVisits.value ?? [])
  const [sheets, setSheets] = useState<readonly string[]>(operationSheets.value ?? [])
  const [isSaving, setSaving] = useState(false)
  const [fault, setFault] = useState<Fault>()
  const save = async (): Promise<void> => {
    setSaving(true)
    setFault(undefined)
    try {
      const saved = await device.carryOut('record-operation', {
        gathering: operation.stream,
        operationVisits: visits,
        operationSheets: sheets,
      })
      if (isRefusal(saved)) return setFault(saved)
      void device.sync().catch(() => undefined)
      onDone()
    } catch (failure) {
      setFault(faultOf(failure))
    } finally {
      setSaving(false)
    }
  }
  /** What lies on another device stays named. */
  const withElsewhere = (
    chosen: readonly string[],
    before: readonly string[],
    here: readonly GatheringLine[],
  ): readonly string[] => [
    ...chosen,
    ...before.filter((each) => here.every(({ stream }) => stream !== each)),
  ]
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <CheckboxGroup
        label={text('fields.operationVisits')}
        description={
          nameable.visits.length === 0 ? text('joint-operation.link.no-visits') : undefined
        }
        values={visits}
        onChange={(chosen) => setVisits(withElsewhere(chosen, visits, nameable.visits))}
        options={nameable.visits.map((line) => ({ value: line.stream, label: lineName(line) }))}
      />
      <CheckboxGroup
        label={text('fields.operationSheets')}
        description={text(
          nameable.sheets.length === 0
            ? 'joint-operation.link.no-sheets'
            : 'joint-operation.link.sheets',
        )}
        values={sheets}
        onChange={(chosen) => setSheets(withElsewhere(chosen, sheets, nameable.sheets))}
        options={nameable.sheets.map((line) => ({ value: line.stream, label: lineName(line) }))}
      />
      <div className="case-actions">
        <Link href={links.groups()} look="action">
          {text('group.new')}
        </Link>
      </div>
      {fault && <ErrorState fault={fault} />}
      <div className="form-end">
        <Button tone="primary" type="submit" isPending={isSaving}>
          {text('forms.save')}
        </Button>
        <Button onPress={onDone}>{text('forms.leave')}</Button>
      </div>
    </form>
  )
}

/** What a visit or a sheet is called in a list of both. */
export function useLineName(): (line: GatheringLine) => string {
  const text = useText()
  const moment = usePlainMoment()
  return (line) => {
    if (line.kind !== 'verification')
      return line.title ?? text('group.unnamed', { when: moment(line.begunAt ?? line.updatedAt) })
    const kind = choiceWord(
      'verificationKind',
      line.verification?.said.verificationKind.value ?? '',
    )
    return text('verification.line', {
      kind: text(kind ?? 'verification.page'),
      number: line.title ?? text('verification.no-number'),
    })
  }
}
