import { spawn } from 'node:child_process'

const STILL_WORKING_AFTER_MS = 20_000

/**
 * Runs a tool without a terminal, keeps what it says, and reports every 20 s that it still works.
 * The tool dies with this process.
 * @param {string} command @param {string[]} words
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, stillWorking?: (seconds: number) => void }} options
 * @returns {Promise<{ status: number, output: string }>}
 */
export function runTool(command, words, { cwd, env = process.env, stillWorking = () => {} }) {
  return new Promise((resolve, reject) => {
    const startedAtMs = performance.now()
    const tool = spawn(command, words, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    const output = []
    const ticking = setInterval(() => {
      stillWorking(Math.round((performance.now() - startedAtMs) / 1000))
    }, STILL_WORKING_AFTER_MS)
    const end = () => tool.kill('SIGTERM')
    process.once('exit', end)
    const done = () => {
      clearInterval(ticking)
      process.off('exit', end)
    }
    tool.stdout.on('data', (chunk) => output.push(chunk))
    tool.stderr.on('data', (chunk) => output.push(chunk))
    tool.once('error', (error) => {
      done()
      reject(error)
    })
    tool.once('close', (status) => {
      done()
      resolve({ status: status ?? 1, output: Buffer.concat(output).toString('utf8') })
    })
  })
}
