import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Trouble, troubleFrom } from './trouble.mjs'
import { runTool } from './run-tool.mjs'

/** @typedef {'serving' | 'everything'} Extent what to run with: the server alone, or all tools too */
/**
 * @typedef {{ version?: string, integrity?: string, link?: boolean, dev?: boolean, devOptional?: boolean,
 *   optional?: boolean, os?: string[], cpu?: string[], libc?: string[] }} LockedPackage
 */
/** @typedef {Record<string, LockedPackage>} LockedPackages by their path under the project */

/**
 * Installs if, and only if, what npm last installed is not what the lockfile asks for. npm writes its
 * own account of that as its last act, so a killed install counts as none. A developer's tools are
 * not thrown out by a start.
 * @param {string} root @param {Extent} extent @param {(line: string) => void} say
 */
export async function ensureInstalled(root, extent, say) {
  const locked = readPackages(join(root, 'package-lock.json'))
  if (!locked) throw new Trouble('package-lock.json is missing: this is not a whole clone.')
  const installed = readPackages(join(root, 'node_modules', '.package-lock.json'))
  const machine = thisMachine()
  if (installed && isInstalled(locked, installed, extent, machine)) return
  const hadTools = Object.values(installed ?? {}).some((it) => it.dev)
  const withTools = extent === 'everything' || hadTools
  say(
    installed
      ? 'The packages have changed. Installing …'
      : 'Installing the packages (only the first time; about a minute on a good line) …',
  )
  await runNpm(root, withTools, say)
  const now = readPackages(join(root, 'node_modules', '.package-lock.json'))
  if (!now || !isInstalled(locked, now, extent, machine)) {
    throw new Trouble(
      'The install ended without everything that this machine needs. Usually the network broke off ' +
        'for a moment: try again.',
    )
  }
}

async function runNpm(root, withTools, say) {
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  flags.push(withTools ? '--include=dev' : '--omit=dev', '--include=optional')
  let result = await npm(root, ['ci', ...flags], say)
  if (result.status !== 0 && lacksOnlyOtherMachinesBinaries(result.output)) {
    result = await npm(root, ['install', '--no-save', ...flags], say)
  }
  if (result.status !== 0) throw troubleFrom('The install failed.', errorLines(result.output))
}

/**
 * A registry that mirrors only part of npm's may lack a tool's binaries for other kinds of machine.
 * `npm ci` then calls the lockfile wrong, naming them without a version; `npm install --no-save`
 * installs exactly what the lockfile says all the same, and leaves the lockfile alone.
 * @param {string} output
 */
export function lacksOnlyOtherMachinesBinaries(output) {
  const complaints = output.match(/(Missing|Invalid): .*/g) ?? []
  return complaints.length > 0 && complaints.every((it) => /^Missing: \S+@ from lock/.test(it))
}

/** Without npm's page of usage. */
function errorLines(output) {
  const lines = output.split('\n').filter((line) => !/npm (warn|notice)/.test(line))
  const usage = lines.findIndex((line) => /Usage:|Clean install a project/.test(line))
  return lines.slice(0, usage === -1 ? undefined : usage).join('\n')
}

async function npm(root, words, say) {
  const stillWorking = (seconds) => say(`… still installing (${seconds} s)`)
  // The npm that runs us, if one does: there may be no other on the PATH.
  const running = process.env['npm_execpath']
  const isScript = running !== undefined && /npm-cli\.[cm]?js$/.test(running) && existsSync(running)
  const command = isScript ? process.execPath : process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const options = { cwd: root, env: cleanEnvironment(), stillWorking }
  try {
    return await runTool(command, isScript ? [running, ...words] : words, options)
  } catch (error) {
    if (error.code === 'ENOENT') throw new Trouble('npm was not found. Install Node.js with npm.')
    throw error
  }
}

/** Under `npm run`, npm hands its own settings on; what was meant for the outer run must not count here. */
function cleanEnvironment() {
  const own = Object.entries(process.env).filter(
    ([name]) =>
      !/^npm_(config_(omit|include|only|production|ignore_scripts)|package_|lifecycle_)/i.test(
        name,
      ),
  )
  return { ...Object.fromEntries(own), CI: 'true' }
}

/** @param {string} file @returns {LockedPackages | undefined} */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}

/** @typedef {{ platform: string, arch: string, libc: 'glibc' | 'musl' | undefined }} Machine */

/** @returns {Machine} */
function thisMachine() {
  const { platform, arch } = process
  if (platform !== 'linux') return { platform, arch, libc: undefined }
  const { header } = process.report.getReport()
  return { platform, arch, libc: header.glibcVersionRuntime ? 'glibc' : 'musl' }
}

/**
 * True if everything that the lockfile asks for on this machine was installed in that version.
 * @param {LockedPackages} locked @param {LockedPackages} installed @param {Extent} extent
 * @param {Machine} machine
 */
export function isInstalled(locked, installed, extent, machine) {
  return Object.entries(locked).every(([path, wanted]) => {
    if (path === '' || !isNeeded(wanted, extent, machine)) return true
    const found = installed[path]
    if (found === undefined) return false
    return found.version === wanted.version && found.integrity === wanted.integrity
  })
}

/** An optional package is needed only if it is made for exactly this kind of machine (a binary). */
function isNeeded(wanted, extent, machine) {
  if (extent === 'serving' && (wanted.dev || wanted.devOptional)) return false
  if (!wanted.optional) return true
  return (
    Boolean(wanted.os?.includes(machine.platform) && wanted.cpu?.includes(machine.arch)) &&
    (wanted.libc === undefined || wanted.libc.includes(machine.libc ?? ''))
  )
}
