import { canonicalBytes, readCanonical } from '../canonical.ts'
import { concatenate } from '../bytes.ts'
import type { Bytes } from '../bytes.ts'
import { sodium } from '../sodium.ts'
import type { PartKey } from './part.ts'

/** An X25519 key pair of a group, a member or an organisation's recovery. */
export interface BoxKeyPair {
  readonly publicKey: Bytes
  readonly privateKey: Bytes
}

/** What one group receives to read one entry: the order seed and the content keys of its compartments. */
export interface KeyBundle {
  /** 32 bytes; the envelope holds its hash. */
  readonly order: Bytes
  readonly keys: readonly PartKey[]
}

const blockLength = 128

/**
 * Seals a bundle directly to a group's public key (design §3). Padded to blocks of 128 bytes so that the
 * number of compartments shows only roughly. Needs no private key of the writer.
 */
export function sealKeyBundle(bundle: KeyBundle, groupPublicKey: Bytes): Bytes {
  const plain = canonicalBytes([bundle.order, bundle.keys.map((key) => [key.code, key.contentKey])])
  return sodium.crypto_box_seal(sodium.pad(plain, blockLength), groupPublicKey)
}

/** @throws {KeyBundleUnreadable} when it was sealed to another key or is malformed. */
export function openKeyBundle(sealed: Bytes, group: BoxKeyPair): KeyBundle {
  let plain: unknown
  try {
    const padded = sodium.crypto_box_seal_open(sealed, group.publicKey, group.privateKey)
    plain = readCanonical(sodium.unpad(padded, blockLength))
  } catch {
    throw new KeyBundleUnreadable()
  }
  return parseKeyBundle(plain)
}

function parseKeyBundle(plain: unknown): KeyBundle {
  if (!Array.isArray(plain) || plain.length !== 2) throw new KeyBundleUnreadable()
  const [order, keys] = plain as [unknown, unknown]
  if (!(order instanceof Uint8Array) || order.length !== 32 || !Array.isArray(keys))
    throw new KeyBundleUnreadable()
  return {
    order,
    keys: keys.map((each: unknown) => {
      if (!Array.isArray(each) || each.length !== 2) throw new KeyBundleUnreadable()
      const [code, contentKey] = each as [unknown, unknown]
      if (
        typeof code !== 'number' ||
        !(contentKey instanceof Uint8Array) ||
        contentKey.length !== 32
      ) {
        throw new KeyBundleUnreadable()
      }
      return { code, contentKey }
    }),
  }
}

export function newBoxKeyPair(): BoxKeyPair {
  const { publicKey, privateKey } = sodium.crypto_box_keypair()
  return { publicKey, privateKey }
}

/** Rebuilds the public half from a 32-byte private key. */
export function boxKeyPairOf(privateKey: Bytes): BoxKeyPair {
  return {
    publicKey: sodium.crypto_scalarmult_base(privateKey),
    privateKey: concatenate(privateKey),
  }
}

export class KeyBundleUnreadable extends Error {
  override name = 'KeyBundleUnreadable'
  constructor() {
    super('key-bundle-unreadable')
  }
}
