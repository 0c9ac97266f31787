import type { MemberId, OrganisationId } from '@cobijo/domain/journal/identifier'
import { useMemo } from 'react'
import { useSession } from '../device/device-context.tsx'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { useText } from '../language/text.tsx'

export interface People {
  /** A member here by name; of another organisation only which one it is. */
  readonly who: (organisation: OrganisationId, member: MemberId | undefined) => string
  readonly organisation: (id: string | undefined) => string
  readonly members: readonly { readonly id: MemberId; readonly name: string }[]
  /** Organisations that one can tell something, with the group that receives it. */
  readonly others: readonly {
    readonly id: string
    readonly name: string
    readonly group: string
    readonly dutyToReport: 'yes' | 'no' | 'disputed' | 'unknown'
  }[]
}

/** Who is who, as far as this member's keys open it. */
export function usePeople(): People {
  const text = useText()
  const session = useSession()
  const own = useDeviceAnswer('organisation')
  const network = useDeviceAnswer('network')
  return useMemo(() => {
    const members =
      own.state === 'ready' ? own.value.members.filter(({ state }) => state === 'active') : []
    const all = own.state === 'ready' ? own.value.members : []
    const organisations = network.state === 'ready' ? network.value.organisations : []
    const organisation = (id: string | undefined): string => {
      if (id === undefined || id === session.organisation) return session.organisationName
      return organisations.find((each) => each.id === id)?.name ?? text('case.other-organisation')
    }
    return {
      organisation,
      members,
      who: (id, member) => {
        if (id !== session.organisation) return organisation(id)
        if (member === undefined) return text('case.author-not-confirmed')
        return all.find((each) => each.id === member)?.name || text('case.somebody-here')
      },
      others: organisations
        .filter(({ mine, state }) => !mine && state === 'admitted')
        .flatMap(({ id, name, groups, profile }) => {
          const group = groups.find(({ kind }) => kind === 'casework') ?? groups[0]
          return name === undefined || group === undefined
            ? []
            : [{ id, name, group: group.id, dutyToReport: profile?.dutyToReport ?? 'unknown' }]
        }),
    }
  }, [own, network, session, text])
}
