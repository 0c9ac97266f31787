import type { GatheringLine } from '@cobijo/domain/gathering/gathering-line'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { useState, type ReactNode } from 'react'
import { nameOrCode } from '../case/case-header.tsx'
import { useSession } from '../device/device-context.tsx'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { UnlessReady } from '../device/unless-ready.tsx'
import { BeginHouseForm } from '../house/house-forms.tsx'
import { houseFormTitle } from '../house/house-form-place.tsx'
import { BedsByState } from '../house/beds-by-state.tsx'
import { BedsOfHouse } from '../house/beds-of-house.tsx'
import { housesFor, useMayDescribeHouses } from '../house/rooms-first.tsx'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { useAddressParts } from '../shell/use-address-parts.ts'
import { Link } from '../ui/action/link.tsx'
import { EmptyState } from '../ui/feedback/screen-state.tsx'
import { Page } from '../ui/page/page.tsx'
import '../case/case.css'
import '../house/house.css'

/** The houses of this organisation with tonight's beds; where somebody looks for a bed for one person, what each answers for her. */
export function HousesPage(): ReactNode {
  const text = useText()
  const { reads } = useSession()
  const { part } = useAddressParts()
  const houses = useDeviceAnswer('gatherings', 'house')
  const person = part('de')
  const wanted = part('para')
  const form = houseFormTitle(wanted) && wanted
  const mayDescribe = useMayDescribeHouses()
  const add = mayDescribe && (
    <Link
      href={`${links.houses()}?agregar=datos${person === undefined ? '' : `&de=${encodeURIComponent(person)}`}`}
      look="action"
      icon="plus"
    >
      {text('house.add')}
    </Link>
  )
  if (part('agregar') === 'datos')
    return (
      <Page title={text('house.add')} up={{ href: housesFor(person), label: text('house.title') }}>
        <BeginHouseForm person={person} />
      </Page>
    )
  return (
    <Page
      title={text('house.title')}
      intro={text(form === undefined ? 'house.intro' : 'day.which-house')}
      actions={
        <>
          <Link href={links.beds()} look="action">
            {text('capacity.title')}
          </Link>
          {add}
        </>
      }
    >
      {person !== undefined && <LookingFor stream={person as StreamId} />}
      <UnlessReady answer={houses} />
      {houses.state === 'ready' &&
        (houses.value.length === 0 ? (
          <EmptyState title={text('house.none')}>{text('house.none.explained')}</EmptyState>
        ) : (
          <div className="stack">
            {houses.value.map((line) => (
              <HouseRow
                key={line.stream}
                line={line}
                person={person as StreamId | undefined}
                form={form}
              />
            ))}
            {person === undefined && form === undefined && reads.includes('placement') && (
              <BedsByState streams={houses.value.map(({ stream }) => stream)} />
            )}
          </div>
        ))}
    </Page>
  )
}

function LookingFor(props: { stream: StreamId }): ReactNode {
  const text = useText()
  const opened = useDeviceAnswer('openCase', props.stream)
  if (opened.state !== 'ready') return null
  return (
    <p>
      {text('house.looking-for')}{' '}
      <Link href={links.caseFile(props.stream)} look="text">
        {nameOrCode(opened.value.file)}
      </Link>
    </p>
  )
}

function HouseRow(props: {
  line: GatheringLine
  person: StreamId | undefined
  /** What somebody wants to do in the house that she chooses. */
  form: string | undefined
}): ReactNode {
  const text = useText()
  const { stream, title } = props.line
  const opened = useDeviceAnswer('openGathering', stream)
  const [at] = useState(() => Date.now())
  const house = opened.state === 'ready' ? opened.value.file.house : undefined
  return (
    <article className="house-row stack stack-tight">
      <h2>
        <Link
          href={
            props.person === undefined
              ? links.house(stream, props.form)
              : `${links.house(stream)}?de=${encodeURIComponent(props.person)}`
          }
          look="text"
        >
          {title ?? text('house.nameless')}
        </Link>
      </h2>
      {house !== undefined && <BedsOfHouse house={house} at={at} person={props.person} />}
    </article>
  )
}
