import type { FastifyInstance, FastifyRequest } from 'fastify'
import { RequestRefused } from './problems.ts'

/** What this installation is called in the addresses that people open. */
export interface OwnName {
  /** A host name without port. */
  readonly publicName: string
  /** A proxy may say another host and port to us than people open. */
  readonly isBehindProxy: boolean
}

const loopbackNames: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])
const harmless: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Nothing is changed because a page of somewhere else asked a browser to: `request-from-elsewhere` with the header that tells (`host`,
 * `origin`, `sec-fetch-site`), or `x-cobijo` where a request could be any page's form. Sessions travel in a header that no other page
 * can set; this is for what needs no session: on this machine every page that somebody opens can reach a server on loopback.
 */
export function refuseElsewhere(app: FastifyInstance, own: OwnName): void {
  app.addHook('onRequest', (request, _reply, done) => {
    const field = harmless.has(request.method) ? undefined : elsewhereIn(request, own)
    done(field === undefined ? undefined : new RequestRefused('request-from-elsewhere', { field }))
  })
}

function elsewhereIn({ headers }: FastifyRequest, own: OwnName): string | undefined {
  const { host = '', origin } = headers
  // A name that leads here and is not ours: somebody else's page would count as of the same origin.
  if (!own.isBehindProxy && !isOurs(hostNameOf(`http://${host}`), own)) return 'host'
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin') return 'sec-fetch-site'
  if (origin !== undefined && !isOwnOrigin(origin, host, own)) return 'origin'
  return isBeyondForms(headers) ? undefined : 'x-cobijo'
}

function isOwnOrigin(origin: string, host: string, own: OwnName): boolean {
  const name = hostNameOf(origin)
  if (own.isBehindProxy) return name === own.publicName.toLowerCase()
  // Another port is another program.
  return isOurs(name, own) && new URL(origin).host === new URL(`${schemeOf(origin)}//${host}`).host
}

function isOurs(name: string | undefined, { publicName }: OwnName): boolean {
  return name !== undefined && (name === publicName.toLowerCase() || loopbackNames.has(name))
}

/** Lower case, without port; undefined for what is no address, such as `null`. */
function hostNameOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).hostname : undefined
}

/** So that a port that is the scheme's own is left out on both sides. */
function schemeOf(origin: string): string {
  return new URL(origin).protocol
}

/** What a browser sends for another page only after asking the server, which never agrees. */
function isBeyondForms(headers: FastifyRequest['headers']): boolean {
  return (
    headers['x-cobijo'] !== undefined ||
    headers.authorization !== undefined ||
    /^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '')
  )
}
