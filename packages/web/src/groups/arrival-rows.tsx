import { givenThings, type GivenThing } from '@cobijo/domain/group-intake/group-intake-codes'
import type { ArrivalRow } from '@cobijo/domain/group-intake/group-intake'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { useState, type ReactNode } from 'react'
import { useDevice } from '../device/device-context.tsx'
import { useCommand } from '../forms/fields/use-command.ts'
import { useText } from '../language/text.tsx'
import { Button } from '../ui/action/button.tsx'
import { EmptyState, ErrorState } from '../ui/feedback/screen-state.tsx'
import { Checkbox } from '../ui/field/checkbox-group.tsx'
import { Select } from '../ui/field/select.tsx'
import { Section } from '../ui/page/page.tsx'
import { ChipFilter } from '../ui/show/chip-filter.tsx'
import { givenInWords } from './group-words.ts'
import { RowDialog } from './row-dialog.tsx'
import { RowWords, useRowName } from './row-line.tsx'

const kinds = ['urgent', 'child', 'no-case'] as const
type Shown = (typeof kinds)[number]
const shownInWords = {
  urgent: 'group.shown.urgent',
  child: 'group.shown.child',
  'no-case': 'group.shown.no-case',
} as const

/** Everybody on the sheet, newest first; whoever is ticked is given the same thing in one action. */
export function ArrivalRows(props: {
  gathering: StreamId
  rows: readonly ArrivalRow[]
}): ReactNode {
  const text = useText()
  const nameOf = useRowName()
  const { device } = useDevice()
  const command = useCommand()
  const [shown, setShown] = useState<Shown>()
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [what, setWhat] = useState<GivenThing>()
  const [opened, setOpened] = useState<string>()
  const rows = props.rows.filter((row) => isShown(row, shown)).toSorted(newestFirst)
  const chosen = rows.filter(({ arrival }) => ticked.has(arrival))
  const row = props.rows.find(({ arrival }) => arrival === opened)
  const give = async (): Promise<void> => {
    const saved = await command.run('give-to-many', {
      gathering: props.gathering,
      arrivals: chosen.map(({ arrival }) => arrival),
      what,
    })
    if (!saved) return
    void device.sync().catch(() => undefined)
    setTicked(new Set())
  }
  if (props.rows.length === 0)
    return <EmptyState title={text('group.nobody')}>{text('group.nobody.words')}</EmptyState>
  return (
    <Section title={text('group.people', { count: props.rows.length })}>
      <ChipFilter<Shown>
        label={text('group.shown')}
        chosen={shown}
        onChoose={setShown}
        options={kinds.map((value) => ({ value, label: text(shownInWords[value]) }))}
      />
      <div className="group-give">
        <Checkbox
          isSelected={rows.length > 0 && chosen.length === rows.length}
          onChange={(isAll) => setTicked(new Set(isAll ? rows.map((each) => each.arrival) : []))}
        >
          {text('group.tick-all', { count: rows.length })}
        </Checkbox>
        <Select<GivenThing>
          label={text('group.give.what')}
          value={what}
          onChange={setWhat}
          options={givenThings.map((value) => ({ value, label: text(givenInWords[value]) }))}
        />
        <Button
          isPending={command.isRunning}
          onPress={() => void give()}
          disabledReason={
            chosen.length === 0
              ? text('group.give.nobody')
              : what === undefined
                ? text('group.give.nothing')
                : undefined
          }
        >
          {text('group.give', { count: chosen.length })}
        </Button>
      </div>
      {command.refusal && <ErrorState fault={command.refusal} />}
      <ul className="group-rows">
        {rows.map((each) => (
          <li key={each.arrival} className="group-row">
            <Checkbox
              isSelected={ticked.has(each.arrival)}
              onChange={(isTicked) =>
                setTicked((before) => {
                  const next = new Set(before)
                  if (isTicked) next.add(each.arrival)
                  else next.delete(each.arrival)
                  return next
                })
              }
            >
              <strong>{nameOf(each)}</strong>
            </Checkbox>
            <div className="group-row-words">
              <RowWords row={each} />
            </div>
            <Button tone="quiet" onPress={() => setOpened(each.arrival)}>
              {text('group.row.open')}
              <span className="visually-hidden"> {nameOf(each)}</span>
            </Button>
          </li>
        ))}
      </ul>
      {row && (
        <RowDialog
          key={row.arrival}
          gathering={props.gathering}
          row={row}
          onClose={() => setOpened(undefined)}
        />
      )}
    </Section>
  )
}

function isShown({ fields, accepted }: ArrivalRow, shown: Shown | undefined): boolean {
  switch (shown) {
    case 'urgent':
      return (fields.urgentNeeds.value ?? []).length > 0 || fields.urgentWords.value !== undefined
    case 'child':
      return fields.ageGroup.value === 'child' || fields.ageGroup.value === 'age-in-doubt'
    case 'no-case':
      return accepted.length === 0
    default:
      return true
  }
}

function newestFirst(one: ArrivalRow, other: ArrivalRow): number {
  return other.notedAt - one.notedAt || (one.arrival < other.arrival ? -1 : 1)
}
