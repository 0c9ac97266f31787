import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { runTool } from './run-tool.mjs'
import { explain, Trouble, troubleFrom } from './trouble.mjs'

// Debian's packages, and the file that shows that one is there.
const NEEDED = {
  chromium: '/usr/bin/chromium',
  'fonts-noto-core': '/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf',
  'poppler-utils': '/usr/bin/pdftotext',
}

const OLDEST_POSTGRES_BIN = '/usr/lib/postgresql/15/bin'
const CLUSTER_SETTINGS = '/etc/postgresql-common/createcluster.conf'

/**
 * Makes sure that the browser tests have what they need; installs it where that is allowed (root, on
 * Debian), else says in plain words what to install.
 * @param {string} root @param {(line: string) => void} say
 */
export async function ensureBrowserTools(root, say) {
  const missing = Object.keys(NEEDED).filter((name) => !existsSync(NEEDED[name]))
  if (missing.length === 0) return
  if (!mayInstall()) {
    throw new Trouble(
      `The browser tests need ${missing.join(', ')}. Install, as root:\n` +
        `  apt-get update && apt-get install -y ${missing.join(' ')}\n` +
        'and run npm test again.',
    )
  }
  say(`Installing ${missing.join(', ')} …`)
  await install(root, missing, say)
}

/**
 * The programs of the oldest PostgreSQL that is promised, installed if allowed; or why not. The
 * package would make and start a database of its own: it is told not to.
 * @param {string} root @param {(line: string) => void} say
 * @returns {Promise<{ bin: string } | { missing: string }>}
 */
export async function findOldestPostgres(root, say) {
  if (existsSync(OLDEST_POSTGRES_BIN)) return { bin: OLDEST_POSTGRES_BIN }
  if (!mayInstall()) return { missing: 'the Debian package postgresql-15 is not installed' }
  say('Installing postgresql-15 …')
  try {
    await install(root, ['postgresql-common'], say)
    forbidSystemCluster()
    await install(root, ['postgresql-15'], say)
  } catch (error) {
    if (!(error instanceof Trouble)) throw error
    return { missing: error.message.split('\n')[0] }
  }
  return { bin: OLDEST_POSTGRES_BIN }
}

function forbidSystemCluster() {
  const settings = existsSync(CLUSTER_SETTINGS) ? readFileSync(CLUSTER_SETTINGS, 'utf8') : ''
  if (/^\s*create_main_cluster\s*=/m.test(settings)) return
  writeFileSync(CLUSTER_SETTINGS, `${settings}\ncreate_main_cluster = false\n`)
}

function mayInstall() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

let isUpdated = false

async function install(root, names, say) {
  const options = {
    cwd: root,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stillWorking: (seconds) => say(`… still installing (${seconds} s)`),
  }
  if (!isUpdated) {
    const update = await runTool('apt-get', ['update'], options)
    if (update.status !== 0) throw troubleFrom('apt-get update failed.', update.output)
    isUpdated = true
  }
  const words = ['install', '-y', '--no-install-recommends', ...names]
  const { status, output } = await runTool('apt-get', words, options)
  if (status === 0) return
  const reason = explain(output) ?? 'See below.'
  throw troubleFrom(`apt-get could not install ${names.join(', ')}. ${reason}`, output)
}
