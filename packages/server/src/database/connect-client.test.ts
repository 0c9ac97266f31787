import { createServer } from 'node:net'
import type { AddressInfo, Server } from 'node:net'
import { once } from 'node:events'
import { afterEach, expect, test } from 'vitest'
import { connectClient } from './connect-client.ts'
import { inReadTransaction, openPool } from './transaction.ts'

let server: Server | undefined
afterEach(() => {
  server?.close()
})

/** One message of the protocol: its letter, its length, its body. */
function message(letter: string, body: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeInt32BE(body.length + 4)
  return Buffer.concat([Buffer.from(letter), length, body])
}

/**
 * Lets somebody in and says in the same breath that it ends: the bytes that PostgreSQL sends where its first process is killed at
 * that moment. A real one is too seldom caught in it.
 */
async function endingAsItLetsIn(): Promise<number> {
  const letsIn = message('R', Buffer.alloc(4))
  const isReady = message('Z', Buffer.from('I'))
  const ends = message(
    'E',
    Buffer.from('SFATAL\0C57P01\0Mterminating connection due to unexpected postmaster exit\0\0'),
  )
  server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.once('data', () => socket.end(Buffer.concat([letsIn, isReady, ends])))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

const account = { host: '127.0.0.1', user: 'nobody', database: 'none', password: 'unused' }

test('a connection of a pool that ends as it opens is a refused transaction, never the end of the process', async () => {
  const pool = openPool({ ...account, port: await endingAsItLetsIn() }, 'test', 2)
  await expect(inReadTransaction(pool, {}, ({ query }) => query('select 1'))).rejects.toThrow()
  await pool.end()
})

test('nor does a connection of its own end it', async () => {
  const client = await connectClient({ ...account, port: await endingAsItLetsIn() })
  await expect(client.query('select 1')).rejects.toThrow()
  await client.end().catch(() => undefined)
})
