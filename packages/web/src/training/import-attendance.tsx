import type { AttendancePlan } from '@cobijo/contract/attendance/plan-attendance'
import type { Training } from '@cobijo/domain/training/training'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { useState, type ReactNode } from 'react'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { useIntl } from 'react-intl'
import { useDevice } from '../device/device-context.tsx'
import { downloadBytes } from '../device/download-bytes.ts'
import { useCommand } from '../forms/fields/use-command.ts'
import { useImportWords } from '../importing/import-words.ts'
import { useText } from '../language/text.tsx'
import { Button } from '../ui/action/button.tsx'
import { Banner } from '../ui/feedback/banner.tsx'
import { ErrorState } from '../ui/feedback/screen-state.tsx'
import { useToast } from '../ui/feedback/toast.tsx'
import { Tag } from '../ui/show/tag.tsx'
import '../importing/import.css'

const problemWords = {
  'nobody-named': 'training.problem.nobody-named',
  'attendance-unclear': 'training.problem.attendance-unclear',
  'sex-unclear': 'training.problem.sex-unclear',
  'score-unclear': 'training.problem.score-unclear',
  'cell-too-long': 'training.problem.cell-too-long',
  'cell-is-formula': 'training.problem.cell-is-formula',
  'twice-in-file': 'training.problem.twice-in-file',
} as const

const stateWords = {
  ready: 'training.import.ready',
  listed: 'training.import.listed',
  cannot: 'training.import.cannot',
} as const

/** A list of attendance out of a spreadsheet: looked over row by row first, then written whole in one act. */
export function ImportAttendance(props: { training: Training; onDone: () => void }): ReactNode {
  const text = useText()
  const words = useImportWords()
  const { locale } = useIntl()
  const { device } = useDevice()
  const announce = useToast()
  const command = useCommand()
  const [plan, setPlan] = useState<AttendancePlan>()
  const [refusal, setRefusal] = useState<Refusal>()
  const { training } = props
  const read = async (file: File): Promise<void> => {
    // Read where it is chosen; nothing of it is kept. Loaded when it is needed: few pages read files.
    const { planAttendance } = await import('@cobijo/contract/attendance/plan-attendance')
    const answer = await planAttendance(file, training.participations)
    setPlan(answer.kind === 'refused' ? undefined : answer)
    setRefusal(answer.kind === 'refused' ? answer : undefined)
  }
  const save = async (ready: AttendancePlan): Promise<void> => {
    const { participations, participants } = ready
    const saved = await command.run('record-attendance', {
      gathering: training.stream,
      participations,
      participants,
    })
    if (saved === undefined) return
    void device.sync().catch(() => undefined)
    announce({ words: text('training.import.done', { count: participations.length }) })
    props.onDone()
  }
  const blank = async (): Promise<void> => {
    const { blankHeadings } = await import('@cobijo/contract/attendance/attendance-columns')
    const line = blankHeadings[locale.startsWith('es') ? 'es' : 'en'].join(',')
    downloadBytes(new TextEncoder().encode(`\uFEFF${line}\r\n`), 'lista.csv')
  }
  const count = (state: AttendancePlan['rows'][number]['state']): number =>
    plan?.rows.filter((row) => row.state === state).length ?? 0
  return (
    <div className="stack">
      <p>{text('training.import.explained')}</p>
      <div className="case-actions">
        <FileTrigger
          acceptedFileTypes={['.csv']}
          onSelect={(files) => {
            const file = files?.[0]
            if (file) void read(file)
          }}
        >
          <Button tone={plan === undefined ? 'primary' : 'secondary'}>
            {text('training.import.choose')}
          </Button>
        </FileTrigger>
        <Button tone="quiet" onPress={() => void blank()}>
          {text('training.import.blank')}
        </Button>
      </div>
      {refusal !== undefined && (
        <Banner tone="needs" icon="alert" isAnnounced>
          {words(refusal.code, { ...refusal })}
        </Banner>
      )}
      {plan !== undefined && (
        <>
          <p role="status">
            {text('training.import.counts', {
              ready: count('ready'),
              listed: count('listed'),
              cannot: count('cannot'),
            })}
          </p>
          {plan.leftOut.length > 0 && (
            <p>{text('training.import.left-out', { columns: plan.leftOut.join(', ') })}</p>
          )}
          <ol className="import-rows" aria-label={text('training.import.rows')}>
            {plan.rows.map(({ row, state, problems }) => (
              <li key={row}>
                <strong>{text('imports.rows.row', { row })}</strong>
                <span>
                  <Tag tone={state === 'cannot' ? 'needs' : 'plain'}>{text(stateWords[state])}</Tag>
                </span>
                <ul className="import-problems">
                  {problems.map(({ code, column }) => (
                    <li key={`${code} ${column}`}>
                      {column === undefined
                        ? text(problemWords[code])
                        : text('training.problem.in-column', {
                            column,
                            problem: text(problemWords[code]),
                          })}
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ol>
          <div>
            <Button
              tone="primary"
              isPending={command.isRunning}
              disabledReason={
                plan.participations.length === 0 ? text('training.import.nothing') : undefined
              }
              onPress={() => void save(plan)}
            >
              {text('training.import.save', { count: plan.participations.length })}
            </Button>
          </div>
        </>
      )}
      {command.refusal && <ErrorState fault={command.refusal} />}
    </div>
  )
}
