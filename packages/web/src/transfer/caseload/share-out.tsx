import type { CaseLine } from '@cobijo/contract/device/cases/cases-api'
import type { MemberId, StreamId } from '@cobijo/domain/journal/identifier'
import { shareCaseload } from '@cobijo/domain/transfer/share-caseload'
import { caseCode, distinctName } from '@cobijo/domain/views/card'
import { useState, type ReactNode } from 'react'
import { useDeviceAnswer } from '../../device/use-device-answer.ts'
import { choiceWord } from '../../forms/fields/field-words.ts'
import { useText } from '../../language/text.tsx'
import { Button } from '../../ui/action/button.tsx'
import { CheckboxGroup } from '../../ui/field/checkbox-group.tsx'
import { Select } from '../../ui/field/select.tsx'
import { TextField } from '../../ui/field/text-field.tsx'
import { Section } from '../../ui/page/page.tsx'
import type { CaseloadPlan } from './caseload-plan.ts'

export interface Colleague {
  readonly id: MemberId
  readonly name: string
}

const stays = 'stays'

/** Among whom, and whose each case becomes, before anything is done. */
export function ShareOut(props: {
  from: Colleague
  rows: readonly CaseLine[]
  colleagues: readonly Colleague[]
  onMove: (plan: CaseloadPlan) => void
}): ReactNode {
  const text = useText()
  const families = useDeviceAnswer('gatherings', 'family')
  const [among, setAmong] = useState<readonly MemberId[]>([])
  const [chosen, setChosen] = useState<ReadonlyMap<StreamId, string>>(new Map())
  const [words, setWords] = useState('')
  const { from, rows, colleagues } = props
  const proposed = shareCaseload(
    rows.map(({ stream }) => stream),
    families.state === 'ready' ? families.value.map(({ people }) => people) : [],
    among,
  )
  const toOf = (stream: StreamId): string | undefined => chosen.get(stream) ?? proposed.get(stream)
  const moves = rows.flatMap(({ stream }) => {
    const to = toOf(stream)
    return to === undefined || to === stays
      ? []
      : [{ case: stream, from: from.id, to: to as MemberId, state: 'waits' as const }]
  })
  return (
    <div className="stack">
      <CheckboxGroup<MemberId>
        label={text('caseload.among')}
        description={text('caseload.among.help')}
        options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
        values={among}
        onChange={(values) => {
          setAmong(values)
          setChosen(new Map())
        }}
      />
      {among.length > 0 && (
        <Section title={text('caseload.proposed')}>
          <ul className="plain-list stack">
            {rows.map((row) => (
              <li key={row.stream}>
                <Select
                  label={`${distinctName(row.nameToUse, row.fullName) ?? text('cases.no-name')} · ${caseCode(row.stream)}`}
                  {...detailOf(row, text)}
                  options={[
                    ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
                    { value: stays, label: text('caseload.stays', { who: from.name }) },
                  ]}
                  value={toOf(row.stream)}
                  onChange={(to) => setChosen(new Map([...chosen, [row.stream, to]]))}
                />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <TextField
        label={text('caseload.why')}
        description={text('caseload.why.help')}
        value={words}
        onChange={setWords}
      />
      {moves.length === 0 ? (
        <p>{text('caseload.choose-first')}</p>
      ) : (
        <div className="row">
          <Button tone="primary" onPress={() => props.onMove({ moves, words })}>
            {text('caseload.move', { count: moves.length })}
          </Button>
        </div>
      )}
    </div>
  )
}

function detailOf(
  { urgency }: CaseLine,
  text: ReturnType<typeof useText>,
): { readonly description?: string } {
  const word = urgency === undefined ? undefined : choiceWord('urgency', urgency)
  return word === undefined ? {} : { description: text(word) }
}
