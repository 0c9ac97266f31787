import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CONFIG_PROBLEMS, describeProblems, readConfig, sampleConfig } from './config.ts'
import type { ServerConfig } from './config.ts'

const REPOSITORY = '/srv/cobijo'

function configOf(environment: Record<string, string>): ServerConfig {
  const reading = readConfig(environment, REPOSITORY)
  if (reading.kind === 'refused') throw new Error(describeProblems(reading.problems).join('; '))
  return reading.config
}

function problemsOf(environment: Record<string, string>): string[] {
  const reading = readConfig(environment, REPOSITORY)
  return reading.kind === 'config'
    ? []
    : reading.problems.map(({ variable, code }) => `${variable}: ${code}`)
}

test('an empty environment serves on loopback from the repository’s own state folder', () => {
  expect(configOf({})).toEqual({
    host: '127.0.0.1',
    publicName: 'localhost',
    stateFolder: '/srv/cobijo/.state',
    trustedProxies: [],
  })
})

test('an empty variable counts as absent', () => {
  expect(configOf({ PORT: '', DATABASE_URL: ' ', TLS_CERT: '' })).toEqual(configOf({}))
})

test('every bad variable is reported in one list', () => {
  const environment = {
    PORT: '80a',
    HOST: 'everywhere',
    COBIJO_STATE: 'here',
    DATABASE_URL: 'mysql://localhost/x',
    PG_BIN: 'bin',
    COBIJO_NAME: '192.0.2.1',
    TRUSTED_PROXY: '10.0.0.0/33',
    TLS_CERT: '/etc/cobijo/cert.pem',
  }
  expect(problemsOf(environment)).toEqual([
    'PORT: port-invalid',
    'HOST: host-invalid',
    'COBIJO_STATE: path-not-absolute',
    'DATABASE_URL: url-invalid',
    'PG_BIN: path-not-absolute',
    'COBIJO_NAME: name-invalid',
    'TRUSTED_PROXY: proxy-invalid',
    'TLS_KEY: other-half-missing',
  ])
})

test.each(['0.0.0.0', '::', '192.168.1.5'])('plain HTTP on %s is refused', (HOST) => {
  expect(problemsOf({ HOST, COBIJO_NAME: 'cobijo.example.org' })).toEqual([
    'HOST: plain-http-beyond-loopback',
  ])
})

test.each(['127.0.0.1', '::1', 'localhost'])('plain HTTP on %s is served', (HOST) => {
  expect(configOf({ HOST }).host).toBe(HOST)
})

test('beyond loopback a certificate or a named proxy is enough, with a name to open', () => {
  const tls = { TLS_CERT: '/c.pem', TLS_KEY: '/k.pem' }
  const named = { HOST: '0.0.0.0', COBIJO_NAME: 'cobijo.example.org' }
  expect(configOf({ ...named, ...tls }).tls).toEqual({
    certificateFile: '/c.pem',
    keyFile: '/k.pem',
  })
  expect(configOf({ ...named, TRUSTED_PROXY: '10.1.2.3, fd00::/8' }).trustedProxies).toEqual([
    '10.1.2.3',
    'fd00::/8',
  ])
  expect(problemsOf({ HOST: '0.0.0.0', ...tls })).toEqual(['COBIJO_NAME: name-missing'])
})

test('no refusal repeats a value', () => {
  const secret = 'correct-horse-battery'
  const variables = Object.keys({ PORT: 0, HOST: 0, COBIJO_STATE: 0, DATABASE_URL: 0, PG_BIN: 0 })
  fc.assert(
    fc.property(fc.subarray(variables, { minLength: 1 }), fc.string(), (chosen, noise) => {
      const value = `${noise}${secret} ${noise}`
      const reading = readConfig(Object.fromEntries(chosen.map((it) => [it, value])), REPOSITORY)
      if (reading.kind === 'config') return
      expect(JSON.stringify([reading.problems, describeProblems(reading.problems)])).not.toContain(
        secret,
      )
    }),
  )
  expect(Object.values(CONFIG_PROBLEMS).join()).not.toContain(secret)
})

test('a port is a whole number from 1 to 65535 and nothing else', () => {
  fc.assert(
    fc.property(fc.oneof(fc.integer({ min: -5, max: 70_000 }).map(String), fc.string()), (PORT) => {
      const isRight = /^\d{1,5}$/.test(PORT.trim()) && Number(PORT) >= 1 && Number(PORT) <= 65_535
      const expected = isRight || PORT.trim() === '' ? [] : ['PORT: port-invalid']
      expect(problemsOf({ PORT })).toEqual(expected)
    }),
  )
})

test('the configuration cannot be changed after it was read', () => {
  const config = configOf({ TRUSTED_PROXY: '10.1.2.3' })
  expect(Object.isFrozen(config)).toBe(true)
  expect(Object.isFrozen(config.trustedProxies)).toBe(true)
})

test('the sample network shares neither folder, database, port nor address with the real one', () => {
  const real = configOf({
    HOST: '0.0.0.0',
    PORT: '443',
    COBIJO_NAME: 'cobijo.example.org',
    TLS_CERT: '/c.pem',
    TLS_KEY: '/k.pem',
    DATABASE_URL: 'postgresql://owner:pass%2Fword@db.example.org/cobijo?sslmode=require',
  })
  expect(sampleConfig(real)).toEqual({
    host: '127.0.0.1',
    publicName: 'localhost',
    stateFolder: '/srv/cobijo/.state/sample',
    databaseUrl: 'postgresql://owner:pass%2Fword@db.example.org/cobijo_sample?sslmode=require',
    trustedProxies: [],
  })
})
