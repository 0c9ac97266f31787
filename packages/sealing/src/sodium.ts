import sodium from 'libsodium-wrappers-sumo'

/** Resolves when the cryptographic library can be used; await it once before anything in this package. */
export async function sodiumReady(): Promise<void> {
  await sodium.ready
}

export { sodium }
