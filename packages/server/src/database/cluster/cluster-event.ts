/** What happens to the installation's own PostgreSQL; `attempt` counts from 1. */
export type ClusterEvent =
  | { readonly kind: 'database-initialising' }
  | { readonly kind: 'orphan-stopped' }
  | { readonly kind: 'database-lost' }
  | { readonly kind: 'database-restart-failed'; readonly attempt: number; readonly reason: string }
  | { readonly kind: 'database-back'; readonly afterMs: number }

/** One line for the operator's terminal. `reason` comes from a log that holds no values. */
export function describeClusterEvent(event: ClusterEvent): string {
  switch (event.kind) {
    case 'database-initialising':
      return 'Making a new database …'
    case 'orphan-stopped':
      return 'Stopped a database that an earlier, killed start had left running.'
    case 'database-lost':
      return 'The database has stopped unexpectedly. Starting it again …'
    case 'database-restart-failed':
      return /No space left on device/.test(event.reason)
        ? 'The disk is full. The database starts again by itself once there is room.'
        : `The database does not start (attempt ${event.attempt}): ${event.reason}`
    case 'database-back':
      return `The database is back after ${(event.afterMs / 1000).toFixed(1)} s.`
    default:
      return event satisfies never
  }
}
