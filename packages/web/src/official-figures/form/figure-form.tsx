import {
  composeFigure,
  type WrongField,
} from '@cobijo/publications/official-figures/recorded/compose-figure'
import {
  typedFrom,
  type TypedFigure,
} from '@cobijo/publications/official-figures/recorded/typed-figure'
import type { OfficialFigure } from '@cobijo/statistics/official-figures/figure'
import { refused } from '@cobijo/domain/journal/refusal'
import { useRef, useState, type ReactNode } from 'react'
import { useDevice } from '../../device/device-context.tsx'
import { DraftFirst } from '../../forms/fields/draft-first.tsx'
import { figureDraft } from '../../forms/fields/draft-names.ts'
import { FormRefusal } from '../../forms/fields/refused-field.tsx'
import { useCommand } from '../../forms/fields/use-command.ts'
import { useDraft } from '../../forms/fields/use-draft.ts'
import { useText } from '../../language/text.tsx'
import { Button } from '../../ui/action/button.tsx'
import { ComboBox } from '../../ui/field/combo-box.tsx'
import { Select } from '../../ui/field/select.tsx'
import { TextArea, TextField } from '../../ui/field/text-field.tsx'
import { Section } from '../../ui/page/page.tsx'
import { useFigureLanguage, type LedgerHere } from '../use-ledger.ts'
import { figureQuestions, notSaid, type FigureQuestion } from './figure-questions.ts'

/** More than this is found by typing. */
const mostToChoose = 20
/** Beside those of the figure: why it is corrected. */
type Typed = TypedFigure & { readonly reason?: string }

const blank: Typed = { method: 'counted', periodKind: 'window', year: 'calendar' }

/** One figure as somebody published it, new or in place of what was noted wrongly; checked by what checks a file. */
export function FigureForm(props: {
  here: LedgerHere
  corrects?: OfficialFigure
  onSaved: (figure: string) => void
  onLeave: () => void
}): ReactNode {
  const text = useText()
  const language = useFigureLanguage()
  const { device } = useDevice()
  const { here, corrects } = props
  const command = useCommand()
  const draft = useDraft<Typed>(figureDraft(corrects?.id))
  const [typed, setTyped] = useState<Typed>(corrects ? typedFrom(corrects, here.ledger) : blank)
  const [wrong, setWrong] = useState<readonly WrongField[]>([])
  const form = useRef<HTMLFormElement>(null)
  const groups = figureQuestions(here.ledger, typed, { text, language })
  const change = (field: keyof Typed, value: string): void => {
    const next = { ...typed, [field]: value }
    setWrong(wrong.filter((each) => each.field !== field))
    if (command.errorAt('figuresReason') !== undefined && field === 'reason') command.clear()
    setTyped(next)
    draft.keep(next)
  }
  const save = async (): Promise<void> => {
    const id = `f-${crypto.randomUUID()}`
    const asked = new Set(groups.flatMap(({ questions }) => questions.map(({ field }) => field)))
    // What is not asked any more is not said: an end of a period that has none.
    const kept = Object.fromEntries(
      Object.entries(typed).filter(([field]) => asked.has(field as never)),
    )
    const composed = composeFigure(here.ledger, kept, { id, corrects })
    if (composed.kind === 'wrong') return setWrong(composed.fields)
    const before = (here.versions.get(corrects?.id ?? '') ?? []).map(({ piece }) => piece.hash)
    const saved = await command.run('record-figures', {
      figureFile: composed.file,
      ...(corrects === undefined
        ? {}
        : { figuresCorrected: before, figuresReason: typed.reason ?? '' }),
    })
    if (saved === undefined) return
    draft.forget()
    props.onSaved(corrects?.id ?? id)
    void device.sync().catch(() => undefined)
  }
  const [first] = wrong
  return (
    <form
      className="stack"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <DraftFirst draft={draft} onTakeUp={setTyped}>
        {groups.map(({ id, title, questions }) => (
          <Section key={id} title={text(title)}>
            {questions.map((question) => (
              <Question
                key={question.field}
                question={question}
                value={typed[question.field]}
                error={wrong.find(({ field }) => field === question.field)?.code}
                onChange={(value) => change(question.field, value)}
              />
            ))}
          </Section>
        ))}
        {corrects !== undefined && (
          <div data-field="figuresReason">
            <TextArea
              label={text('official-figures.form.reason')}
              description={text('official-figures.form.reason.words')}
              rows={2}
              value={typed.reason ?? ''}
              error={command.errorAt('figuresReason')}
              onChange={(value) => change('reason', value)}
            />
          </div>
        )}
        <FormRefusal
          refusal={first ? refused(first.code, { field: first.field }) : command.refusal}
          field={first?.field ?? (command.errorAt('figuresReason') && 'figuresReason')}
          form={form}
        />
        <div className="form-end">
          <Button tone="primary" type="submit" isPending={command.isRunning}>
            {text('forms.save')}
          </Button>
          <Button onPress={props.onLeave}>{text('forms.leave')}</Button>
        </div>
      </DraftFirst>
    </form>
  )
}

function Question(props: {
  question: FigureQuestion
  value: string | undefined
  error: string | undefined
  onChange: (value: string) => void
}): ReactNode {
  const text = useText()
  const { question, value, onChange } = props
  const { options, rows } = question
  const shared = {
    label: text(question.label),
    description: question.help && text(question.help),
    isOptional: question.isOptional ?? false,
    error: props.error,
  }
  return (
    <div data-field={question.field}>
      {options === undefined && rows === undefined && (
        <TextField {...shared} value={value ?? ''} onChange={onChange} />
      )}
      {options === undefined && rows !== undefined && (
        <TextArea {...shared} rows={rows} value={value ?? ''} onChange={onChange} />
      )}
      {options !== undefined && options.length <= mostToChoose && (
        <Select<string>
          {...shared}
          options={options}
          value={value === '' ? undefined : value}
          onChange={(chosen) => onChange(chosen === notSaid ? '' : chosen)}
        />
      )}
      {options !== undefined && options.length > mostToChoose && (
        <ComboBox<string>
          {...shared}
          options={options}
          value={value}
          onChange={(chosen) => onChange(chosen === undefined || chosen === notSaid ? '' : chosen)}
        />
      )}
    </div>
  )
}
