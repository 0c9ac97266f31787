import { sodiumReady } from '@cobijo/sealing/sodium'
import type { RoleConnections } from '../database/connection-settings.ts'
import { ReleaseKeys } from '../release-keys.ts'
import { createServer } from '../server.ts'

/** What the parent says first. */
export interface ChildOrders {
  readonly connections: RoleConnections
  /** Hexadecimal. */
  readonly serverSeed: string
  /** 0 for any. */
  readonly port: number
}

export type ChildAnswer =
  | { readonly kind: 'listening'; readonly port: number; readonly setupToken: string | undefined }
  | { readonly kind: 'fault'; readonly message: string }

/** A server in a process of its own, so that a test can kill it. */
process.once('message', (orders: ChildOrders) => {
  serve(orders).then(
    (answer) => process.send?.(answer),
    (fault: unknown) => process.send?.({ kind: 'fault', message: String(fault) }),
  )
})
process.once('disconnect', () => process.exit())

async function serve({ connections, serverSeed, port }: ChildOrders): Promise<ChildAnswer> {
  await sodiumReady()
  const server = await createServer({
    connections,
    releaseKeys: new ReleaseKeys([], () => undefined),
    serverSeed: new Uint8Array(Buffer.from(serverSeed, 'hex')),
    kind: 'real',
    http: { trustedProxies: [] },
  })
  await server.http.listen({ host: '127.0.0.1', port })
  const address = server.http.server.address()
  const listening = typeof address === 'object' && address !== null ? address.port : port
  return { kind: 'listening', port: listening, setupToken: server.setupToken }
}
