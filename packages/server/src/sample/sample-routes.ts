import type { FastifyInstance } from 'fastify'
import type { SampleKeeper } from './sample-keeper.ts'

/** Where the first page of a real installation leads to: a page of the application that asks what follows. */
export const samplePath = '/muestra'

/** Starts the sample network and tells how far it is; on loopback only, so for nobody but this machine's own pages. */
export function addSampleRoutes(app: FastifyInstance, keeper: SampleKeeper): void {
  const path = `${samplePath}/estado`
  app.get(path, { schema: { hide: true } }, (_request, reply) =>
    reply.header('cache-control', 'no-store').send(keeper.state),
  )
  app.post(path, { schema: { hide: true } }, (_request, reply) =>
    reply.header('cache-control', 'no-store').send(keeper.start()),
  )
}
