import { spawn } from 'node:child_process'

export interface Ended {
  readonly status: number
  readonly output: string
  readonly errors: string
}

/** Runs a JavaScript program of the project's tools under this Node, in `root`, and keeps what it says. */
export function runProgram(root: string, words: readonly string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const output: Buffer[] = []
    const errors: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk))
    child.once('error', reject)
    child.once('close', (code) => {
      resolve({
        status: code ?? 1,
        output: Buffer.concat(output).toString('utf8'),
        errors: Buffer.concat(errors).toString('utf8'),
      })
    })
  })
}

/** What a tool that failed has to say, without blank lines; never empty, so that no failure is silent. */
export function complaints({ status, output, errors }: Ended): string[] {
  if (status === 0) return []
  const lines = `${output}\n${errors}`.split('\n').filter((line) => line.trim() !== '')
  return lines.length > 0 ? lines : [`ended with code ${status} and said nothing`]
}
