import type { CaseLine, CaseListPage, CaseListQuery } from '@cobijo/contract/device/cases/cases-api'
import type { DeviceApi } from '@cobijo/contract/device/device-api'
import type { State } from '@cobijo/domain/journal/facts'
import { useCallback, useEffect, useState } from 'react'
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

/** All pages that were asked for follow what changes: a row that moves out of one is in the next, and a row is shown once. */
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
  const top = first.state === 'ready' ? first.value : undefined
  const none = { question, pages: 0, tries: 0 }
  const [pressed, setPressed] = useState(none)
  // Pages of another question are not of this list.
  const wanted = pressed.question === question ? pressed : none
  const [read, setRead] = useState<{
    readonly question: string
    readonly pages: readonly CaseListPage[]
    readonly fault: Fault | undefined
  }>({ question, pages: [], fault: undefined })
  const behind = read.question === question ? read : { question, pages: [], fault: undefined }

  useEffect(() => {
    if (top === undefined || wanted.pages === 0) return
    let isLatest = true
    const take = (pages: readonly CaseListPage[]) =>
      isLatest && setRead({ question, pages, fault: undefined })
    const fail = (fault: unknown) =>
      isLatest &&
      setRead(({ question: of, pages }) => ({
        question,
        pages: of === question ? pages : [],
        fault: faultOf(fault),
      }))
    readBehind(device, JSON.parse(question) as CaseListQuery, top, wanted.pages).then(take, fail)
    return () => {
      isLatest = false
    }
  }, [device, question, top, wanted.pages, wanted.tries])

  const onMore = useCallback(() => {
    setPressed((before) => {
      const pages = before.question === question ? before.pages : 0
      return { question, pages: pages + 1, tries: 0 }
    })
  }, [question])
  const onAgain = useCallback(() => {
    setRead((before) => ({ ...before, fault: undefined }))
    setPressed((before) => ({ ...before, tries: before.tries + 1 }))
  }, [])

  if (first.state === 'loading') return { state: 'loading' }
  if (first.state !== 'ready') return { state: 'failed', fault: first.fault, again: first.again }
  const rows = new Map<string, CaseLine>()
  for (const page of [first.value, ...behind.pages])
    for (const row of page.rows) if (!rows.has(row.stream)) rows.set(row.stream, row)
  const isEnd = (behind.pages.at(-1) ?? first.value).next === undefined
  const more: TableMore =
    behind.fault !== undefined
      ? { state: 'failed', code: behind.fault.code, onMore: onAgain }
      : isEnd
        ? { state: 'end' }
        : behind.pages.length < wanted.pages
          ? { state: 'loading' }
          : { state: 'more', onMore }
  return {
    state: 'ready',
    rows: [...rows.values()],
    total: first.value.total,
    more,
    // Whoever has no reminder is not in the list by reminders.
    isFiltered: query.state !== undefined || query.isMine || query.sort === 'due',
  }
}

/** So many pages behind the first one, or as many as there are. */
async function readBehind(
  device: DeviceApi,
  query: CaseListQuery,
  first: CaseListPage,
  count: number,
): Promise<readonly CaseListPage[]> {
  const pages: CaseListPage[] = []
  for (let { next } = first; next !== undefined && pages.length < count; ) {
    const page = await device.list({ ...query, after: next })
    pages.push(page)
    next = page.next
  }
  return pages
}
