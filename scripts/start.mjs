// `npm start`: everything between a fresh clone and a served page. Runs on Node 20 without any package.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureInstalled } from './install.mjs'
import { findProjectNode, refuseOldNode } from './project-node.mjs'
import { serve, SERVER_FLAGS } from './serve.mjs'
import { endInPlainWords, Trouble } from './trouble.mjs'
import { ensureWebBundle } from './web-bundle.mjs'

const HELP = `npm start [-- --sample]

Installs what changed, builds the web pages if they changed, and serves Cobijo on this machine.
Ctrl-C stops everything.

  --sample    also start the sample network: invented people in a separate database
  --help      show this

Environment, all optional (the server checks it and says what is wrong):
  PORT             port to serve on (default: the first free one from 8711)
  HOST             address to listen on (default: 127.0.0.1)
  COBIJO_NAME      host name that people open (needed beyond this machine)
  COBIJO_STATE     folder for everything that is kept (default: .state in this folder)
  DATABASE_URL     use this PostgreSQL (15 or newer, its owner's address) instead of our own
  PG_BIN           folder with the PostgreSQL programs to run instead of ours
  TLS_CERT, TLS_KEY   certificate and key files, for HTTPS
  COBIJO_DEVICES     how many devices in use a member may have (default: 40)
  COBIJO_STATEMENTS  how much an officer may say in a day of members, devices and keys (default: 3000)
  TRUSTED_PROXY    addresses of the proxy that ends TLS in front of us`

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const say = (line) => console.log(line)

await endInPlainWords(async () => {
  const words = process.argv.slice(2)
  if (words.includes('--help') || words.includes('-h')) return say(HELP)
  const unknown = words.find((word) => word !== '--sample')
  if (unknown !== undefined) throw new Trouble(`Unknown option: ${unknown}\n\n${HELP}`)
  // The first thing that is done: what comes after may take its time.
  console.error('Starting Cobijo …')
  refuseOldNode()
  // Whatever root's own mask is: what is installed and built here may be read by other accounts.
  process.umask(0o022)
  await ensureInstalled(root, 'serving', say)
  const node = findProjectNode(root)
  await ensureWebBundle(root, node, say)
  const main = join(root, 'packages', 'server', 'src', 'main.ts')
  process.exitCode = await serve(node, [...SERVER_FLAGS, main, ...words], root)
})
