import { useState, type ReactNode } from 'react'
import { CaseTable } from '../case/case-table.tsx'
import { hasNameSearch, NameSearch } from '../case/name-search.tsx'
import { useSession } from '../device/device-context.tsx'
import { useCaseList } from '../case/use-case-list.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { EmptyState, ErrorState, LoadingState } from '../ui/feedback/screen-state.tsx'
import { Link } from '../ui/action/link.tsx'
import { Page } from '../ui/page/page.tsx'
import type { ChosenFor } from './chosen-for.ts'
import { homeActs } from './home-acts.ts'
import '../case/case-list.css'

/** What was begun on the day is about one person: she is chosen first, the last that anybody wrote of on top. */
export function ChooseWhom(props: { form: ChosenFor }): ReactNode {
  const text = useText()
  const session = useSession()
  const [isSearching, setSearching] = useState(false)
  const { act, isOfChild, hrefFor } = props.form
  return (
    <Page
      title={text(homeActs[act].words)}
      intro={text(isOfChild ? 'day.whom.child' : 'day.whom')}
      up={{ href: links.myDay(), label: text('day.title') }}
    >
      {session.reads.includes('identity') && hasNameSearch(session) && (
        <NameSearch onSearching={setSearching} hrefFor={hrefFor} />
      )}
      {!isSearching && <LastOnes {...props.form} />}
    </Page>
  )
}

function LastOnes({ isOfChild, hrefFor }: ChosenFor): ReactNode {
  const text = useText()
  const list = useCaseList({ sort: 'last-update', isMine: false, state: 'open' })
  if (list.state === 'loading') return <LoadingState what={text('cases.loading')} />
  if (list.state === 'failed') return <ErrorState fault={list.fault} onRetry={list.again} />
  // Whose age nobody knows may be a child.
  const rows = list.rows.filter(({ ageGroup }) => !isOfChild || ageGroup !== 'adult')
  if (rows.length === 0 && list.more.state === 'end')
    return (
      <EmptyState
        title={text(isOfChild ? 'day.whom.no-child' : 'day.whom.nobody')}
        action={
          <Link href={links.registerPerson()} look="primary" icon="plus">
            {text('day.act.register')}
          </Link>
        }
      >
        {text('day.whom.nobody.todo')}
      </EmptyState>
    )
  return (
    <CaseTable
      rows={rows}
      total={isOfChild ? rows.length : list.total}
      more={list.more}
      sort="last-update"
      hrefFor={hrefFor}
    />
  )
}
