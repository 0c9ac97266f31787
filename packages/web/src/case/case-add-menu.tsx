import type { CaseFile } from '@cobijo/domain/case/case-file'
import { hasDied } from '@cobijo/domain/death/death'
import { useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useSession } from '../device/device-context.tsx'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Menu, type MenuAction } from '../ui/action/menu.tsx'
import type { RecordFormKind } from '../forms/record-form.tsx'
import { recordForms, type RecordFormName } from '../forms/record-forms.ts'
import type { CaseFormName } from './case-form-place.tsx'
import { casePartNames, type CasePartName } from './case-part-names.ts'

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
    void router.navigate({ href: links.caseForm(stream, form) })
  const isClosed = file.state.value === 'closed'
  const isFirstSitting = file.consents.length === 0
  const seen: readonly MenuAction[] = [
    { id: 'service', label: text('case.add.service'), onAction: open('servicio') },
    { id: 'note', label: text('case.add.note'), onAction: open('nota') },
    { id: 'essential', label: text('case.add.essential'), onAction: open('esencial') },
  ]
  if (isAccessEnded) return <Menu label={text('case.add')} icon="plus" actions={seen} />
  // Nobody outside the legal group is shown that there is such a thing.
  const ofLegal: readonly MenuAction[] = isOf(['legal'])
    ? [{ id: 'legal', label: text('case.report-decision'), onAction: props.onLegal }]
    : []
  const papers: readonly MenuAction[] = [
    { id: 'from-paper', label: text('case.add.from-paper'), onAction: open('de-papel') },
    { id: 'picture', label: text('attachment.add'), onAction: open('imagen') },
  ]
  // Nothing begins in a closed case: what was seen can still be written down, and it can be opened again.
  if (isClosed) {
    const afterwards: readonly MenuAction[] = [
      { id: 'reopen', label: text('case.reopen'), onAction: open('reapertura') },
      ...offeredRecords(file)
        .filter(({ isAfterClosure }) => isAfterClosure)
        .map(({ name, title }) => ({ id: name, label: text(title), onAction: open(name) })),
      ...seen,
      ...papers,
      ...ofLegal,
    ]
    return <Menu label={text('case.more')} icon="more" actions={afterwards} />
  }
  // Nobody asks her anything any more, and nobody sends her on.
  const withHer: readonly MenuAction[] = [
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
  const often: readonly MenuAction[] = [
    ...seen,
    { id: 'identity', label: text('case.add.identity'), onAction: open('identidad') },
    ...(hasDied(file) ? [] : withHer),
  ]
  const seldom: readonly MenuAction[] = [
    ...papers,
    { id: 'transfer', label: text('transfer.offer'), onAction: open('traspaso') },
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
    ...ofLegal,
    { id: 'close', label: text('case.close'), onAction: open('cierre') },
  ]
  const records = offeredRecords(file).map(({ name, title, part }) => ({
    id: name,
    label: text(title),
    section: text(casePartNames[part]),
    onAction: open(name),
  }))
  return (
    <>
      <Menu label={text('case.add')} icon="plus" tone="primary" actions={often} />
      <Menu
        label={text('case.more')}
        icon="more"
        iconOnly
        actions={[
          ...records,
          ...seldom.map((action) => ({ ...action, section: text('case.title') })),
        ]}
      />
    </>
  )
}

/** What this person's case can be given now, in the order of the parts that show it; what is about one thing is added beside that. */
function offeredRecords(file: CaseFile) {
  const names = Object.keys(recordForms) as RecordFormName[]
  const parts = Object.keys(casePartNames) as CasePartName[]
  const offered = names.flatMap((name) => {
    const kind: RecordFormKind = recordForms[name]
    const { title, part, isAfterClosure = false } = kind
    const isOffered = kind.names === undefined && kind.isOffered?.(file) !== false
    return isOffered ? [{ name, title, part, isAfterClosure }] : []
  })
  return parts.flatMap((each) => [
    ...(each === 'entrevista'
      ? [
          {
            name: 'entrevista',
            title: 'screening.add-interview',
            part: each,
            isAfterClosure: false,
          } as const,
        ]
      : []),
    ...offered.filter(({ part }) => part === each),
  ])
}
