import type { Bytes } from './bytes.ts'
import { sodium } from './sodium.ts'

/**
 * The private key, unless a lock zeroed it while its user was at work: what zeros sign or seal would be refused by everybody, and
 * opened by anybody.
 * @throws {KeyDropped} when every byte is zero.
 */
export function keyInUse(privateKey: Bytes): Bytes {
  if (sodium.is_zero(privateKey)) throw new KeyDropped()
  return privateKey
}

/** The device was locked meanwhile: nothing was made. */
export class KeyDropped extends Error {
  override name = 'KeyDropped'
  constructor() {
    super('key-dropped')
  }
}
