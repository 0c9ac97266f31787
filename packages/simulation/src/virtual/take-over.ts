import { createRequire, syncBuiltinESMExports } from 'node:module'
import { sodium } from '@cobijo/sealing/sodium'
import type { Draws } from './draws.ts'
import type { VirtualTime } from './virtual-time.ts'

const nodeCrypto = createRequire(import.meta.url)('node:crypto') as {
  randomBytes: unknown
  randomUUID: unknown
}

interface Source {
  time: VirtualTime
  draws: Draws
}

let source: Source | undefined

/**
 * From now on this process has no hour and no chance of its own: timers, `performance.now` and every source of randomness are the world's.
 * For a process that does nothing else. A passphrase is stretched once and remembered: the same words and salt give the same key.
 */
export function takeOver(time: VirtualTime, draws: Draws): void {
  if (source) {
    source.time = time
    source.draws = draws
    return
  }
  const held: Source = { time, draws }
  source = held
  const timeout = (run: () => void, milliseconds = 0) => held.time.after(milliseconds, run)
  const clear = (timer: unknown) => {
    if (typeof timer === 'number') held.time.cancel(timer)
  }
  Object.assign(globalThis, { setTimeout: timeout, clearTimeout: clear })
  performance.now = () => held.time.now()
  Math.random = () => held.draws.next()
  const bytes = (length: number) => {
    const made = Buffer.alloc(length)
    held.draws.fill(made)
    return made
  }
  const uuid = () => {
    const text = bytes(16).toString('hex')
    return `${text.slice(0, 8)}-${text.slice(8, 12)}-4${text.slice(13, 16)}-a${text.slice(17, 20)}-${text.slice(20)}`
  }
  crypto.getRandomValues = (array) => {
    if (array) held.draws.fill(new Uint8Array(array.buffer, array.byteOffset, array.byteLength))
    return array
  }
  Object.assign(crypto, { randomUUID: uuid })
  nodeCrypto.randomBytes = bytes
  nodeCrypto.randomUUID = uuid
  syncBuiltinESMExports()
  rememberStretching()
  // Parts that other keys open are tried by throwing, thousands of times: nobody reads where.
  Error.stackTraceLimit = 0
}

function rememberStretching(): void {
  const stretched = new Map<string, Uint8Array>()
  const stretch = sodium.crypto_pwhash.bind(sodium) as (...words: unknown[]) => Uint8Array
  Object.assign(sodium, {
    crypto_pwhash: (...words: unknown[]) => {
      const key = JSON.stringify(
        words.map((word) =>
          word instanceof Uint8Array ? Buffer.from(word).toString('hex') : word,
        ),
      )
      const made = stretched.get(key) ?? stretch(...words)
      stretched.set(key, made.slice())
      return made.slice()
    },
  })
}
