import { caseCompartments } from '@cobijo/domain/journal/compartment'
import type { CaseCompartment } from '@cobijo/domain/journal/compartment'
import type { GroupId } from '@cobijo/domain/journal/identifier'
import { currentGeneration, holdersOf } from '@cobijo/sealing/directory/directory'
import type { Device } from '@cobijo/sealing/directory/directory'
import { fingerprintOf } from '@cobijo/sealing/directory/fingerprint'
import type { KnownDevice, NetworkView, OrganisationView } from './directory/directory-api.ts'
import type { SessionView } from './enrolment/enrolment-api.ts'
import { ownOrganisation } from './device-knowledge.ts'
import type { KnownHere } from './device-knowledge.ts'
import { isRegisteringHeldUp } from './enrolment/recovery-tried.ts'
import { findOwn } from './directory/directory-acts.ts'
import type { Unlocked } from './unlocked.ts'

/** Who am I here, and what can I not see: said plainly on every screen. */
export async function viewSession(unlocked: Unlocked): Promise<SessionView> {
  return {
    ...describeSession(unlocked),
    registeringHeldUp: await isRegisteringHeldUp(unlocked),
  }
}

/** The same without what has to be looked up in the store. */
export function describeSession(unlocked: Unlocked): Omit<SessionView, 'registeringHeldUp'> {
  const { kept } = unlocked.account
  const own = ownOrganisation(unlocked.knowledge, kept.organisation)
  const organisation = findOwn(unlocked)
  const member = organisation?.members.get(kept.member)
  const held = unlocked.knowledge.ring
    .groups()
    .filter((group) => group.organisation === kept.organisation)
  const heldIds = new Set(held.map(({ id }) => id))
  const reads = caseCompartments.filter((compartment) =>
    own.readingRules.some(
      (rule) => rule.compartment === compartment && rule.groups.some((group) => heldIds.has(group)),
    ),
  )
  return {
    organisation: kept.organisation,
    organisationName: own.name ?? '',
    member: kept.member,
    personName: own.memberNames.get(kept.member) ?? kept.label,
    officer: member?.officer ?? false,
    standing:
      organisation?.state === 'admitted' && member?.state === 'current' ? 'admitted' : 'waiting',
    groups: held.map(({ id }) => ({ id, kind: own.groupKinds.get(id) ?? '' })),
    reads,
    sealedForOthers: caseCompartments.filter((compartment) => !reads.includes(compartment)),
    recoveryConfirmed: own.recoveryTried,
    sample: unlocked.isSample,
    isSmall: own.profile?.size === 'small',
    kind: own.profile?.kind,
  }
}

export function describeNetwork(unlocked: Unlocked): NetworkView {
  const { directory, organisations, findings } = unlocked.knowledge
  return {
    threshold: directory.network?.threshold ?? 1,
    organisations: [...directory.organisations.values()].map((organisation) => {
      const known = organisations.get(organisation.id)
      return {
        id: organisation.id,
        name: known?.name,
        profile: known?.profile,
        state: organisation.state,
        fingerprint: fingerprintOf(organisation.founding),
        supporters: organisation.supporters.length,
        supportedByUs: organisation.supporters.includes(unlocked.account.kept.organisation),
        mine: organisation.id === unlocked.account.kept.organisation,
        groups: [...organisation.groups.values()].flatMap(({ id, feed }) => {
          const kind = known?.groupKinds.get(id)
          return kind === undefined ? [] : [{ id, feed, kind }]
        }),
      }
    }),
    findings: [...unlocked.findings, ...findings],
  }
}

export function describeOrganisation(unlocked: KnownHere): OrganisationView {
  const own = ownOrganisation(unlocked.knowledge, unlocked.account.kept.organisation)
  const organisation = findOwn(unlocked)
  const groups = [...(organisation?.groups.values() ?? [])]
  return {
    name: own.name ?? '',
    profile: own.profile,
    members: [...(organisation?.members.values() ?? [])].map((member) => ({
      id: member.id,
      name: own.memberNames.get(member.id) ?? '',
      officer: member.officer,
      state: member.state === 'current' ? 'active' : 'removed',
      isAwaitedBack: member.state !== 'current' && own.awaitedBack.has(member.id),
      groups: groups.filter((group) => holdersOf(group).includes(member.id)).map(({ id }) => id),
      devices: [...(organisation?.devices.values() ?? [])]
        .filter((device) => device.member === member.id)
        .map((device) => ({
          id: device.id,
          label: own.deviceLabels.get(device.id),
          kind: device.kind,
          state: standingOf(device),
          isThis: device.id === unlocked.account.kept.device,
        })),
    })),
    groups: groups.map((group) => ({
      id: group.id,
      kind: own.groupKinds.get(group.id) ?? '',
      generation: currentGeneration(group).generation,
      compartments: compartmentsOf(own.readingRules, group.id),
    })),
  }
}

function compartmentsOf(
  rules: readonly { readonly compartment: string; readonly groups: readonly GroupId[] }[],
  group: GroupId,
): readonly CaseCompartment[] {
  return caseCompartments.filter((compartment) =>
    rules.some((rule) => rule.compartment === compartment && rule.groups.includes(group)),
  )
}

function standingOf({ state, endings }: Device): KnownDevice['state'] {
  if (state === 'current') return 'current'
  return endings.some(({ cause }) => cause === 'device-revoked') ? 'revoked' : 'ended'
}
