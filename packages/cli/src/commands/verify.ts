import { findUnprivilegedUser } from '@cobijo/server/privileges'
import { keptServerSeed, serverSigner } from '@cobijo/server/server-signer'
import { verifyDatabase } from '@cobijo/server/operation/verify-database'
import { textOption } from '../command.ts'
import type { Command, Exit, Given } from '../command.ts'
import { withAdministration } from '../operator/with-administration.ts'
import { verifyPublished } from '../release/verify-published.ts'

export const verifyCommand: Command = {
  name: 'verify',
  summary: 'Checks every signature, chain, commitment, feed and receipt of this installation.',
  help: [
    'verify [--json]',
    'verify --release FOLDER|URL [--key HEX] [--two-people] [--json]',
    '',
    'Reads the database that COBIJO_STATE or DATABASE_URL names, while the server runs or not, and opens nothing. A finding names a',
    'code and the hash of an entry. Exit 1 when there is a finding.',
    '  --release FOLDER|URL  checks a publication instead, from outside: checksums, approval, suppression, pages; no account is needed.',
    '                        Exit 4 where the figures are those that were approved, and a page beside them is not drawn from them',
    '  --two-people          refuses what fewer than two people approved, each with her own key',
    '  --key HEX             the key that must have approved it, as its publisher names it',
  ].join('\n'),
  options: {
    release: { type: 'string' },
    key: { type: 'string' },
    'two-people': { type: 'boolean' },
  },
  run: (given) => {
    const release = textOption(given, 'release')
    return release === undefined ? verifyJournal(given) : verifyPublished(given, release)
  },
}

function verifyJournal(given: Given): Promise<Exit> {
  return withAdministration(given, async ({ client, stateFolder }) => {
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
  })
}
