import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { sampleState } from '@cobijo/contract/wire/sample'
import type { SampleState } from '@cobijo/contract/wire/sample'

/** The sample's database stops within a second; whatever hangs must not hold up the server. */
const patienceMs = 10_000

/** Starts the sample network in a process of its own when somebody wants to see it, and ends it with the server. */
export class SampleKeeper {
  readonly #program: string
  #child: ChildProcess | undefined
  #state: SampleState = { state: 'off' }

  /** `program`: the cli's main file; it is run with `sample --json` under this Node. */
  constructor(program: string) {
    this.#program = program
  }

  get state(): SampleState {
    return this.#state
  }

  /** Safe to call again; after a failure it tries anew. */
  start(): SampleState {
    if (this.#child) return this.#state
    this.#state = { state: 'starting' }
    const child = spawn(process.execPath, [this.#program, 'sample', '--json'], {
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    this.#child = child
    createInterface({ input: child.stdout }).on('line', (line) => {
      const told = readState(line)
      if (told) this.#state = told
    })
    const ended = () => {
      this.#child = undefined
      if (this.#state.state !== 'failed') this.#state = { state: 'failed', code: 'sample-ended' }
    }
    child.on('error', ended)
    child.on('exit', ended)
    return this.#state
  }

  async stop(): Promise<void> {
    const child = this.#child
    if (!child) return
    const gone = new Promise<void>((resolve) => {
      child.once('exit', () => resolve())
      // A child that became another user meanwhile cannot be ended by us: it is not waited for.
      setTimeout(() => {
        child.kill('SIGKILL')
        resolve()
      }, patienceMs).unref()
    })
    // The end of its input asks it to stop, also while it is still root and we are not any more.
    child.stdin?.end()
    child.kill('SIGTERM')
    await gone
  }
}

function readState(line: string): SampleState | undefined {
  try {
    return sampleState.safeParse(JSON.parse(line)).data
  } catch {
    return undefined
  }
}
