import { findUnprivilegedUser } from '@cobijo/server/privileges'
import { keptServerSeed, serverSigner } from '@cobijo/server/server-signer'
import { verifyDatabase } from '@cobijo/server/operation/verify-database'
import type { Command } from '../command.ts'
import { withAdministration } from '../operator/with-administration.ts'

export const verifyCommand: Command = {
  name: 'verify',
  summary: 'Checks every signature, chain, commitment, feed and receipt of this installation.',
  help: [
    'verify [--json]',
    '',
    'Reads the database that COBIJO_STATE or DATABASE_URL names, while the server runs or not, and opens nothing. A finding names a',
    'code and the hash of an entry. Exit 1 when there is a finding.',
  ].join('\n'),
  options: {},
  run: (given) =>
    withAdministration(given, async ({ client, stateFolder }) => {
      const { publicKey } = serverSigner(keptServerSeed(stateFolder, findUnprivilegedUser()))
      const verified = await verifyDatabase(client, publicKey, ({ entries }) =>
        given.output.progress(`${entries} entries`),
      )
      const { entries, parts, feeds, receipts, findings } = verified
      if (given.json) given.output.print(JSON.stringify(verified))
      else {
        given.output.print(
          `${entries} entries, ${parts} sealed parts, ${feeds} feeds, ${receipts} receipts`,
        )
        for (const { code, hash } of findings) given.output.print(`${code} ${hash ?? ''}`.trim())
        given.output.print(findings.length === 0 ? 'nothing found' : `${findings.length} findings`)
      }
      return findings.length === 0 ? 'done' : 'refused'
    }),
}
