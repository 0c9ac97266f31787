import type { CaseFile } from '@cobijo/domain/case/case-file'
import { useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useSession } from '../device/device-context.tsx'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Menu, type MenuAction } from '../ui/action/menu.tsx'
import type { CaseFormName } from './case-form-place.tsx'

const mayProtect = ['legal', 'protection', 'casework', 'child-protection']

/** One button with the six things that are done most, and one for what is done seldom. */
export function CaseAddMenu(props: {
  file: CaseFile
  /** What another organisation had opened is over: only what this one sees itself can still be written down here. */
  isAccessEnded: boolean
  onLegal: () => void
}): ReactNode {
  const text = useText()
  const router = useRouter()
  const { groups } = useSession()
  const { file, isAccessEnded } = props
  const stream = file.stream ?? ''
  const isOf = (kinds: readonly string[]): boolean =>
    groups.some(({ kind }) => kinds.includes(kind))
  const open = (form: CaseFormName) => () =>
    void router.navigate({ href: `${links.caseFile(stream)}?agregar=${form}` })
  const isClosed = file.state.value === 'closed'
  const isFirstSitting = file.consents.length === 0
  const seen: readonly MenuAction[] = [
    { id: 'service', label: text('case.add.service'), onAction: open('servicio') },
    { id: 'note', label: text('case.add.note'), onAction: open('nota') },
    { id: 'essential', label: text('case.add.essential'), onAction: open('esencial') },
  ]
  if (isAccessEnded) return <Menu label={text('case.add')} icon="plus" actions={seen} />
  const often: readonly MenuAction[] = [
    ...seen,
    { id: 'identity', label: text('case.add.identity'), onAction: open('identidad') },
    {
      id: 'consent',
      label: text(isFirstSitting ? 'consent.first-night' : 'case.add.consent'),
      onAction: open(isFirstSitting ? 'primera-noche' : 'consentimiento'),
    },
    {
      id: 'refer',
      label: text('case.add.referral'),
      onAction: () => void router.navigate({ href: links.refer(stream) }),
    },
  ]
  const seldom: readonly MenuAction[] = [
    { id: 'interview', label: text('screening.add-interview'), onAction: open('entrevista') },
    { id: 'signs', label: text('screening.add-signs'), onAction: open('senales') },
    { id: 'standing', label: text('screening.add-standing'), onAction: open('identificacion') },
    { id: 'exclusion', label: text('screening.exclusion'), onAction: open('descarte') },
    { id: 'onward', label: text('screening.add-onward'), onAction: open('camino') },
    { id: 'responsible', label: text('case.add.responsible'), onAction: open('responsable') },
    ...(isOf(mayProtect)
      ? [
          {
            id: 'protect',
            label: text('case.protective-need'),
            onAction: open('proteccion'),
          },
        ]
      : []),
    // Nobody outside the legal group is shown that there is such a thing.
    ...(isOf(['legal'])
      ? [{ id: 'legal', label: text('case.report-decision'), onAction: props.onLegal }]
      : []),
    isClosed
      ? { id: 'reopen', label: text('case.reopen'), onAction: open('reapertura') }
      : { id: 'close', label: text('case.close'), onAction: open('cierre') },
  ]
  return (
    <>
      <Menu label={text('case.add')} icon="plus" tone="primary" actions={often} />
      <Menu label={text('case.more')} icon="more" iconOnly actions={seldom} />
    </>
  )
}
