import type { ImportPlan } from '@cobijo/contract/device/exchange/import-people'
import type { RowReport } from '@cobijo/contract/htcds/import-report'
import { findField } from '@cobijo/contract/htcds/htcds-fields'
import { useState, type ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { useText } from '../language/text.tsx'
import { Button } from '../ui/action/button.tsx'
import { Tag, type TagTone } from '../ui/show/tag.tsx'
import { useImportWords } from './import-words.ts'

const atOnce = 50

const stateInWords = {
  ready: 'imports.state.ready',
  'ready-with-remarks': 'imports.state.ready-with-remarks',
  cannot: 'imports.state.cannot',
  imported: 'imports.state.imported',
  changed: 'imports.state.changed',
} as const
type Shown = keyof typeof stateInWords

const tones: Readonly<Record<Shown, TagTone>> = {
  ready: 'accent',
  'ready-with-remarks': 'plain',
  cannot: 'needs',
  imported: 'plain',
  changed: 'needs',
}

/** Every row that is not simply ready and new: what was found in it, by column, never what a cell says. */
export function RowsList({
  plan,
  headings,
}: {
  plan: ImportPlan
  headings: Readonly<Record<string, string>>
}): ReactNode {
  const text = useText()
  const words = useImportWords()
  const { locale } = useIntl()
  const [shown, setShown] = useState(atOnce)
  /** By what the standard calls it, else by what the file's own first row says, which stays on this screen. */
  const named = (column: string, field: string | undefined): string => {
    const known = field === undefined ? undefined : findField(field)
    if (known === undefined) {
      const heading = headings[column] ?? ''
      return heading === '' ? column : text('imports.unknown.named', { column, heading })
    }
    return `${column} (${locale.startsWith('es') ? known.labelEs : known.label})`
  }
  const rows = rowsOf(plan)
  if (rows.length === 0) return <p>{text('imports.rows.none')}</p>
  return (
    <>
      <p>{text('imports.rows.intro')}</p>
      <ol className="import-rows" aria-label={text('imports.rows')}>
        {rows.slice(0, shown).map(({ row, state, problems }) => (
          <li key={row}>
            <strong>{text('imports.rows.row', { row })}</strong>
            <span>
              <Tag tone={tones[state]}>{text(stateInWords[state])}</Tag>
            </span>
            <ul className="import-problems">
              {problems.map(({ code, column, field }, place) => (
                <li key={`${code} ${column ?? ''} ${place}`}>
                  {column === undefined
                    ? words(code)
                    : text('imports.rows.column', {
                        column: named(column, field),
                        what: words(code),
                      })}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {shown < rows.length && (
        <div>
          <Button onPress={() => setShown(shown + atOnce)}>{text('imports.rows.more')}</Button>
        </div>
      )}
      {plan.report.notListed > 0 && (
        <p>{text('imports.rows.not-listed', { count: plan.report.notListed })}</p>
      )}
    </>
  )
}

interface ShownRow {
  readonly row: number
  readonly state: Shown
  readonly problems: readonly {
    readonly code: string
    readonly column?: string
    readonly field?: string
  }[]
}

/** The file's problems and those of the case that the rows would make, in the order of the sheet. */
function rowsOf({ report, refused }: ImportPlan): readonly ShownRow[] {
  const byRow = new Map<number, ShownRow>(
    report.listed.map((each) => [
      each.row,
      { row: each.row, state: stateOf(each), problems: each.problems },
    ]),
  )
  for (const { row, code } of refused)
    byRow.set(row, {
      row,
      state: 'cannot',
      problems: [...(byRow.get(row)?.problems ?? []), { code }],
    })
  return [...byRow.values()].sort((one, other) => one.row - other.row)
}

function stateOf({ state, repetition }: RowReport): Shown {
  return state === 'cannot' || repetition === 'new' ? state : repetition
}
