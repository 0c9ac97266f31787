const PORTS_TRIED = 100

/**
 * Binds the first port from `firstPort` on that is free, by trying: asking first and binding later
 * would let another program in between. `bind` rejects with EADDRINUSE or EACCES for a taken port.
 */
export async function bindFirstFreePort<T>(
  firstPort: number,
  bind: (port: number) => Promise<T>,
): Promise<T> {
  for (let port = firstPort; ; port += 1) {
    try {
      return await bind(port)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined
      const isTaken = code === 'EADDRINUSE' || code === 'EACCES'
      if (!isTaken || port >= firstPort + PORTS_TRIED) throw error
    }
  }
}
