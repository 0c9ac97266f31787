import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { FeedId } from '@cobijo/domain/journal/identifier'
import { findCurrentMember, findFeed } from '../access/feed-access.ts'
import { findSession } from '../accounts/sessions.ts'
import type { Session } from '../accounts/sessions.ts'
import { inReadTransaction, inTransaction } from '../database/transaction.ts'
import type { Reader, Scope, Writer } from '../database/transaction.ts'
import type { DirectoryState } from '../directory/directory-state.ts'
import type { FeedAddress } from '../journal/sequencing/sequencing-transaction.ts'
import { RequestRefused } from './problems.ts'
import type { Services } from './services.ts'

/**
 * The life of a request, in this order and nowhere else:
 *
 * 1. **authenticate**: the bearer token becomes a session, before a body is read;
 * 2. **parse**: parameters, query and body through their schemas, strictly;
 * 3. **authorise**: the route's permission against the directory; the default is no, and "not yours" is "not found";
 * 4. **transaction**: one, under exactly one organisation and feed (row-level security repeats step 3);
 * 5. **reply** through the response's schema, after the commit: an undeclared field never leaves;
 * 6. **log**: method, route pattern, status, time. Never an id.
 */
export interface Endpoint<Schemas extends EndpointSchemas, Permission extends PermissionName> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Below `/api/v1`; parameters are `:feed` and `:stream`, identifiers always. */
  readonly path: string
  /** One sentence for the interface description. */
  readonly summary: string
  readonly permission: Permission
  readonly schemas: Schemas
  readonly bodyLimit?: number
  readonly handle: (
    request: Handled<Schemas, Permission>,
    services: Services,
  ) => Promise<z.input<Schemas['response']>>
}

export interface EndpointSchemas {
  readonly params?: z.ZodType
  readonly query?: z.ZodType
  readonly body?: z.ZodType
  readonly response: z.ZodType
}

export type PermissionName = keyof Granted

/** What each permission proves to the handler. */
interface Granted {
  /** Anybody. */
  anyone: Record<never, never>
  /** Somebody who signed in; a removed member too, who may still hand in what she wrote. */
  'signed-in': { readonly session: Session; readonly state: DirectoryState }
  member: { readonly session: Session; readonly state: DirectoryState }
  officer: { readonly session: Session; readonly state: DirectoryState }
  /** A member who currently holds a share of the key of the feed in the path. */
  feed: {
    readonly session: Session
    readonly state: DirectoryState
    readonly feed: FeedAddress
    /** Reads under this feed alone. */
    readonly read: <Result>(work: (reader: Reader) => Promise<Result>) => Promise<Result>
    /** Writes under this feed alone; resolved is committed. */
    readonly write: <Result>(work: (writer: Writer) => Promise<Result>) => Promise<Result>
  }
}

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined

export type Handled<
  Schemas extends EndpointSchemas,
  Permission extends PermissionName,
> = Granted[Permission] & {
  readonly params: Parsed<Schemas['params']>
  readonly query: Parsed<Schemas['query']>
  readonly body: Parsed<Schemas['body']>
  readonly address: string
  readonly signal: AbortSignal
}

/** Adds one endpoint to the server. */
export function addEndpoint<Schemas extends EndpointSchemas, Permission extends PermissionName>(
  app: FastifyInstance,
  services: Services,
  endpoint: Endpoint<Schemas, Permission>,
): void {
  const sessions = new WeakMap<FastifyRequest, Session>()
  app.route({
    method: endpoint.method,
    url: endpoint.path,
    ...(endpoint.bodyLimit === undefined ? {} : { bodyLimit: endpoint.bodyLimit }),
    schema: {
      summary: endpoint.summary,
      ...(endpoint.permission === 'anyone' ? { security: [] } : {}),
      ...(endpoint.schemas.params === undefined ? {} : { params: endpoint.schemas.params }),
      ...(endpoint.schemas.query === undefined ? {} : { querystring: endpoint.schemas.query }),
      ...(endpoint.schemas.body === undefined ? {} : { body: endpoint.schemas.body }),
      response: { 200: endpoint.schemas.response },
    },
    onRequest: async (request) => {
      if (endpoint.permission === 'anyone') return
      sessions.set(request, await authenticate(request, services))
    },
    handler: async (request, reply) => {
      const granted = await authorise(
        endpoint.permission,
        sessions.get(request),
        request.params,
        services,
      )
      const answer = await endpoint.handle(
        {
          ...granted,
          params: request.params,
          query: request.query,
          body: request.body,
          address: request.ip,
          signal: signalOf(reply),
        } as Handled<Schemas, Permission>,
        services,
      )
      return reply.send(answer)
    },
  })
}

async function authenticate(request: FastifyRequest, services: Services): Promise<Session> {
  const token = /^Bearer ([A-Za-z0-9_-]{43})$/.exec(request.headers.authorization ?? '')?.[1]
  const session =
    token === undefined ? undefined : await findSession(services.pool, token, services.clock())
  if (!session) throw new RequestRefused('sign-in-needed')
  return session
}

async function authorise(
  permission: PermissionName,
  session: Session | undefined,
  params: unknown,
  services: Services,
): Promise<Granted[PermissionName]> {
  if (permission === 'anyone') return {}
  if (!session) throw new RequestRefused('sign-in-needed')
  const state = await directoryFor(session, services)
  if (isRevoked(state, session)) throw new RequestRefused('sign-in-needed')
  const granted = { session, state }
  switch (permission) {
    case 'signed-in':
      return granted
    case 'member':
      if (!findCurrentMember(state, session)) throw new RequestRefused('not-found')
      return granted
    case 'officer':
      if (findCurrentMember(state, session)?.officer !== true)
        throw new RequestRefused('officers-only')
      return granted
    case 'feed': {
      const feed = findFeed(state, session, (params as { feed: FeedId }).feed)
      if (!feed) throw new RequestRefused('not-found')
      const scope: Scope = feed
      return {
        ...granted,
        feed,
        read: (work) => inReadTransaction(services.pool, scope, work),
        write: (work) => inTransaction(services.pool, scope, work),
      }
    }
    default:
      return permission satisfies never
  }
}

/** A stolen device's session ends with it, whatever it asks for. */
function isRevoked({ directory }: DirectoryState, { organisation, device }: Session): boolean {
  if (device === undefined) return false
  const known = directory.organisations.get(organisation)?.devices.get(device)
  return known?.endings.some(({ cause }) => cause === 'device-revoked') === true
}

async function directoryFor(session: Session, services: Services): Promise<DirectoryState> {
  const { state } = services.directory
  if (state.version >= session.directoryVersion) return state
  return inReadTransaction(services.pool, {}, (reader) =>
    services.directory.atLeast(reader, session.directoryVersion),
  )
}

/** Aborted when the caller has gone away, so that a held-back answer is not held for nobody. */
function signalOf(reply: FastifyReply): AbortSignal {
  const controller = new AbortController()
  // With a reason of its own: without one every answered request would make an error and its stack.
  reply.raw.once('close', () => controller.abort('closed'))
  return controller.signal
}
