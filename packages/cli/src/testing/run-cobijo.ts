import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../main.ts', import.meta.url))

export interface Ran {
  /** Null where a signal ended it. */
  readonly exit: number | null
  readonly output: string
  readonly errors: string
}

export interface Running {
  readonly child: ChildProcess
  readonly ran: Promise<Ran>
  /** Resolves when standard error has said this; also when the process ends. */
  readonly said: (words: RegExp) => Promise<void>
}

/** The command line as `npm run -s cobijo -- …` runs it, in a process of its own. */
export function startCobijo(
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>> = {},
): Running {
  const child = spawn(process.execPath, [program, ...words], {
    env: { ...process.env, NODE_OPTIONS: '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  let errors = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
  const ran = once(child, 'close').then(
    ([exit]): Ran => ({ exit: exit as number | null, output, errors }),
  )
  const said = async (sought: RegExp) => {
    while (!sought.test(errors) && child.exitCode === null)
      await Promise.race([once(child.stderr, 'data'), ran])
  }
  return { child, ran, said }
}

export function runCobijo(
  words: readonly string[],
  environment?: Readonly<Record<string, string | undefined>>,
): Promise<Ran> {
  return startCobijo(words, environment).ran
}
