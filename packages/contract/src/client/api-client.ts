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

/** Whether the same question may be answered later: the server was not reached, could not answer now, or wants a new sign-in. */
export function isUnanswered(fault: unknown): boolean {
  return (
    fault instanceof ServerUnreachable ||
    (fault instanceof ServerRefused && (fault.status >= 500 || isTemporary(fault.status)))
  )
}

function isTemporary(status: number): boolean {
  return status === 401 || status === 408 || status === 425 || status === 429
}

/**
 * A typed client of one server. `token` is asked for at every call, so that a lock or a new sign-in takes effect at once. A line
 * on which nothing moves for `patienceMs` is given up; a slow one that moves is waited for. `onServerTime` hears of the clock, in ms,
 * that an answer names: a hint that nobody signed.
 */
export function createApiClient(
  baseUrl: string,
  token: () => string | undefined,
  fetchFrom: typeof fetch = (...request) => fetch(...request),
  patienceMs = 30_000,
  onServerTime: (serverTime: number) => void = () => undefined,
): Send {
  return async (call) => {
    const url = new URL(`/api/v1/${call.path}`, baseUrl)
    for (const [name, value] of Object.entries(call.query ?? {})) {
      if (value !== undefined) url.searchParams.set(name, String(value))
    }
    const bearer = token()
    const body = call.body === undefined ? undefined : JSON.stringify(call.body)
    const answer = await reach(() =>
      withPatience(patienceMs, call.signal, async (signal, goOn) => {
        // Until the server answers nothing shows how much of a body has left.
        goOn(patienceMs + (body?.length ?? 0) / slowestUploadPerMs)
        const response = await fetchFrom(url, {
          method: call.method,
          headers: {
            accept: 'application/json',
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
            ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
          },
          ...(body === undefined ? {} : { body }),
          signal,
          cache: 'no-store',
          credentials: 'omit',
          referrerPolicy: 'no-referrer',
        })
        const named = Date.parse(response.headers.get('date') ?? '')
        if (!Number.isNaN(named)) onServerTime(named)
        return { status: response.status, ok: response.ok, json: await readJson(response, goOn) }
      }),
    )
    const { json } = answer
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

/** Bytes; an edge network at its worst. */
const slowestUploadPerMs = 2

/** Runs `work` until nothing has moved for as long as it last said; then it is aborted, and given up even if it does not listen. */
async function withPatience<Value>(
  patienceMs: number,
  outside: AbortSignal | undefined,
  work: (signal: AbortSignal, goOn: (forMs?: number) => void) => Promise<Value>,
): Promise<Value> {
  const controller = new AbortController()
  const { promise: givenUp, reject } = Promise.withResolvers<never>()
  const giveUp = () => {
    controller.abort()
    reject(new ServerUnreachable())
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  const goOn = (forMs = patienceMs) => {
    clearTimeout(timer)
    timer = setTimeout(giveUp, forMs)
  }
  const signal = outside ? AbortSignal.any([outside, controller.signal]) : controller.signal
  try {
    return await Promise.race([work(signal, goOn), givenUp])
  } finally {
    clearTimeout(timer)
  }
}

async function readJson(response: Response, goOn: () => void): Promise<unknown> {
  const text = new TextDecoder()
  let read = ''
  for await (const chunk of chunksOf(response)) {
    goOn()
    read += text.decode(chunk, { stream: true })
  }
  read += text.decode()
  return read === '' ? {} : JSON.parse(read)
}

/** A reader, since not every browser lets a stream be iterated. */
async function* chunksOf(response: Response): AsyncGenerator<Uint8Array> {
  const reader = response.body?.getReader()
  for (;;) {
    const part = await reader?.read()
    if (!part || part.done) return
    yield part.value
  }
}

async function reach<Value>(attempt: () => Promise<Value>): Promise<Value> {
  try {
    return await attempt()
  } catch (fault) {
    throw fault instanceof ServerUnreachable ? fault : new ServerUnreachable()
  }
}
