import { sleepersIn, withPresentAges, type House } from '@cobijo/domain/house/house'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { useParams } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { usePeople } from '../case/use-people.ts'
import { useSession } from '../device/device-context.tsx'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { useUntilReread } from '../device/use-until-reread.ts'
import { EveningSheet } from '../house/evening-sheet.tsx'
import { HouseForm, houseFormTitle } from '../house/house-form-place.tsx'
import { HouseFacts } from '../house/house-facts.tsx'
import { HouseClosed } from '../house/house-closed.tsx'
import { useMayDescribeHouses } from '../house/rooms-first.tsx'
import { LookForPerson } from '../house/look-for-person.tsx'
import { agesOf, usePeopleOfHouse } from '../house/people-of-house.ts'
import { OpenIncidents } from '../house/incident/incident-words.tsx'
import { LastHandOver } from '../house/shift/last-hand-over.tsx'
import { ShiftBook, shownHandOvers } from '../house/shift/shift-book.tsx'
import { Tonight } from '../house/tonight.tsx'
import { Waiting } from '../house/waiting.tsx'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { useAddressParts } from '../shell/use-address-parts.ts'
import { Link } from '../ui/action/link.tsx'
import { EmptyState, ErrorState, LoadingState } from '../ui/feedback/screen-state.tsx'
import { Page, Section } from '../ui/page/page.tsx'
import { SealedMark } from '../ui/show/sealed-mark.tsx'
import { Tabs } from '../ui/show/tabs.tsx'
import '../case/case.css'
import '../house/house.css'

export function HousePage(): ReactNode {
  const text = useText()
  const { stream } = useParams({ strict: false })
  const opened = useDeviceAnswer('openGathering', (stream ?? '') as StreamId)
  const up = { href: links.houses(), label: text('house.title') }
  const house = opened.state === 'ready' ? opened.value.file.house : undefined
  if (house !== undefined) return <OpenHouse key={stream} house={house} onReread={opened.again} />
  return (
    <Page title={text('house.one')} up={up}>
      {opened.state === 'loading' && <LoadingState />}
      {opened.state === 'fault' && <ErrorState fault={opened.fault} onRetry={opened.again} />}
      {(opened.state === 'refused' || opened.state === 'ready') && (
        <EmptyState title={text('house.not-here')}>{text('house.not-here.explained')}</EmptyState>
      )}
    </Page>
  )
}

function OpenHouse(props: { house: House; onReread: () => void }): ReactNode {
  const text = useText()
  const people = usePeople()
  const { reads } = useSession()
  const mayDescribe = useMayDescribeHouses()
  const { part, go } = useAddressParts()
  const [at] = useState(() => Date.now())
  const { house } = props
  const { isBehind, saved } = useUntilReread(house, props.onReread)
  const stream = house.stream ?? ''
  const sleepers = sleepersIn(house, at)
  const { files, isRead } = usePeopleOfHouse([
    ...sleepers.map((stay) => stay.case),
    ...house.waiting.map((line) => line.case),
    ...house.incidents.flatMap((each) => each.people.map((line) => line.case)),
    ...house.handOvers
      .slice(-shownHandOvers)
      .flatMap((each) => each.people.map((line) => line.case)),
  ])
  const name = house.name.value ?? text('house.nameless')
  const form = part('agregar')
  const title = houseFormTitle(form)
  // From the rooms one goes back to her for whom a bed is looked for.
  const leave = (): void =>
    go(
      {
        agregar: undefined,
        estancia: undefined,
        ...(form === 'camas' ? {} : { de: undefined }),
      },
      'replace',
    )
  if (!reads.includes('placement'))
    return (
      <Page title={text('house.one')} up={{ href: links.houses(), label: text('house.title') }}>
        <SealedMark look="block" name={text('parts.placement')} />
      </Page>
    )
  if (form !== undefined && title !== undefined)
    return (
      <Page title={text(title)} up={{ onPress: leave, label: name }}>
        <HouseForm
          form={form}
          house={house}
          people={people}
          person={part('de')}
          stay={house.stays.find(({ id }) => id === part('estancia'))}
          onDone={() => {
            saved()
            leave()
          }}
        />
      </Page>
    )
  const person = part('de')
  const to = (name: string): string =>
    `${links.house(stream)}?agregar=${name}${person === undefined ? '' : `&de=${encodeURIComponent(person)}`}`
  return (
    <Page
      title={text('house.one')}
      heading={name}
      up={{ href: links.houses(), label: text('house.title') }}
    >
      {person !== undefined && (
        <LookForPerson
          house={withPresentAges(house, agesOf(files))}
          at={at}
          person={person as StreamId}
          to={to}
        />
      )}
      <div className="stack house-parts" inert={isBehind}>
        <HouseClosed house={house} />
        <OpenIncidents house={house} at={at} files={files} people={people} />
        <LastHandOver house={house} files={files} people={people} />
        <Tabs
          label={text('house.parts')}
          selected={part('ver') ?? 'hoy'}
          onSelect={(ver) => go({ ver: ver === 'hoy' ? undefined : ver }, 'in-place')}
          tabs={[
            {
              id: 'hoy',
              label: text('house.tonight'),
              count: sleepers.length,
              content: (
                <div className="stack">
                  <div className="case-actions">
                    <Link href={to('buscar')} look="primary" icon="plus">
                      {text('house.give-bed')}
                    </Link>
                    <Link href={links.house(stream, 'prometer')} look="action">
                      {text('house.promise')}
                    </Link>
                    <Link href={`${links.house(stream)}?agregar=negar`} look="action">
                      {text('house.refuse')}
                    </Link>
                  </div>
                  <Tonight house={house} at={at} files={files} />
                </div>
              ),
            },
            {
              id: 'espera',
              label: text('house.waiting'),
              count: house.waiting.length,
              content: <Waiting house={house} files={files} />,
            },
            {
              id: 'hoja',
              label: text('house.sheet'),
              content: <EveningSheet house={house} at={at} files={files} isRead={isRead} />,
            },
            {
              id: 'turnos',
              label: text('house.shift.book'),
              content: <ShiftBook house={house} at={at} files={files} people={people} />,
            },
            {
              id: 'casa',
              label: text('house.described'),
              content: (
                <Section
                  title={text('house.described')}
                  actions={
                    mayDescribe && (
                      <div className="case-actions">
                        <Link href={`${links.house(stream)}?ver=casa&agregar=datos`} look="action">
                          {text('house.describe')}
                        </Link>
                        <Link href={`${links.house(stream)}?ver=casa&agregar=camas`} look="action">
                          {text('house.beds')}
                        </Link>
                        {house.endedAt === undefined && (
                          <Link
                            href={`${links.house(stream)}?ver=casa&agregar=cerrar`}
                            look="action"
                          >
                            {text('house.close')}
                          </Link>
                        )}
                      </div>
                    )
                  }
                >
                  <HouseFacts house={house} />
                </Section>
              ),
            },
          ]}
        />
      </div>
    </Page>
  )
}
