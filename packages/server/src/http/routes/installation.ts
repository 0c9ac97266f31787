import { installation } from '@cobijo/contract/wire/accounts'
import { base64url } from '@cobijo/contract/wire/bytes'
import { health } from '@cobijo/contract/wire/operations'
import type { FastifyInstance } from 'fastify'
import { inReadTransaction } from '../../database/transaction.ts'
import { addEndpoint } from '../request-life.ts'
import type { Services } from '../services.ts'
import { version } from '../../version.ts'

export function addInstallationRoutes(app: FastifyInstance, services: Services): void {
  addEndpoint(app, services, {
    method: 'GET',
    path: '/installation',
    summary: 'Which installation this is, and the key that devices pin.',
    permission: 'anyone',
    schemas: { response: installation },
    handle: async (_, { pool, signer, installation: { id, kind } }) => {
      const [row] = await inReadTransaction(pool, {}, (reader) =>
        reader.query<{ network_id: string | null }>('select network_id from installation'),
      )
      return {
        kind,
        id,
        version,
        serverKey: base64url(signer.publicKey),
        ...(row?.network_id == null ? {} : { network: row.network_id }),
      }
    },
  })

  addEndpoint(app, services, {
    method: 'GET',
    path: '/health',
    summary: 'Whether the server and its database answer; nothing else.',
    permission: 'anyone',
    schemas: { response: health },
    handle: async (_, { pool }) => {
      await inReadTransaction(pool, {}, (reader) => reader.query('select from installation'))
      return { status: 'ok' as const }
    },
  })
}
