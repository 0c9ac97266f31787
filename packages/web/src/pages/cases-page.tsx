import type { CaseLine } from '@cobijo/contract/device/cases/cases-api'
import { states, type State } from '@cobijo/domain/journal/facts'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { CaseTable } from '../case/case-table.tsx'
import { LegalWork } from '../case/legal-work.tsx'
import { hasNameSearch, NameSearch } from '../case/name-search.tsx'
import { useCaseList } from '../case/use-case-list.ts'
import { useDevice, useSession } from '../device/device-context.tsx'
import { chosenFor } from '../day/chosen-for.ts'
import { ChooseWhom } from '../day/choose-whom.tsx'
import { isCounsel } from '../day/home-acts.ts'
import { choiceWord } from '../forms/fields/field-words.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Link } from '../ui/action/link.tsx'
import { EmptyState, ErrorState, LoadingState } from '../ui/feedback/screen-state.tsx'
import { useShortcuts } from '../ui/page/keyboard-shortcuts.tsx'
import { Page } from '../ui/page/page.tsx'
import { ChipFilter } from '../ui/show/chip-filter.tsx'
import { useAddressParts } from '../shell/use-address-parts.ts'
import '../case/case-list.css'

const shownStates: readonly State[] = ['open', 'closed']
const mineOnly = ['mine'] as const

/** Counsel who is in no group that lists cases opens none from a list: her page is another. */
export function CasesPage(): ReactNode {
  const session = useSession()
  const { part } = useAddressParts()
  const form = chosenFor(part('para'), part('a'))
  if (isCounsel(session)) return <LegalWork />
  return form === undefined ? <CaseList /> : <ChooseWhom form={form} />
}

/** Everybody whom this organisation accompanies: sorted and filtered by what the server may know, named by what this device opens. */
function CaseList(): ReactNode {
  const text = useText()
  const router = useRouter()
  const { device } = useDevice()
  const { part, go } = useAddressParts()
  const mayLookForNames = hasNameSearch(useSession())
  const search = useRef<HTMLDivElement>(null)
  const [isSearching, setSearching] = useState(false)
  const state = states.find((each) => each === part('estado'))
  const sort = part('orden') === 'vence' ? 'due' : 'last-update'
  const isMine = part('mias') === 'si'
  const list = useCaseList({ sort, isMine, state })

  useEffect(() => {
    // What was registered a moment ago is named and found as soon as the feeds have it, not at the next round.
    void device.sync().catch(() => undefined)
  }, [device])

  useShortcuts(
    useMemo(
      () => [
        ...(mayLookForNames
          ? [
              {
                keys: '/',
                words: text('cases.search'),
                run: () => search.current?.querySelector('input')?.focus(),
              },
            ]
          : []),
        {
          keys: 'n',
          words: text('register.title'),
          run: () => void router.navigate({ href: links.registerPerson() }),
        },
      ],
      [text, router, mayLookForNames],
    ),
  )

  return (
    <Page
      title={text('cases.title')}
      place="office"
      actions={
        <>
          <div className="case-list-tools">
            {mayLookForNames && (
              <div ref={search}>
                <NameSearch onSearching={setSearching} />
              </div>
            )}
            {!isSearching && (
              <>
                <ChipFilter<State>
                  label={text('cases.state')}
                  chosen={state}
                  onChoose={(estado) => go({ estado }, 'in-place')}
                  options={shownStates.map((value) => ({
                    value,
                    label: text(choiceWord('state', value) ?? 'case.title'),
                  }))}
                />
                <ChipFilter<'mine'>
                  label={text('cases.whose')}
                  all={text('cases.whose.all')}
                  chosen={isMine ? 'mine' : undefined}
                  onChoose={(chosen) =>
                    go({ mias: chosen === undefined ? undefined : 'si' }, 'in-place')
                  }
                  options={mineOnly.map((value) => ({ value, label: text('cases.mine') }))}
                />
              </>
            )}
          </div>
          <Link href={links.registerPerson()} look="primary" icon="plus">
            {text('cases.register')}
          </Link>
        </>
      }
    >
      {!isSearching && (
        <>
          {sort === 'due' && (
            <p className="field-description">
              {text('cases.by-reminder')}{' '}
              <Link href={links.myDay()}>{text('shell.to.my-day')}</Link>
            </p>
          )}
          <List list={list} onSort={(orden) => go({ orden }, 'in-place')} sort={sort} />
        </>
      )}
    </Page>
  )
}

function List(props: {
  list: ReturnType<typeof useCaseList>
  sort: 'last-update' | 'due'
  onSort: (sort: string | undefined) => void
}): ReactNode {
  const text = useText()
  const { list } = props
  if (list.state === 'loading') return <LoadingState what={text('cases.loading')} />
  if (list.state === 'failed') return <ErrorState fault={list.fault} onRetry={list.again} />
  const rows: readonly CaseLine[] = list.rows
  if (rows.length === 0)
    return (
      <EmptyState
        title={text(list.isFiltered ? 'ui.table.nothing' : 'cases.none')}
        action={
          list.isFiltered ? undefined : (
            <Link href={links.registerPerson()} look="primary" icon="plus">
              {text('cases.register')}
            </Link>
          )
        }
      >
        {list.isFiltered ? undefined : text('cases.none.explained')}
      </EmptyState>
    )
  return (
    <CaseTable
      rows={rows}
      total={list.total}
      more={list.more}
      sort={props.sort}
      onSort={(sort) => props.onSort(sort === 'due' ? 'vence' : undefined)}
    />
  )
}
