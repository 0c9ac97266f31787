import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto'

/**
 * A role's password, derived from the installation's secret: the same on every start and on every
 * server that shares it, without a file per role.
 */
export function deriveRolePassword(secret: string, roleName: string): string {
  return createHmac('sha256', secret).update(`cobijo database role ${roleName}`).digest('base64url')
}

const ITERATIONS = 4096

/**
 * The stored form of a password (RFC 5802, as PostgreSQL keeps it in `pg_authid`). Sent in place of
 * the password, so that no statement log of a server can hold it.
 */
export function scramVerifier(password: string, salt: Buffer = randomBytes(16)): string {
  const salted = pbkdf2Sync(password, salt, ITERATIONS, 32, 'sha256')
  const clientKey = createHmac('sha256', salted).update('Client Key').digest()
  const storedKey = createHash('sha256').update(clientKey).digest('base64')
  const serverKey = createHmac('sha256', salted).update('Server Key').digest('base64')
  return `SCRAM-SHA-256$${ITERATIONS}:${salt.toString('base64')}$${storedKey}:${serverKey}`
}
