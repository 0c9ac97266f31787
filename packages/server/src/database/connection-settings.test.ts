import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asUser, databaseName, normaliseDatabaseUrl, toDatabase } from './connection-settings.ts'

const socket = { host: '/tmp/x', port: 5432, database: 'cobijo', user: 'u', password: 'p' }

test.each([
  ['postgresql://o:s@db.example.org/cobijo', 'postgresql://o:s@db.example.org/cobijo'],
  ['postgres://o:s@/cobijo?host=/run/pg', 'postgres://o:s@localhost/cobijo?host=/run/pg'],
  ['postgresql:///cobijo?host=/run/pg', 'postgresql://localhost/cobijo?host=/run/pg'],
  ['postgresql://o@h/dos palabras', 'postgresql://o@h/dos%20palabras'],
])('%s is understood', (text, url) => {
  expect(normaliseDatabaseUrl(text)).toBe(url)
})

test.each(['', 'cobijo', 'mysql://h/x', 'postgresql:/h/x', 'http://h/x', 'postgresql://h:port/x'])(
  '“%s” is no PostgreSQL URL',
  (text) => {
    expect(normaliseDatabaseUrl(text)).toBeUndefined()
  },
)

test('another user or database replaces the first wherever a URL may hold it', () => {
  const url = { connectionString: 'postgresql://o:s@h/one?sslmode=require&user=x&password=y' }
  expect(asUser(url, 'role', 'p/@:?w')).toEqual({
    connectionString: 'postgresql://role:p%2F%40%3A%3Fw@h/one?sslmode=require',
  })
  expect(databaseName(toDatabase(url, 'two'))).toBe('two')
  expect(asUser(socket, 'role', 'w')).toEqual({ ...socket, user: 'role', password: 'w' })
  expect(toDatabase(socket, 'two')).toEqual({ ...socket, database: 'two' })
})

test('any name survives being put into a URL', () => {
  const url = { connectionString: 'postgresql://o:s@h/one' }
  // A URL drops a path of dots alone; nobody calls a database that.
  const names = fc.string({ unit: 'grapheme', minLength: 1 }).filter((it) => !/^\.+$/.test(it))
  fc.assert(
    fc.property(names, (name) => {
      expect(databaseName(toDatabase(url, name))).toBe(name)
    }),
  )
})
