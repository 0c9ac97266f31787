import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits for a bearer, an invitation or the set-up; only their hash is kept. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** SHA-256, hexadecimal. The tokens are random, so no stretching is needed. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
