import type { CaseLine, CaseListPage } from '@cobijo/contract/device/cases/cases-api'
import type { State } from '@cobijo/domain/journal/facts'
import { useCallback, useState } from 'react'
import { useDevice } from '../device/device-context.tsx'
import { faultOf } from '../device/fault-of.ts'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import type { Fault } from '../language/error-sentence.ts'
import type { TableMore } from '../ui/show/table.tsx'

export type CaseList =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly fault: Fault; readonly again: () => void }
  | {
      readonly state: 'ready'
      readonly rows: readonly CaseLine[]
      readonly total: number
      readonly more: TableMore
      readonly isFiltered: boolean
    }

const rowsAPage = 40

/** The first page follows what changes; pages behind it stay as they came, and a row is shown once. */
export function useCaseList(query: {
  readonly sort: 'last-update' | 'due'
  readonly state: State | undefined
  readonly isMine: boolean
}): CaseList {
  const { device } = useDevice()
  const asked = {
    sort: query.sort,
    limit: rowsAPage,
    ...(query.state === undefined ? {} : { state: query.state }),
    ...(query.isMine ? { mine: true } : {}),
  }
  const question = JSON.stringify(asked)
  const first = useDeviceAnswer('list', asked)
  const [behind, setBehind] = useState<{
    readonly question: string
    readonly pages: readonly CaseListPage[]
    readonly step: 'idle' | 'loading' | Fault
  }>({ question, pages: [], step: 'idle' })
  // Pages of another question are not of this list.
  const held =
    behind.question === question ? behind : { question, pages: [], step: 'idle' as const }
  const last = held.pages.at(-1) ?? (first.state === 'ready' ? first.value : undefined)
  const after = last?.next

  const onMore = useCallback(() => {
    if (after === undefined) return
    const pages = behind.question === question ? behind.pages : []
    setBehind({ question, pages, step: 'loading' })
    device.list({ ...(JSON.parse(question) as typeof asked), after }).then(
      (page) => setBehind({ question, pages: [...pages, page], step: 'idle' }),
      (fault: unknown) => setBehind({ question, pages, step: faultOf(fault) }),
    )
  }, [device, question, after, behind])

  if (first.state === 'loading') return { state: 'loading' }
  if (first.state !== 'ready') return { state: 'failed', fault: first.fault, again: first.again }
  const rows = new Map<string, CaseLine>()
  for (const page of [first.value, ...held.pages])
    for (const row of page.rows) if (!rows.has(row.stream)) rows.set(row.stream, row)
  const more: TableMore =
    held.step === 'loading'
      ? { state: 'loading' }
      : held.step !== 'idle'
        ? { state: 'failed', code: held.step.code, onMore }
        : after === undefined
          ? { state: 'end' }
          : { state: 'more', onMore }
  return {
    state: 'ready',
    rows: [...rows.values()],
    total: first.value.total,
    more,
    isFiltered: query.state !== undefined || query.isMine,
  }
}
