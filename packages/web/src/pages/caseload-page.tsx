import type { OrganisationView } from '@cobijo/contract/device/directory/directory-api'
import { caseDeciders } from '@cobijo/domain/access/access-rule'
import type { MemberId } from '@cobijo/domain/journal/identifier'
import type { ReactNode } from 'react'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { UnlessReady } from '../device/unless-ready.tsx'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { useAddressParts } from '../shell/use-address-parts.ts'
import { Moving } from '../transfer/caseload/moving.tsx'
import { ShareOut, type Colleague } from '../transfer/caseload/share-out.tsx'
import { useCaseload } from '../transfer/caseload/use-caseload.ts'
import { useCasesOf } from '../transfer/caseload/use-cases-of.ts'
import { EmptyState, ErrorState, LoadingState } from '../ui/feedback/screen-state.tsx'
import { Page } from '../ui/page/page.tsx'
import '../case/case.css'

/** Somebody leaves or is on leave: all her open cases go to colleagues in one action (W16). */
export function CaseloadPage(): ReactNode {
  const text = useText()
  const { part } = useAddressParts()
  const organisation = useDeviceAnswer('organisation')
  const up = { href: links.organisation(), label: text('team.title') }
  const member =
    organisation.state === 'ready'
      ? organisation.value.members.find(({ id }) => id === part('de'))
      : undefined
  if (organisation.state === 'ready' && member !== undefined)
    return <CasesOfMember key={member.id} member={member} organisation={organisation.value} />
  return (
    <Page title={text('caseload.title')} up={up}>
      <UnlessReady answer={organisation} />
      {organisation.state === 'ready' && <EmptyState title={text('caseload.whose')} />}
    </Page>
  )
}

function CasesOfMember(props: {
  member: OrganisationView['members'][number]
  organisation: OrganisationView
}): ReactNode {
  const text = useText()
  const { member, organisation } = props
  const caseload = useCaseload(member.id)
  const cases = useCasesOf(member.id)
  const name = (id: MemberId): string =>
    organisation.members.find((each) => each.id === id)?.name || text('case.somebody-here')
  const who = name(member.id)
  const colleagues = whoDecides(organisation)
    .filter((id) => id !== member.id)
    .map((id): Colleague => ({ id, name: name(id) }))
  const { plan } = caseload
  const fault = cases.fault ?? (plan === undefined ? caseload.fault : undefined)
  return (
    <Page
      title={text('caseload.title')}
      heading={text('caseload.heading', { who })}
      intro={text('caseload.intro')}
      up={{ href: links.organisation(), label: text('team.title') }}
    >
      {plan !== undefined ? (
        <Moving caseload={caseload} plan={plan} nameOf={name} />
      ) : fault !== undefined ? (
        <ErrorState fault={fault} />
      ) : cases.rows === undefined || !caseload.isLookedUp ? (
        <LoadingState />
      ) : cases.rows.length === 0 ? (
        <EmptyState title={text('caseload.none')}>{text('caseload.none.explained')}</EmptyState>
      ) : colleagues.length === 0 ? (
        <EmptyState title={text('caseload.nobody')}>{text('caseload.nobody.explained')}</EmptyState>
      ) : (
        <ShareOut
          from={{ id: member.id, name: who }}
          rows={cases.rows}
          colleagues={colleagues}
          onMove={(begun) => void caseload.run(begun)}
        />
      )}
    </Page>
  )
}

/** Whose a case can be: whoever decides about cases. */
function whoDecides({ members, groups }: OrganisationView): readonly MemberId[] {
  const kinds: readonly string[] = caseDeciders
  const deciding = new Set(groups.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id))
  return members
    .filter(({ state, groups: held }) => state === 'active' && held.some((id) => deciding.has(id)))
    .map(({ id }) => id)
}
