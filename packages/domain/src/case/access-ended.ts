import { isGrantLive } from '../grant/grants.ts'
import type { Grant } from '../grant/grants.ts'
import type { Instant, OrganisationId, StreamId } from '../journal/identifier.ts'

/** Whether others had opened a stream to this organisation and none does any more. */
export function hasAccessEnded(
  grants: readonly Grant[],
  of: { readonly organisation: OrganisationId; readonly stream: StreamId; readonly at: Instant },
): boolean {
  const incoming = grants.filter(
    ({ opens, grantor, recipientOrganisation, basis }) =>
      opens === of.stream &&
      grantor !== of.organisation &&
      recipientOrganisation === of.organisation &&
      basis.kind !== 'return',
  )
  return incoming.length > 0 && !incoming.some((grant) => isGrantLive(grant, of.at))
}

/** What goes back ends with what came: nothing new is sealed to whoever opens the stream to this organisation no longer. */
export function isReturnOver(grants: readonly Grant[], grant: Grant, at: Instant): boolean {
  return (
    grant.basis.kind === 'return' &&
    hasAccessEnded(grants, { organisation: grant.grantor, stream: grant.opens, at })
  )
}
