import fastifySwagger from '@fastify/swagger'
import fastify from 'fastify'
import type { FastifyInstance, FastifyServerOptions } from 'fastify'
import {
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod'
import { version } from '../version.ts'
import { answerFaults, answerUnreadable } from './answer-faults.ts'
import { addAppendRoute, addKnownEntriesRoute, addQuarantineRoute } from './routes/entries.ts'
import { addAttachmentRoutes } from './routes/attachments.ts'
import { addFeedRoutes } from './routes/feeds.ts'
import { addInstallationRoutes } from './routes/installation.ts'
import { addIntakeRoute } from './routes/intake.ts'
import { addJoiningRoutes } from './routes/joining.ts'
import { addListRoutes } from './routes/lists.ts'
import { addLetterRoutes } from './routes/letters.ts'
import { addOpeningRoutes } from './routes/openings.ts'
import { addReleaseFiles, addReleaseRoutes } from './routes/releases.ts'
import { addRestorationRoutes } from './routes/restorations.ts'
import { addSealedCopyRoutes } from './routes/sealed-copies.ts'
import type { SampleKeeper } from '../sample/sample-keeper.ts'
import { addSampleRoutes } from '../sample/sample-routes.ts'
import { addSessionRoutes } from './routes/sessions.ts'
import { refuseElsewhere } from './refuse-elsewhere.ts'
import { addSecurityHeaders } from './security-headers.ts'
import type { Services } from './services.ts'
import { addBundle } from './static-bundle.ts'
import type { readBundle } from './static-bundle.ts'

export interface HttpOptions {
  readonly tls?: { readonly certificate: Buffer; readonly key: Buffer } | undefined
  /** Addresses of proxies whose word about the caller's address is taken. */
  readonly trustedProxies: readonly string[]
  /** The host name that people open; `localhost` unless said. */
  readonly publicName?: string
  readonly bundle?: ReturnType<typeof readBundle> | undefined
  /** Of a real installation on loopback: what starts the sample network beside it. */
  readonly sampleKeeper?: SampleKeeper | undefined
}

/** The whole HTTP side: routes, headers, faults, interface description, pages. Not listening yet. */
export async function buildHttpServer(
  services: Services,
  options: HttpOptions,
): Promise<FastifyInstance> {
  const how = { isTls: options.tls !== undefined }
  const app = fastify({
    ...answerUnreadable(services.log, how),
    bodyLimit: 2 * 1024 * 1024,
    trustProxy: options.trustedProxies.length === 0 ? false : [...options.trustedProxies],
    requestTimeout: 120_000,
    // Addresses with other letters or a slash more are other addresses.
    routerOptions: { caseSensitive: true, ignoreTrailingSlash: false },
    ...(options.tls
      ? { https: { cert: options.tls.certificate, key: options.tls.key, minVersion: 'TLSv1.2' } }
      : {}),
  } as FastifyServerOptions) as unknown as FastifyInstance
  // JSON is the one kind of content that is read; plain text any page's form can send.
  app.removeContentTypeParser('text/plain')
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  addSecurityHeaders(app, how)
  refuseElsewhere(app, {
    publicName: options.publicName ?? 'localhost',
    isBehindProxy: options.trustedProxies.length > 0,
  })
  answerFaults(app, services.log)
  app.addHook('onSend', (_request, reply, payload, done) => {
    // A connection that is kept alive would keep the server alive.
    if (services.closing.aborted) void reply.header('connection', 'close')
    done(null, payload)
  })
  await app.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Cobijo', version, license: { name: 'AGPL-3.0-or-later' } },
      components: { securitySchemes: { session: { type: 'http', scheme: 'bearer' } } },
      security: [{ session: [] }],
    },
    transform: jsonSchemaTransform,
  })
  await app.register(
    async (api) => {
      addInstallationRoutes(api, services)
      addSessionRoutes(api, services)
      addJoiningRoutes(api, services)
      addRestorationRoutes(api, services)
      addIntakeRoute(api, services)
      addFeedRoutes(api, services)
      addAttachmentRoutes(api, services)
      addOpeningRoutes(api, services)
      addLetterRoutes(api, services)
      addListRoutes(api, services)
      addSealedCopyRoutes(api, services)
      addReleaseRoutes(api, services)
      addQuarantineRoute(api, services)
      addKnownEntriesRoute(api, services)
      await api.register(async (append) => addAppendRoute(append, services))
      api.get('/openapi.json', { schema: { hide: true } }, () => app.swagger())
    },
    { prefix: '/api/v1' },
  )
  addReleaseFiles(app, services)
  if (options.sampleKeeper) addSampleRoutes(app, options.sampleKeeper)
  if (options.bundle) addBundle(app, options.bundle)
  await app.ready()
  return app
}
