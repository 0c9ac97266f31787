import { hash, identifierText } from '../bytes.ts'
import { canonicalBytes } from '../canonical.ts'

/**
 * By what a complaint is told apart: of all that it says. Nobody signs one, so that whoever reads it could otherwise write another under the
 * same id, with other words, other readers or another code, in its place.
 */
export function complaintIdOf(said: Readonly<Record<string, unknown>>): string {
  const { complaint: _own, ...rest } = said
  return identifierText(hash('cobijo/complaint', canonicalBytes(rest)).slice(0, 16))
}
