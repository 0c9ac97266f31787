import {
  planFigures,
  type FigurePlan,
  type PlannedState,
} from '@cobijo/publications/official-figures/recorded/plan-figures'
import type { LedgerRefusal } from '@cobijo/publications/official-figures/reading/line-errors'
import { findTranscribed } from '@cobijo/publications/official-figures/transcribed/transcribed-files'
import { valueInWords } from '@cobijo/publications/official-figures/words/tell-finding'
import { homePack } from '@cobijo/countries/packs'
import { useState, type ReactNode } from 'react'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { useDevice } from '../device/device-context.tsx'
import { useCommand } from '../forms/fields/use-command.ts'
import type { MessageId } from '../language/es.ts'
import { useText } from '../language/text.tsx'
import { Button } from '../ui/action/button.tsx'
import { ErrorState } from '../ui/feedback/screen-state.tsx'
import { useToast } from '../ui/feedback/toast.tsx'
import { Tag } from '../ui/show/tag.tsx'
import { RefusedFile } from './refused-file.tsx'
import { useFigureLanguage, type LedgerHere } from './use-ledger.ts'
import '../importing/import.css'

const stateWords = {
  new: 'official-figures.bring.new',
  'there-already': 'official-figures.bring.there-already',
  'there-otherwise': 'official-figures.bring.there-otherwise',
  'own-count': 'official-figures.bring.own-count',
} as const satisfies Readonly<Record<PlannedState, MessageId>>

/** A file of figures: looked over row by row first, then written. What is there already is not written twice, and nothing there is changed. */
export function BringFigures(props: { here: LedgerHere; onDone: () => void }): ReactNode {
  const text = useText()
  const { device } = useDevice()
  const announce = useToast()
  const command = useCommand()
  const transcribed = findTranscribed(homePack.country)
  const [plan, setPlan] = useState<FigurePlan | LedgerRefusal>()
  const look = (file: string): void => setPlan(planFigures(props.here.ledger, file))
  const save = async (files: readonly string[], count: number): Promise<void> => {
    // One after another: what was written before a refusal stays, and the next look says what is still missing.
    for (const figureFile of files)
      if ((await command.run('record-figures', { figureFile })) === undefined) return
    void device.sync().catch(() => undefined)
    announce({ words: text('official-figures.bring.done', { count }) })
    props.onDone()
  }
  return (
    <div className="stack">
      <p>{text('official-figures.bring.explained')}</p>
      <div className="case-actions">
        <FileTrigger
          acceptedFileTypes={['.json']}
          onSelect={(files) => {
            const file = files?.[0]
            if (file) void file.text().then(look)
          }}
        >
          <Button tone={plan === undefined ? 'primary' : 'secondary'}>
            {text('official-figures.bring.choose')}
          </Button>
        </FileTrigger>
        {transcribed !== undefined && (
          <Button
            onPress={() => void transcribed().then((file) => look(JSON.stringify(file.default)))}
          >
            {text('official-figures.bring.transcribed')}
          </Button>
        )}
      </div>
      {plan?.kind === 'refused' && <RefusedFile refusal={plan} />}
      {plan?.kind === 'plan' && (
        <Planned
          plan={plan}
          isRunning={command.isRunning}
          onSave={(count) => void save(plan.files, count)}
        />
      )}
      {command.refusal && <ErrorState fault={command.refusal} />}
    </div>
  )
}

function Planned(props: {
  plan: FigurePlan
  isRunning: boolean
  onSave: (count: number) => void
}): ReactNode {
  const text = useText()
  const language = useFigureLanguage()
  const { rows } = props.plan
  const count = (state: PlannedState): number => rows.filter((row) => row.state === state).length
  const fresh = count('new')
  return (
    <>
      <p role="status">
        {text('official-figures.bring.counts', {
          fresh,
          there: count('there-already'),
          otherwise: count('there-otherwise'),
          own: count('own-count'),
        })}
      </p>
      <div>
        <Button
          tone="primary"
          isPending={props.isRunning}
          disabledReason={fresh === 0 ? text('official-figures.bring.nothing') : undefined}
          onPress={() => props.onSave(fresh)}
        >
          {text('official-figures.bring.save', { count: fresh })}
        </Button>
      </div>
      <ol className="import-rows" aria-label={text('official-figures.bring.rows')}>
        {rows.map(({ row, figure, state }) => (
          <li key={row}>
            <strong>{text('imports.rows.row', { row })}</strong>
            <span>
              <Tag tone={state === 'new' || state === 'there-already' ? 'plain' : 'needs'}>
                {text(stateWords[state])}
              </Tag>
            </span>
            <span>
              {valueInWords(figure, language)} · {figure.publisher}
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}
