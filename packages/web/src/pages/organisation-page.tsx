import type {
  OrganisationView,
  PendingMember,
} from '@cobijo/contract/device/directory/directory-api'
import { groupKinds } from '@cobijo/domain/organisation/group-kind'
import { caseDeciders } from '@cobijo/domain/access/access-rule'
import { checkMembership } from '@cobijo/domain/organisation/reading-rules'
import { useEffect, useState, type ReactNode } from 'react'
import { AgreementsSection } from '../agreement/agreements-section.tsx'
import { OpenToOthers } from '../case/open-to-others.tsx'
import { useSession } from '../device/device-context.tsx'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { UnlessReady } from '../device/unless-ready.tsx'
import { AdmitMember } from '../forms/enrolment/admit-member.tsx'
import { AfterRevoking } from '../forms/enrolment/after-revoking.tsx'
import type { Revoked } from '../forms/enrolment/after-revoking.tsx'
import { AllowIntake } from '../forms/enrolment/allow-intake.tsx'
import { ChangeGroups } from '../forms/enrolment/change-groups.tsx'
import { ChangePassphrase } from '../forms/enrolment/change-passphrase.tsx'
import { groupsToChoose } from '../forms/enrolment/choose-groups.tsx'
import { EditProfile } from '../forms/enrolment/edit-profile.tsx'
import { Invite } from '../forms/enrolment/invite-dialog.tsx'
import { ProfileFacts } from '../forms/enrolment/profile-facts.tsx'
import { MemberDevices } from '../forms/enrolment/member-devices.tsx'
import { ReadmitMember } from '../forms/enrolment/readmit-member.tsx'
import { RecoveryCheck } from '../forms/enrolment/recovery-check.tsx'
import { RemoveMember } from '../forms/enrolment/remove-member.tsx'
import { groupInWords, partInWords } from '../language/parts-in-words.ts'
import { useMoment } from '../language/moment.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Link } from '../ui/action/link.tsx'
import { Banner } from '../ui/feedback/banner.tsx'
import { ErrorState } from '../ui/feedback/screen-state.tsx'
import { StatusLine } from '../ui/feedback/status-line.tsx'
import { Page, Section } from '../ui/page/page.tsx'
import { Tag } from '../ui/show/tag.tsx'
import './organisation-page.css'

const askEveryMs = 8_000

/** One's own organisation: who asks to come in, who is in it, who reads what, one's own account, recovery. */
export function OrganisationPage(): ReactNode {
  const text = useText()
  const session = useSession()
  const organisation = useDeviceAnswer('organisation')
  return (
    <Page
      title={text('team.title')}
      heading={session.organisationName === '' ? text('team.title') : session.organisationName}
      actions={
        <Invite
          to="member"
          disabledReason={session.officer ? undefined : text('network.officers-only')}
        >
          {text('team.invite')}
        </Invite>
      }
    >
      {session.officer && !session.recoveryConfirmed && (
        <Banner tone="needs" icon="key" title={text('team.recovery.due')}>
          <a className="link" href="#recuperacion">
            {text('founding.check.title')}
          </a>
        </Banner>
      )}
      {session.officer && <CameLate />}
      <UnlessReady answer={organisation} />
      {organisation.state === 'ready' && (
        <>
          {session.officer && <Pending organisation={organisation.value} />}
          <Members organisation={organisation.value} />
          <Groups organisation={organisation.value} />
          {organisation.value.profile && (
            <Section title={text('team.profile')}>
              <ProfileFacts of={organisation.value.profile} />
              <EditProfile
                profile={organisation.value.profile}
                disabledReason={session.officer ? undefined : text('network.officers-only')}
              />
            </Section>
          )}
        </>
      )}
      <AgreementsSection />
      {session.officer && (
        <Section title={text('team.open')}>
          <OpenToOthers />
        </Section>
      )}
      <Section title={text('team.account')}>
        <ChangePassphrase />
        <AllowIntake />
      </Section>
      {session.officer && (
        <div id="recuperacion">
          <Section title={text('team.recovery')}>
            {session.recoveryConfirmed ? (
              <StatusLine tone="done">{text('team.recovery.confirmed')}</StatusLine>
            ) : (
              <RecoveryCheck />
            )}
          </Section>
        </div>
      )}
    </Page>
  )
}

/** It is in no feed either: whoever ended somebody's keys is told here of what her devices still sent. */
function CameLate(): ReactNode {
  const text = useText()
  const late = useDeviceAnswer('lateEntries')
  if (late.state !== 'ready' || late.value.open.length === 0) return null
  return (
    <Banner
      tone="needs"
      title={text('late.notice')}
      actions={<Link href={links.setAside()}>{text('late.notice.open')}</Link>}
    >
      {text('late.notice.words')}
    </Banner>
  )
}

/** Requests to come in are in no feed: the server is asked while the page is open. Without it nobody can be admitted. */
function Pending(props: { organisation: OrganisationView }): ReactNode {
  const text = useText()
  const pending = useDeviceAnswer('pendingMembers')
  const { again } = pending
  useEffect(() => {
    const clock = setInterval(again, askEveryMs)
    return () => clearInterval(clock)
  }, [again])
  if (pending.state === 'fault' || pending.state === 'refused')
    return (
      <Section title={text('team.pending')}>
        <ErrorState fault={pending.fault} onRetry={pending.again} />
      </Section>
    )
  if (pending.state === 'loading' || pending.value.length === 0) return null
  return (
    <Section title={text('team.pending')}>
      <ul className="team">
        {pending.value.map((each) => (
          <PendingLine
            // Other words under the same id are another request: whatever was ticked for these does not hold for them.
            key={`${each.member} ${each.fingerprint.digits.join('')}`}
            pending={each}
            organisation={props.organisation}
          />
        ))}
      </ul>
    </Section>
  )
}

function PendingLine(props: { pending: PendingMember; organisation: OrganisationView }): ReactNode {
  const text = useText()
  const moment = useMoment()
  const { pending } = props
  return (
    <li className="team-line" data-tone="needs">
      <div className="team-who">
        <strong>{pending.name === '' ? text('team.pending.unnamed') : pending.name}</strong>
        <span className="team-detail">
          {text(pending.isReturning ? 'devices.return.ask' : 'team.pending.asked', {
            when: moment(new Date(pending.askedAt)),
          })}
        </span>
      </div>
      {pending.isReturning ? (
        <ReadmitMember pending={pending} />
      ) : (
        <AdmitMember pending={pending} organisation={props.organisation} />
      )}
    </li>
  )
}

function Members(props: { organisation: OrganisationView }): ReactNode {
  const text = useText()
  const session = useSession()
  const { members } = props.organisation
  const here = members.filter(({ state }) => state === 'active')
  const gone = members.filter(({ state }) => state === 'removed')
  const [revoked, setRevoked] = useState<Revoked>()
  const mayMove =
    session.officer || session.groups.some(({ kind }) => caseDeciders.some((each) => each === kind))
  return (
    <Section title={text('team.members')}>
      <AfterRevoking of={revoked} onClose={() => setRevoked(undefined)} />
      <ul className="team">
        {here.map((member) => (
          <li key={member.id} className="team-line">
            <div className="team-who">
              <strong>{member.name === '' ? text('team.member.unnamed') : member.name}</strong>
              {member.officer && <Tag tone="accent">{text('team.member.officer')}</Tag>}
              {member.id === session.member && <Tag>{text('team.member.you')}</Tag>}
              <span className="team-detail">
                {[
                  ...groupsInWords(member.groups, props.organisation, text),
                  text('team.member.devices', {
                    count: member.devices.filter(({ state }) => state === 'current').length,
                  }),
                ].join(' · ')}
              </span>
            </div>
            {mayMove && (
              <Link href={links.caseload(member.id)} look="action">
                {text('caseload.open')}
              </Link>
            )}
            {session.officer && <ChangeGroups member={member} organisation={props.organisation} />}
            {session.officer && member.id !== session.member && (
              <>
                <Invite to="member" returning={member.id}>
                  {text('devices.return')}
                </Invite>
                <RemoveMember member={member} />
              </>
            )}
            <MemberDevices
              member={member}
              onRevoked={(remarks) => setRevoked({ member, remarks })}
            />
          </li>
        ))}
      </ul>
      {gone.length > 0 && (
        <>
          <h3>{text('team.members.removed')}</h3>
          <ul className="team">
            {gone.map((member) => (
              <li key={member.id} className="team-line">
                <div className="team-who">
                  <span>{member.name === '' ? text('team.member.unnamed') : member.name}</span>
                  {member.isAwaitedBack && <Tag tone="needs">{text('devices.return.awaited')}</Tag>}
                </div>
                {mayMove && (
                  <Link href={links.caseload(member.id)} look="action">
                    {text('caseload.open')}
                  </Link>
                )}
                {session.officer && member.isAwaitedBack && (
                  <Invite to="member" returning={member.id}>
                    {text('devices.next.invite')}
                  </Invite>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}

/** The names of a member's groups; "everybody" tells nothing and is left out, and so nobody is in none without its being said. */
function groupsInWords(
  ids: OrganisationView['members'][number]['groups'],
  organisation: OrganisationView,
  text: ReturnType<typeof useText>,
): string[] {
  const names = groupsToChoose(organisation)
    .filter(({ id }) => ids.includes(id))
    .map(({ kind }) => text(groupInWords(kind)?.name ?? 'parts.group.unnamed'))
  return names.length === 0 ? [text('team.member.no-groups')] : names
}

function Groups(props: { organisation: OrganisationView }): ReactNode {
  const text = useText()
  const { groups, members } = props.organisation
  return (
    <Section title={text('team.groups')}>
      <p>{text('team.groups.intro')}</p>
      <ul className="groups">
        {groups.map((group) => {
          const words = groupInWords(group.kind)
          const count = members.filter(
            ({ state, groups: held }) => state === 'active' && held.includes(group.id),
          ).length
          return (
            <li key={group.id} className="group">
              <h3>{text(words?.name ?? 'parts.group.unnamed')}</h3>
              {words && <p>{text(words.reads)}</p>}
              {group.compartments.length > 0 && (
                <p className="team-detail">
                  {text('team.groups.reads', {
                    parts: group.compartments
                      .map((part) => text(partInWords[part]))
                      .join(', ')
                      .toLocaleLowerCase(),
                  })}
                </p>
              )}
              <p className="team-detail">
                {text('team.groups.people', { count })} ·{' '}
                {text('team.groups.generation', { count: group.generation })}
              </p>
            </li>
          )
        })}
      </ul>
      {!groups.some(({ kind }) => kind === 'legal') ? (
        <Banner tone="needs" icon="alert" title={text('team.groups.no-legal')}>
          <p>{text('team.groups.no-legal.todo')}</p>
        </Banner>
      ) : isLegalApart(props.organisation) ? (
        <p>{text('team.groups.legal-apart')}</p>
      ) : (
        <Banner tone="needs" icon="alert">
          {text('team.groups.legal-conduct')}
        </Banner>
      )}
    </Section>
  )
}

/** Whether nobody holds `justice` and decides about help at once; where somebody does, conduct alone separates them. */
function isLegalApart({ members, groups }: OrganisationView): boolean {
  return members
    .filter(({ state }) => state === 'active')
    .every((member) => {
      const held = groups.filter(({ id }) => member.groups.includes(id))
      return !checkMembership(
        groupKinds.filter((kind) => held.some((group) => group.kind === kind)),
      )
    })
}
