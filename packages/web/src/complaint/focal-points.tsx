import type { FocalPointView } from '@cobijo/contract/device/complaints/complaints-api'
import type { MemberId, OrganisationId } from '@cobijo/domain/journal/identifier'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { useState, type ReactNode } from 'react'
import { useDevice, useSession } from '../device/device-context.tsx'
import { faultOf } from '../device/fault-of.ts'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import type { Fault } from '../language/error-sentence.ts'
import { useText } from '../language/text.tsx'
import { Button } from '../ui/action/button.tsx'
import { EmptyState, ErrorState } from '../ui/feedback/screen-state.tsx'
import { StatusLine } from '../ui/feedback/status-line.tsx'
import { CheckboxGroup } from '../ui/field/checkbox-group.tsx'
import { Select } from '../ui/field/select.tsx'
import { Section } from '../ui/page/page.tsx'

/** Who receives what is written: the house proposes, somebody outside accepts. */
export function FocalPoints(props: {
  points: readonly FocalPointView[]
  onChange: () => void
}): ReactNode {
  const text = useText()
  const { officer } = useSession()
  const network = useDeviceAnswer('network')
  const organisations = network.state === 'ready' ? network.value.organisations : []
  const nameOf = (id: OrganisationId): string =>
    organisations.find((each) => each.id === id)?.name ?? ''
  return (
    <Section title={text('complaint.point')}>
      <p>{text('complaint.point.intro')}</p>
      <p>{text('complaint.point.tablet')}</p>
      {props.points.length === 0 && (
        <EmptyState title={text('complaint.point.none')}>
          {text('complaint.point.none.todo')}
        </EmptyState>
      )}
      {props.points.map((point) => (
        <Point key={point.proposal} point={point} nameOf={nameOf} onChange={props.onChange} />
      ))}
      {officer && (
        <Propose
          onDone={props.onChange}
          nameOf={nameOf}
          partners={organisations.flatMap(({ id, state, mine }) =>
            state === 'admitted' && !mine ? [id] : [],
          )}
        />
      )}
    </Section>
  )
}

function Point(props: {
  point: FocalPointView
  nameOf: (id: OrganisationId) => string
  onChange: () => void
}): ReactNode {
  const text = useText()
  const { device } = useDevice()
  const act = useStep(props.onChange)
  const { point } = props
  return (
    <div className="stack stack-tight">
      <h3>{text('complaint.point.of', { name: props.nameOf(point.house) })}</h3>
      <StatusLine tone={point.isInForce ? 'done' : 'needs'}>
        {point.isInForce
          ? text('complaint.point.in-force')
          : text('complaint.point.waiting', { name: props.nameOf(point.partner) })}
      </StatusLine>
      <ul className="plain-list stack stack-tight">
        {point.people.map(({ id, name, isOutside, leads }) => (
          <li key={id}>
            {name}, {text(isOutside ? 'complaint.outside' : 'complaint.inside')}
            {leads && `, ${text('complaint.point.leads')}`}
          </li>
        ))}
      </ul>
      {point.mine === 'may-accept' && (
        <>
          <p>{text('complaint.point.accept.intro')}</p>
          {act.fault && <ErrorState fault={act.fault} />}
          <div>
            <Button
              tone="primary"
              isPending={act.isRunning}
              onPress={() => act.run(() => device.acceptFocalPoint({ proposal: point.proposal }))}
            >
              {text('complaint.point.accept')}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}

function Propose(props: {
  partners: readonly OrganisationId[]
  nameOf: (id: OrganisationId) => string
  onDone: () => void
}): ReactNode {
  const text = useText()
  const { device } = useDevice()
  const organisation = useDeviceAnswer('organisation')
  const [isOpen, setOpen] = useState(false)
  const [partner, setPartner] = useState<OrganisationId>()
  const [people, setPeople] = useState<readonly MemberId[]>([])
  const [leads, setLeads] = useState<readonly MemberId[]>([])
  const act = useStep(() => {
    setOpen(false)
    props.onDone()
  })
  const members = organisation.state === 'ready' ? organisation.value.members : []
  const listed = members.filter(({ state }) => state === 'active')
  if (!isOpen)
    return (
      <div>
        <Button onPress={() => setOpen(true)}>{text('complaint.point.propose')}</Button>
      </div>
    )
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (partner === undefined || act.isRunning) return
        act.run(() =>
          device.proposeFocalPoint({
            partner,
            people: people.map((member) => ({ member, leads: leads.includes(member) })),
          }),
        )
      }}
    >
      <Select
        label={text('complaint.point.partner')}
        options={props.partners.map((id) => ({ value: id, label: props.nameOf(id) }))}
        value={partner}
        onChange={setPartner}
      />
      <CheckboxGroup
        isOptional
        label={text('complaint.point.people')}
        description={text('complaint.point.people.help')}
        options={listed.map(({ id, name }) => ({ value: id, label: name }))}
        values={people}
        onChange={setPeople}
      />
      {people.length > 0 && (
        <CheckboxGroup
          isOptional
          label={text('complaint.point.who-leads')}
          description={text('complaint.point.who-leads.help')}
          options={listed
            .filter(({ id }) => people.includes(id))
            .map(({ id, name }) => ({ value: id, label: name }))}
          values={leads}
          onChange={setLeads}
        />
      )}
      {act.fault && <ErrorState fault={act.fault} />}
      <div>
        <Button type="submit" tone="primary" isPending={act.isRunning}>
          {text('complaint.point.propose')}
        </Button>
      </div>
    </form>
  )
}

/** One act that answers with a refusal or nothing. */
function useStep(onDone: () => void): {
  readonly run: (work: () => Promise<Refusal | undefined>) => void
  readonly isRunning: boolean
  readonly fault: Fault | undefined
} {
  const [isRunning, setRunning] = useState(false)
  const [fault, setFault] = useState<Fault>()
  const go = async (work: () => Promise<Refusal | undefined>): Promise<void> => {
    setRunning(true)
    setFault(undefined)
    try {
      const refusal = await work()
      if (refusal) setFault(refusal)
      else onDone()
    } catch (failure) {
      setFault(faultOf(failure))
    } finally {
      setRunning(false)
    }
  }
  return { run: (work) => void go(work), isRunning, fault }
}
