import { STATUS_CODES } from 'node:http'
import type {
  FastifyError,
  FastifyInstance,
  FastifyReply,
  FastifyRequest,
  FastifyServerOptions,
} from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import type { Problem } from '@cobijo/contract/wire/accounts'
import { storeFaultOf } from '../database/store-faults.ts'
import { RequestRefused } from './problems.ts'
import { securityHeaders } from './security-headers.ts'
import type { RequestLog } from './services.ts'

const retryAfterSeconds = 2

/** Turns whatever went wrong into a code and a status; a stack trace or a value never leaves. */
export function answerFaults(app: FastifyInstance, log: RequestLog): void {
  const codes = new WeakMap<FastifyRequest, { code: string; fault?: string }>()

  function answer(request: FastifyRequest, reply: FastifyReply, refused: RequestRefused) {
    const { problem, status } = refused
    if (problem.retryAfterSeconds !== undefined)
      void reply.header('retry-after', problem.retryAfterSeconds)
    if (!codes.has(request)) codes.set(request, { code: problem.code })
    return reply.code(status).type('application/json').send(JSON.stringify(problem))
  }

  app.setErrorHandler((error: FastifyError, request, reply) => {
    const refused = refusalOf(error)
    codes.set(request, {
      code: refused.problem.code,
      ...(refused.status === 500 ? { fault: nameOf(error) } : {}),
    })
    return answer(request, reply, refused)
  })
  app.setNotFoundHandler((request, reply) =>
    answer(request, reply, new RequestRefused('not-found')),
  )
  app.addHook('onResponse', (request, reply, done) => {
    log({
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
      ...codes.get(request),
    })
    done()
  })
}

/**
 * What Fastify and Node would answer by themselves, with the address in it, before any route or hook: an address that is wrongly
 * escaped or too long, and bytes that are no request.
 */
export function answerUnreadable(
  log: RequestLog,
  how: { readonly isTls: boolean },
): Pick<FastifyServerOptions, 'frameworkErrors' | 'clientErrorHandler'> {
  return {
    frameworkErrors: (_, request, reply) => {
      const { problem, status } = new RequestRefused('not-found')
      log({ method: request.method, route: 'none', status, ms: 0, code: problem.code })
      void reply.headers(securityHeaders(request.url, how))
      const plain = reply as unknown as FastifyReply
      void plain.code(status).type('application/json').send(JSON.stringify(problem))
    },
    clientErrorHandler: ({ code }, socket) => {
      if (code === 'ECONNRESET' || socket.destroyed) return
      const isLarge = code === 'HPE_HEADER_OVERFLOW'
      const { problem, status } = new RequestRefused(isLarge ? 'body-too-large' : 'body-malformed')
      const body = JSON.stringify(problem)
      const headers = {
        ...securityHeaders('', how),
        'content-type': 'application/json',
        'content-length': String(body.length),
        connection: 'close',
      }
      const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
      if (socket.writable)
        socket.write(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`)
      socket.destroy()
    },
  }
}

function refusalOf(error: FastifyError): RequestRefused {
  if (error instanceof RequestRefused) return error
  if (hasZodFastifySchemaValidationErrors(error)) {
    const [first] = error.validation
    const field = first?.instancePath.split('/').filter(Boolean).join('.')
    return new RequestRefused('field-invalid', field ? { field } : {})
  }
  const fault = storeFaultOf(error)
  if (fault === 'store-full') return new RequestRefused('store-full')
  if (fault === 'store-unavailable')
    return new RequestRefused('store-unavailable', { retryAfterSeconds } satisfies Partial<Problem>)
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return new RequestRefused('body-too-large')
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return new RequestRefused('media-type-unknown')
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
    case 'FST_ERR_VALIDATION':
      return new RequestRefused('body-malformed')
    default:
      return error.statusCode === 400 || error instanceof SyntaxError
        ? new RequestRefused('body-malformed')
        : new RequestRefused('internal-fault')
  }
}

function nameOf(error: Error): string {
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
  return `${error.name}${code}`
}
