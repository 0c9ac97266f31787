import type { CaseFile } from '@cobijo/domain/case/case-file'
import type { ReactNode } from 'react'
import type { People } from '../case/use-people.ts'
import { useSession } from '../device/device-context.tsx'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Link } from '../ui/action/link.tsx'
import { EmptyState } from '../ui/feedback/screen-state.tsx'
import { SealedMark } from '../ui/show/sealed-mark.tsx'
import { Families } from './family-group.tsx'
import { MustNotMeet } from './must-not-meet.tsx'
import { SearchFor } from './searches.tsx'

/** Who belongs to her and whom she must not meet; whom she looks for. */
export function CaseFamily(props: { file: CaseFile; people: People }): ReactNode {
  return (
    <div className="stack">
      <Families file={props.file} />
      <MustNotMeet file={props.file} />
      <Searches {...props} />
    </div>
  )
}

/** What tells whom she has and where is of those who protect her; whoever may only write it down may do that. */
function Searches({ file, people }: { file: CaseFile; people: People }): ReactNode {
  const text = useText()
  const { reads } = useSession()
  const ask = (
    <Link href={links.caseForm(file.stream, 'buscar-familia')} look="action" icon="plus">
      {text('tracing.ask')}
    </Link>
  )
  return (
    <section className="stack stack-tight">
      <h2>{text('tracing.title')}</h2>
      {!reads.includes('protection') ? (
        <>
          <SealedMark look="block" name={text('parts.protection')} />
          <div className="case-actions">{ask}</div>
        </>
      ) : file.tracing.length === 0 ? (
        <EmptyState title={text('tracing.none')} action={ask}>
          {text('tracing.none.explained')}
        </EmptyState>
      ) : (
        <>
          {file.tracing.map((search) => (
            <SearchFor key={search.id} search={search} file={file} people={people} />
          ))}
          <div className="case-actions">{ask}</div>
        </>
      )}
    </section>
  )
}
