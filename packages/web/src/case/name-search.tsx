import type { NameMatch } from '@cobijo/contract/device/cases/cases-api'
import type { SessionView } from '@cobijo/contract/device/enrolment/enrolment-api'
import { useEffect, useState, type ReactNode } from 'react'
import { useDevice, useSession } from '../device/device-context.tsx'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { faultOf } from '../device/fault-of.ts'
import type { Fault } from '../language/error-sentence.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { ErrorState } from '../ui/feedback/screen-state.tsx'
import { TextField } from '../ui/field/text-field.tsx'
import { Link } from '../ui/action/link.tsx'
import { useHowSheCame } from './how-she-came.ts'

const shortest = 2
const pauseMs = 180
const mostShown = 20

type Found =
  | { readonly state: 'idle' | 'looking' }
  | { readonly state: 'failed'; readonly fault: Fault }
  | { readonly state: 'found'; readonly matches: readonly NameMatch[] }

/** A consulate is asked nothing by name: it sees whom it was told of, and has no field to try a name in (BR-32). */
export function hasNameSearch({ kind }: Pick<SessionView, 'kind'>): boolean {
  return kind !== 'consulate'
}

/**
 * Finds a person by either surname, without accents or slightly wrong, on this device alone. What is typed is never part of an
 * address and is gone with the page.
 */
export function NameSearch(props: {
  onSearching: (isSearching: boolean) => void
  /** Where somebody who was found leads, other than to her file. */
  hrefFor?: (stream: string) => string
}): ReactNode {
  const text = useText()
  const { device, changes } = useDevice()
  const { reads } = useSession()
  const howSheCame = useHowSheCame()
  const [words, setWords] = useState('')
  const [found, setFound] = useState<Found>({ state: 'idle' })
  const { onSearching } = props
  const wanted = words.trim()
  const isSearching = wanted.length >= shortest

  useEffect(() => onSearching(isSearching), [onSearching, isSearching])
  useEffect(() => {
    if (!isSearching) return setFound({ state: 'idle' })
    let isLatest = true
    const timer = setTimeout(() => {
      device.findByName(wanted).then(
        (matches) => isLatest && setFound({ state: 'found', matches }),
        (fault: unknown) => isLatest && setFound({ state: 'failed', fault: faultOf(fault) }),
      )
    }, pauseMs)
    return () => {
      isLatest = false
      clearTimeout(timer)
    }
  }, [device, wanted, isSearching, changes])

  return (
    <div className="name-search">
      <TextField
        label={text('cases.search')}
        type="search"
        inputMode="search"
        value={words}
        onChange={setWords}
        {...(reads.includes('identity') ? {} : { description: text('cases.search.not-yours') })}
      />
      <div role="status" className="name-found">
        {found.state === 'failed' && <ErrorState fault={found.fault} />}
        {found.state === 'found' && found.matches.length === 0 && <NobodyFound />}
        {found.state === 'found' &&
          found.matches.slice(0, mostShown).map((match) => (
            <Link
              key={match.stream}
              href={(props.hrefFor ?? links.caseFile)(match.stream)}
              look="block"
              icon="person"
            >
              <span>
                {match.name} <span className="field-description">{match.code}</span>
                {match.came !== undefined && (
                  <span className="row-detail">{howSheCame(match.came)}</span>
                )}
              </span>
            </Link>
          ))}
      </div>
    </div>
  )
}

/** What else to try, who cannot be found yet, and the way on where she is new. */
function NobodyFound(): ReactNode {
  const text = useText()
  const standing = useDeviceAnswer('searchStanding')
  const notYet = standing.state === 'ready' ? standing.value.notSearchableYet : 0
  return (
    <div className="stack stack-tight">
      <p>{text('cases.search.nothing')}</p>
      <p className="field-description">
        {text(notYet > 0 ? 'cases.search.not-yet' : 'cases.search.try', { count: notYet })}
      </p>
      <div>
        <Link href={links.registerPerson()} look="action">
          {text('cases.search.register')}
        </Link>
      </div>
    </div>
  )
}
