import { problem } from '../wire/accounts.ts'
import type { Problem } from '../wire/accounts.ts'
import type { z } from 'zod'

export interface Call<Response extends z.ZodType> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Below `/api/v1/`; ids only, never a name. */
  readonly path: string
  readonly query?: Readonly<Record<string, string | number | undefined>>
  readonly body?: unknown
  readonly response: Response
  readonly signal?: AbortSignal
}

/** Sends one call and reads the answer through its schema. */
export type Send = <Response extends z.ZodType>(call: Call<Response>) => Promise<z.infer<Response>>

/** The server said no: a code and perhaps a field. */
export class ServerRefused extends Error {
  override name = 'ServerRefused'
  readonly status: number
  readonly problem: Problem
  constructor(status: number, found: Problem) {
    super(found.code)
    this.status = status
    this.problem = found
  }
}

/** No answer, or not one of ours (a captive portal answers 200 with a page): nothing is known about the outcome. */
export class ServerUnreachable extends Error {
  override name = 'ServerUnreachable'
  constructor() {
    super('server-unreachable')
  }
}

/**
 * A typed client of one server. `token` is asked for at every call, so that a lock or a new sign-in takes effect at once.
 */
export function createApiClient(
  baseUrl: string,
  token: () => string | undefined,
  fetchFrom: typeof fetch = (...request) => fetch(...request),
): Send {
  return async (call) => {
    const url = new URL(`/api/v1/${call.path}`, baseUrl)
    for (const [name, value] of Object.entries(call.query ?? {})) {
      if (value !== undefined) url.searchParams.set(name, String(value))
    }
    const bearer = token()
    const answer = await reach(() =>
      fetchFrom(url, {
        method: call.method,
        headers: {
          accept: 'application/json',
          ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
        },
        ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
        ...(call.signal === undefined ? {} : { signal: call.signal }),
        cache: 'no-store',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
      }),
    )
    const json = await reach(() => readJson(answer))
    if (!answer.ok) {
      const found = problem.safeParse(json)
      if (!found.success) throw new ServerUnreachable()
      throw new ServerRefused(answer.status, found.data)
    }
    const parsed = call.response.safeParse(json)
    if (!parsed.success) throw new ServerUnreachable()
    return parsed.data
  }
}

async function readJson(answer: Response): Promise<unknown> {
  const text = await answer.text()
  return text === '' ? {} : JSON.parse(text)
}

async function reach<Value>(attempt: () => Promise<Value>): Promise<Value> {
  try {
    return await attempt()
  } catch (fault) {
    if (fault instanceof DOMException && fault.name === 'AbortError') throw fault
    throw new ServerUnreachable()
  }
}
