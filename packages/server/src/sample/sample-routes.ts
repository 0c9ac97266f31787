import type { FastifyInstance } from 'fastify'
import type { SampleKeeper } from './sample-keeper.ts'

/** Where the first page of a real installation leads to: a page of the application that asks what follows. */
export const samplePath = '/muestra'

/** Starts the sample network and tells how far it is; on loopback only, and for no page of anybody else (`refuse-elsewhere.ts`). */
export function addSampleRoutes(app: FastifyInstance, keeper: SampleKeeper): void {
  const path = `${samplePath}/estado`
  app.get(path, { schema: { hide: true } }, (_request, reply) =>
    reply.header('cache-control', 'no-store').send(keeper.state),
  )
  app.post(path, { schema: { hide: true } }, (_request, reply) =>
    reply.header('cache-control', 'no-store').send(keeper.start()),
  )
}
