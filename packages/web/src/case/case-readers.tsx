import type { OpenedCase } from '@cobijo/contract/device/cases/cases-api'
import type { SharedWith } from '@cobijo/contract/device/sharing/sharing-api'
import { useState, type ReactNode } from 'react'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { useSession } from '../device/device-context.tsx'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { UnlessReady } from '../device/unless-ready.tsx'
import { groupInWords, partInWords } from '../language/parts-in-words.ts'
import { useMoment } from '../language/moment.ts'
import { useText } from '../language/text.tsx'
import { ErrorState } from '../ui/feedback/screen-state.tsx'
import { Section } from '../ui/page/page.tsx'
import { DefinitionList } from '../ui/show/definition-list.tsx'
import { Tag } from '../ui/show/tag.tsx'
import { AskErasure } from './ask-erasure.tsx'
import { nameAndCode } from './case-header.tsx'
import { EraseCase } from './erase-case.tsx'
import { SharingActions } from './sharing-actions.tsx'
import type { People } from './use-people.ts'

/** Who opens what this organisation writes about her: elsewhere first, since that is what can be taken back. */
export function CaseReaders(props: { opened: OpenedCase; people: People }): ReactNode {
  const text = useText()
  const session = useSession()
  const { sharing } = props.opened
  const live = sharing.grants.filter(({ isLive }) => isLive)
  const over = sharing.grants.filter(({ isLive }) => !isLive)
  return (
    <div className="stack">
      <Section title={text('case.readers.elsewhere')}>
        {live.length === 0 ? (
          <p>{text('case.readers.nobody')}</p>
        ) : (
          <ul className="consents">
            {live.map((grant) => (
              <li className="consent" key={grant.stream}>
                <SharedLine grant={grant} people={props.people} />
                <Awaited grant={grant} />
                {grant.doubt !== undefined && <ErrorState fault={{ code: grant.doubt }} />}
                <SharingActions grant={grant} file={props.opened.file} people={props.people} />
              </li>
            ))}
          </ul>
        )}
        {over.length > 0 && (
          <details className="story-more">
            <summary>{text('case.readers.over', { count: over.length })}</summary>
            <p className="field-description">{text('consent.withdraw.read-stays')}</p>
            <ul className="consents">
              {over.map((grant) => (
                <li className="consent" key={grant.stream}>
                  <SharedLine grant={grant} people={props.people} />
                  <AskErasure
                    grant={grant}
                    stream={props.opened.file.stream}
                    who={props.people.organisation(grant.organisation)}
                  />
                </li>
              ))}
            </ul>
          </details>
        )}
      </Section>
      <Section title={text('case.readers.here')}>
        <DefinitionList
          items={sharing.readers.map(({ compartment, groups }) => ({
            term: text(partInWords[compartment]),
            value: groups.map((kind) => wordsOf(kind)).join(', ') || text('forms.nobody'),
          }))}
        />
      </Section>
      {session.officer && props.opened.file.stream !== undefined && (
        <>
          <WhoOpened stream={props.opened.file.stream} />
          <EraseCase stream={props.opened.file.stream} who={nameAndCode(props.opened.file)} />
        </>
      )}
    </div>
  )

  /** Of which parts of the past the keys still have to be sealed, and by which group's device. */
  function Awaited({ grant }: { grant: SharedWith }): ReactNode {
    if (grant.awaited.length === 0) return null
    const parts = grant.awaited.map((part) => text(partInWords[part])).join(', ')
    const groups = new Set(
      sharing.readers.flatMap(({ compartment, groups: kinds }) =>
        grant.awaited.includes(compartment) ? kinds.map(wordsOf) : [],
      ),
    )
    return (
      <p className="field-description">
        {text('case.readers.awaited', { parts, groups: [...groups].join(', ') })}
      </p>
    )
  }

  function wordsOf(kind: string): string {
    const words = groupInWords(kind)
    return words === undefined ? kind : text(words.name)
  }
}

/** The log of honest clients, for whoever answers for the organisation: who opened her file, and when. */
function WhoOpened(props: { stream: StreamId }): ReactNode {
  const text = useText()
  const moment = useMoment()
  const openings = useDeviceAnswer('caseOpenings', props.stream)
  return (
    <Section title={text('case.opened-by')}>
      <p className="field-description">{text('case.opened-by.what')}</p>
      <UnlessReady answer={openings} />
      {openings.state === 'ready' && openings.value.length === 0 && (
        <p>{text('case.opened-by.nobody')}</p>
      )}
      {openings.state === 'ready' && openings.value.length > 0 && (
        <DefinitionList
          items={openings.value.map(({ memberName, openedAt }) => ({
            term: memberName === '' ? text('case.somebody-here') : memberName,
            value: moment(new Date(openedAt)),
          }))}
        />
      )}
    </Section>
  )
}

const basisInWords = {
  consent: 'case.readers.basis.consent',
  'legal-ground': 'case.readers.basis.legal-ground',
  emergency: 'case.readers.basis.emergency',
  return: 'case.readers.basis.return',
  // It opens no case; the list is of every basis that there is.
  capacity: 'case.readers.basis.capacity',
} as const satisfies Record<NonNullable<SharedWith['basis']['kind']>, string>

function SharedLine(props: { grant: SharedWith; people: People }): ReactNode {
  const text = useText()
  const moment = useMoment()
  const [now] = useState(() => Date.now())
  const { grant, people } = props
  const group = grant.groupKind === undefined ? undefined : groupInWords(grant.groupKind)
  const isLate = grant.basis.reviewBy !== undefined && grant.basis.reviewBy <= now
  return (
    <>
      <div className="row case-tags">
        <strong>
          {people.organisation(grant.organisation)}
          {group !== undefined && ` · ${text(group.name)}`}
        </strong>
        {grant.isLive && grant.basis.kind === 'emergency' && (
          <Tag tone={isLate ? 'danger' : 'needs'} icon="clock">
            {text('case.readers.review-by', {
              when: moment(new Date(grant.basis.reviewBy ?? grant.from)),
            })}
          </Tag>
        )}
      </div>
      <p>{grant.compartments.map((part) => text(partInWords[part])).join(', ')}</p>
      <p className="field-description">
        {grant.basis.kind !== undefined && text(basisInWords[grant.basis.kind])}
        {grant.basis.justification !== undefined && `: ${grant.basis.justification}`}
        {' · '}
        {text('case.readers.since', { when: moment(new Date(grant.from)) })}
        {grant.until !== undefined &&
          ` · ${text('consent.until', { when: moment(new Date(grant.until)) })}`}
      </p>
    </>
  )
}
