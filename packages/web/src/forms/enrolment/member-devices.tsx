import type { KnownDevice, OrganisationView } from '@cobijo/contract/device/directory/directory-api'
import type { ReactNode } from 'react'
import { useSession } from '../../device/device-context.tsx'
import { useText } from '../../language/text.tsx'
import { Tag } from '../../ui/show/tag.tsx'
import { RevokeDevice } from './revoke-device.tsx'

/** A member's devices, folded away; officers end anybody's, everybody her own. */
export function MemberDevices(props: {
  member: OrganisationView['members'][number]
  onRevoked: (remarks: readonly string[]) => void
}): ReactNode {
  const text = useText()
  const session = useSession()
  const { id, name, devices } = props.member
  // Nobody must end the wrong one because two bear no name: they are told apart by the order in which they came.
  const named = (device: KnownDevice, place: number): KnownDevice & { readonly label: string } => ({
    ...device,
    label:
      device.label === undefined || device.label === ''
        ? text('devices.number', { number: place + 1 })
        : device.label,
  })
  const mayRevoke = session.officer || id === session.member
  return (
    <details className="team-devices">
      <summary>
        {text('devices.show', { name: name === '' ? text('team.member.unnamed') : name })}
      </summary>
      <ul className="team">
        {devices.map(named).map((device) => (
          <li key={device.id} className="team-line">
            <div className="team-who">
              <span>{device.label}</span>
              <Standing of={device} />
            </div>
            {mayRevoke && device.state === 'current' && !device.isThis && (
              <RevokeDevice device={device} member={props.member} onRevoked={props.onRevoked} />
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}

function Standing(props: { of: KnownDevice }): ReactNode {
  const text = useText()
  const { isThis, kind, state } = props.of
  return (
    <>
      {isThis && <Tag tone="accent">{text('devices.this')}</Tag>}
      {kind === 'intake' && <Tag>{text('devices.intake')}</Tag>}
      {state !== 'current' && (
        <Tag>{text(state === 'revoked' ? 'devices.revoked' : 'devices.ended')}</Tag>
      )}
    </>
  )
}
