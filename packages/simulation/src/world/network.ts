import type { SimulatedServer } from '../server/simulated-server.ts'
import type { VirtualTime } from '../virtual/virtual-time.ts'
import type { Process } from './disk.ts'
import type { Faults } from './faults.ts'

const minute = 60_000

/** The lines between devices and the server, and whatever becomes of what goes over them. */
export class Network {
  readonly #time: VirtualTime
  readonly #server: SimulatedServer
  readonly #faults: Faults
  readonly #note: (line: string) => void
  readonly #cutOff = new Set<string>()
  /** Everything that ever left a device. */
  readonly carried: string[] = []
  /** Counts the server's starts: what a process had not answered when it ended, it never answers. */
  #serverRun = 0
  #isServerUp = true

  constructor(
    time: VirtualTime,
    server: SimulatedServer,
    faults: Faults,
    note: (line: string) => void,
  ) {
    this.#time = time
    this.#server = server
    this.#faults = faults
    this.#note = note
  }

  cutOff(device: string, forMs: number): void {
    this.#cutOff.add(device)
    this.#note(`${device} cut off`)
    this.#time.after(forMs, () => this.#cutOff.delete(device))
  }

  crashServer(forMs: number): void {
    this.#serverRun += 1
    this.#isServerUp = false
    this.#server.crash()
    this.#note('server crashed')
    this.#time.after(forMs, () => {
      this.#isServerUp = true
    })
  }

  heal(): void {
    this.#cutOff.clear()
    this.#isServerUp = true
  }

  /** `fetch` as one process on one device has it. */
  fetchFrom(device: string, by: Process): typeof fetch {
    return async (input, init) => {
      const answer = await this.#carry(device, new URL(String(input)), init ?? {})
      // Whoever was killed meanwhile hears nothing of it.
      return by.isAlive ? answer : new Promise<Response>(() => undefined)
    }
  }

  async #carry(device: string, url: URL, init: RequestInit): Promise<Response> {
    const faults = this.#faults
    await this.#travel()
    const where = `${device} ${init.method} ${url.pathname.slice('/api/v1/'.length)}`
    if (this.#cutOff.has(device) || !this.#isServerUp) return this.#lost(`${where}: no line`)
    if (faults.happens('captive-portal', 0.3)) return page(this.#time.now())
    if (faults.happens('request-lost', 0.5)) return this.#lost(`${where}: lost`)
    if (typeof init.body === 'string') this.carried.push(init.body)
    const run = this.#serverRun
    if (faults.happens('duplicate', 0.5)) {
      // The copy comes whenever it comes, and nobody hears its answer.
      void this.#time
        .pause(faults.between(1, 5 * minute))
        .then(() => (this.#isServerUp ? this.#server.answer(asked(url, init)) : undefined))
        .catch(() => undefined)
    }
    if (faults.happens('server-error', 0.3))
      return answerOf(503, { code: 'store-unavailable', retryAfterSeconds: 2 }, this.#server.now())
    const { status, json } = await this.#server.answer(asked(url, init))
    const { code = '' } = status < 400 ? {} : (json as { code?: string })
    this.#note(`${where}: ${status} ${code}`.trimEnd())
    await this.#travel()
    if (run !== this.#serverRun) return this.#lost(`${where}: server gone`)
    if (faults.happens('answer-lost', 0.5)) return this.#lost(`${where}: answer lost`)
    const isCut = faults.happens('answer-cut', 0.3)
    return answerOf(status, json, this.#server.now(), isCut ? faults.between(0, 400) : undefined)
  }

  async #travel(): Promise<void> {
    const isSlow = this.#faults.happens('delay')
    await this.#time.pause(isSlow ? this.#faults.between(200, 4 * minute) : 40)
  }

  /** Either the line says so at once, or it says nothing and patience ends. */
  async #lost(line: string): Promise<Response> {
    this.#note(line)
    if (this.#faults.between(0, 1) === 0) return new Promise(() => undefined)
    throw new TypeError('no network')
  }
}

function asked(url: URL, init: RequestInit) {
  const headers = (init.headers ?? {}) as Record<string, string>
  return {
    method: init.method ?? 'GET',
    path: url.pathname.slice('/api/v1/'.length),
    query: Object.fromEntries(url.searchParams),
    body: typeof init.body === 'string' ? (JSON.parse(init.body) as unknown) : undefined,
    token: headers['authorization']?.slice('Bearer '.length),
  }
}

/** What a hotel's network answers instead. */
function page(now: number): Response {
  return response(200, '<html><title>Sign in</title></html>', now)
}

function answerOf(status: number, json: unknown, now: number, cutAt?: number): Response {
  return response(status, JSON.stringify(json), now, cutAt)
}

/** No more of a response than a device looks at, so that every byte comes when the world says so. */
function response(status: number, text: string, now: number, cutAt?: number): Response {
  const bytes = new TextEncoder().encode(text)
  const parts = cutAt === undefined ? [bytes] : [bytes.slice(0, cutAt)]
  const read = async () => {
    const value = parts.shift()
    if (value) return { done: false, value }
    if (cutAt !== undefined && cutAt < bytes.length) throw new TypeError('terminated')
    return { done: true, value: undefined }
  }
  return {
    status,
    ok: status >= 200 && status < 300,
    headers: new Headers({ date: new Date(now).toUTCString() }),
    body: { getReader: () => ({ read }) },
  } as unknown as Response
}
