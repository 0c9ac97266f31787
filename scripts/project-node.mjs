import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Trouble } from './trouble.mjs'

const NEEDED_MAJOR = 24
const OLDEST_STARTER = 20

/** Stops with plain words under a Node too old to install with. */
export function refuseOldNode() {
  if (majorOf(process.versions.node) >= OLDEST_STARTER) return
  throw new Trouble(
    `Node.js ${OLDEST_STARTER} or newer is needed to start (this is ${process.versions.node}). ` +
      'See https://nodejs.org/en/download',
  )
}

/**
 * The Node that runs Cobijo: the one that came with the packages; where there is none for this kind
 * of machine, the running one if it is new enough.
 * @param {string} root
 * @returns {string} its path
 */
export function findProjectNode(root) {
  const { platform, arch } = process
  const name = `node-${platform === 'win32' ? 'win' : platform}-${arch}`
  const own = join(root, 'node_modules', name, 'bin', platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(own) && spawnSync(own, ['--version']).status === 0) return own
  if (majorOf(process.versions.node) >= NEEDED_MAJOR) return process.execPath
  const reason = existsSync(own)
    ? 'The Node.js that comes with Cobijo does not run on this system'
    : `Cobijo comes without a Node.js for ${platform}-${arch}`
  throw new Trouble(
    `${reason}, and the one here is ${process.versions.node}. Install Node.js ${NEEDED_MAJOR} ` +
      'and run the same command again. See https://nodejs.org/en/download',
  )
}

function majorOf(version) {
  return Number(version.split('.')[0])
}
