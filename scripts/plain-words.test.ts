import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'

// Each trouble is made for real, in a small clone of our scripts; nothing here reaches a registry.
const scripts = fileURLToPath(new URL('.', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'cobijo-words-test-'))
chmodSync(folder, 0o755)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let clones = 0

function smallClone(dependency: object = {}): string {
  const clone = join(folder, `clone ${(clones += 1)}`)
  mkdirSync(clone)
  cpSync(scripts, join(clone, 'scripts'), { recursive: true })
  const about = { name: 'small', version: '1.0.0', ...dependency }
  writeFileSync(join(clone, 'package.json'), JSON.stringify(about))
  return clone
}

function lock(clone: string, packages: object): void {
  const about = { name: 'small', version: '1.0.0', lockfileVersion: 3, requires: true, packages }
  writeFileSync(join(clone, 'package-lock.json'), JSON.stringify(about))
}

function run(clone: string, words: string[], options: object = {}) {
  const environment = {
    ...process.env,
    npm_config_registry: 'http://127.0.0.1:9/',
    npm_config_fetch_retries: '0',
  }
  // Another npm's settings must not decide what this one does.
  const env = Object.fromEntries(
    Object.entries(environment).filter(([name]) => name !== 'npm_execpath'),
  )
  return spawnSync(process.execPath, words, { cwd: clone, encoding: 'utf8', env, ...options })
}

const wanted = { dependencies: { 'no-such-package': '1.0.0' } }
const lockWanted = (clone: string) =>
  lock(clone, {
    '': { name: 'small', version: '1.0.0', ...wanted },
    'node_modules/no-such-package': {
      version: '1.0.0',
      resolved: 'http://127.0.0.1:9/no-such-package-1.0.0.tgz',
      integrity:
        'sha512-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==',
    },
  })

test('help is shown without installing anything', () => {
  const { status, stdout } = run(smallClone(), ['scripts/start.mjs', '--help'])
  expect(status).toBe(0)
  expect(stdout).toContain('--sample')
  expect(stdout).toContain('DATABASE_URL')
})

test('an unknown option is named, and nothing is started', () => {
  const { status, stderr } = run(smallClone(), ['scripts/start.mjs', '--exemple'])
  expect(status).toBe(1)
  expect(stderr).toContain('Unknown option: --exemple')
})

test('a clone without its lockfile is told apart from a network that is down', () => {
  const { status, stderr } = run(smallClone(), ['scripts/start.mjs'])
  expect(status).toBe(1)
  expect(stderr).toContain('not a whole clone')
  // Before anything that may take its time.
  expect(stderr).toMatch(/^Starting Cobijo …\n/)
})

test('without a network the start says so, without a stack trace', () => {
  const clone = smallClone(wanted)
  lockWanted(clone)
  const { status, stderr } = run(clone, ['scripts/start.mjs'])
  expect(status).toBe(1)
  expect(stderr).toContain('The package registry could not be reached.')
  expect(stderr).not.toMatch(/\n\s+at /)
})

test('a lockfile that belongs to another package.json is named', () => {
  const clone = smallClone({ dependencies: { 'another-package': '1.0.0' } })
  lockWanted(clone)
  const { status, stderr } = run(clone, ['scripts/start.mjs'])
  expect(status).toBe(1)
  expect(stderr).toMatch(/do not belong together|could not be reached/)
})

test.skipIf(process.getuid?.() !== 0)('a clone of another account is named as such', () => {
  const clone = smallClone(wanted)
  lockWanted(clone)
  const { status, stderr } = run(clone, ['scripts/start.mjs'], {
    uid: 65_534,
    gid: 65_534,
    env: {
      PATH: process.env['PATH'],
      HOME: folder,
      npm_config_cache: join(folder, 'no-cache'),
      npm_config_registry: 'http://127.0.0.1:9/',
    },
  })
  expect(status).toBe(1)
  expect(stderr).toContain('may not write in the project folder')
})

test('a script runs under the project’s Node with its arguments, folder and exit code', () => {
  const script = join(folder, 'program.ts')
  writeFileSync(
    script,
    `const said: string = JSON.stringify([process.version, process.cwd(), process.argv.slice(2)])
     console.log(said)
     process.exit(7)`,
  )
  const words = [join(scripts, 'run.mjs'), script, 'una palabra', '--flag']
  const { status, stdout, stderr } = run(folder, words, { env: process.env })
  expect(stderr).toBe('')
  expect(status).toBe(7)
  const [version, cwd, passed] = JSON.parse(stdout) as [string, string, string[]]
  expect(version).toMatch(/^v24\./)
  expect(cwd).toBe(folder)
  expect(passed).toEqual(['una palabra', '--flag'])
})

test('a script that a signal ends is reported as a shell would', () => {
  const script = join(folder, 'ended.ts')
  writeFileSync(script, `process.kill(process.pid, 'SIGTERM'); setInterval(() => {}, 1000)`)
  const { status } = run(folder, [join(scripts, 'run.mjs'), script], { env: process.env })
  expect(status).toBe(143)
})

test('run without a file says how it is used', () => {
  const { status, stderr } = run(smallClone(), ['scripts/run.mjs'])
  expect(status).toBe(1)
  expect(stderr).toContain('Usage: node scripts/run.mjs FILE.ts')
})
