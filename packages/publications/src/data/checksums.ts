import { createHash } from 'node:crypto'

/** `checksums.txt` as `sha256sum --check` reads it: one line a file, sorted by name. */
export function checksums(files: ReadonlyMap<string, Uint8Array>): string {
  return [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`)
    .join('')
}

/** Name → hash of a `checksums.txt`, or undefined where a line cannot be read. */
export function readChecksums(text: string): ReadonlyMap<string, string> | undefined {
  const hashes = new Map<string, string>()
  for (const line of text.split('\n').slice(0, -1)) {
    const [, hash, name] = /^([0-9a-f]{64}) {2}(\S.*)$/.exec(line) ?? []
    if (hash === undefined || name === undefined || hashes.has(name)) return undefined
    hashes.set(name, hash)
  }
  return text.endsWith('\n') ? hashes : undefined
}
