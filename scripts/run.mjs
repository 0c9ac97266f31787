// `node scripts/run.mjs FILE.ts …`: runs a TypeScript file under the project's own Node.
import { spawn } from 'node:child_process'
import { dirname, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureInstalled } from './install.mjs'
import { findProjectNode, refuseOldNode } from './project-node.mjs'
import { exitCodeOf } from './serve.mjs'
import { endInPlainWords, Trouble } from './trouble.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

await endInPlainWords(async () => {
  const [file, ...words] = process.argv.slice(2)
  if (file === undefined) throw new Trouble('Usage: node scripts/run.mjs FILE.ts [arguments]')
  refuseOldNode()
  const path = resolve(file)
  // What lies in scripts/ is a developer's and needs the tools; the rest runs on what a start installs.
  const isDevelopers = relative(root, path).startsWith(`scripts${sep}`)
  // Standard output belongs to the program that is run.
  await ensureInstalled(root, isDevelopers ? 'everything' : 'serving', (line) =>
    console.error(line),
  )
  process.exitCode = await passThrough(findProjectNode(root), [path, ...words])
})

function passThrough(node, words) {
  return new Promise((resolve, reject) => {
    const child = spawn(node, words, { cwd: folderOfTheCaller(), stdio: 'inherit' })
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      // A terminal sends Ctrl-C to the whole group: the child has it already.
      const isSentByTerminal = signal === 'SIGINT' && process.stdin.isTTY
      process.on(signal, () => isSentByTerminal || child.kill(signal))
    }
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? exitCodeOf(signal)))
  })
}

/** `npm run cobijo -- import people.xlsx` means the file where the person stands, not in the clone. */
function folderOfTheCaller() {
  const isByNpm = process.env['npm_lifecycle_event'] === 'cobijo' && process.cwd() === root
  return (isByNpm && process.env['INIT_CWD']) || process.cwd()
}
