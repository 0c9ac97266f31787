import pg from 'pg'

/**
 * One connection of its own, open. Where it breaks while nothing was asked (the server ends, an operator cuts it off) the next statement
 * says so; without a listener `pg` would end the whole process at that moment.
 */
export async function connectClient(settings: pg.ClientConfig): Promise<pg.Client> {
  const client = new pg.Client(settings)
  client.on('error', () => undefined)
  try {
    await client.connect()
  } catch (fault) {
    await client.end().catch(() => undefined)
    throw fault
  }
  return client
}
