import { installation } from '@cobijo/contract/wire/accounts'
import { base64url } from '@cobijo/contract/wire/bytes'
import { health } from '@cobijo/contract/wire/operations'
import { samplePersonasResponse } from '@cobijo/contract/wire/sample'
import type { FastifyInstance } from 'fastify'
import { inReadTransaction } from '../../database/transaction.ts'
import { RequestRefused } from '../problems.ts'
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
    handle: async (_, { pool, signer, releaseKeys, sampleUrl, installation: { id, kind } }) => {
      const { generation, keys } = releaseKeys.current
      const offered = { generation, publicKey: keys.publicKey }
      const sample = sampleUrl()
      const [row] = await inReadTransaction(pool, {}, (reader) =>
        reader.query<{ network_id: string | null }>('select network_id from installation'),
      )
      return {
        kind,
        id,
        version,
        serverKey: base64url(signer.publicKey),
        releaseKey: {
          generation,
          publicKey: base64url(offered.publicKey),
          signature: base64url(signer.signReleaseKey(offered)),
          older: releaseKeys.older.map(base64url),
        },
        ...(row?.network_id == null ? {} : { network: row.network_id }),
        ...(sample === undefined ? {} : { sample }),
      }
    },
  })

  addEndpoint(app, services, {
    method: 'GET',
    path: '/sample/personas',
    summary: 'Whom one may be in the sample network; only a sample server answers.',
    permission: 'anyone',
    schemas: { response: samplePersonasResponse },
    handle: async (_, { samplePersonas }) => {
      const found = samplePersonasResponse.safeParse(samplePersonas?.())
      if (!found.success) throw new RequestRefused('not-found')
      return found.data
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
