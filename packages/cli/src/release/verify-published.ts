import { fromHexadecimal } from '@cobijo/sealing/bytes'
import { verifyLabelled } from '@cobijo/sealing/account/sign-key-pair'
import { sodiumReady } from '@cobijo/sealing/sodium'
import { reportFiles } from '@cobijo/publications/reports/report-files'
import { verifyReport } from '@cobijo/publications/reports/verify-report'
import { verifyRelease } from '@cobijo/publications/verify-release'
import type { SignatureCheck } from '@cobijo/publications/verify-release'
import { isRefusal, refused } from '@cobijo/statistics/refusal'
import { reportRefusal, textOption } from '../command.ts'
import type { Exit, Given } from '../command.ts'
import { readPublished } from './read-published.ts'

const lookAtData =
  'The figures in data.csv and release.json are those that were approved. These pages were changed, or drawn by another version of the program: do not trust what they show'

/**
 * Checks a release from a folder or from where it is published, without an account and without trusting who sent it: that nothing is
 * missing or changed, that no hidden cell can be worked out, and that whoever holds the key approved exactly this. Whose key it is, only
 * `--key` tells. Ends with an exit of its own where pages beside the data are not drawn from it.
 */
export async function verifyPublished(given: Given, place: string): Promise<Exit> {
  await sodiumReady()
  const files = await readPublished(place)
  if (isRefusal(files)) return reportRefusal(given, files)
  const found = files.has(reportFiles.content)
    ? await verifyReport(files, isSigned)
    : await verifyRelease(files, isSigned)
  if (isRefusal(found)) return reportRefusal(given, found)
  if (found.signatures !== 'valid') return reportRefusal(given, refused('signature-missing'))
  const keys = found.approvals.map(({ signature }) => signature?.publicKey ?? '')
  if (given.values['two-people'] === true && keys.length < 2)
    return reportRefusal(given, refused('second-approval-missing', 'approvals'))
  const expected = textOption(given, 'key')
  if (expected !== undefined && !keys.includes(expected))
    return reportRefusal(given, refused('signed-by-another-key', 'key'))
  const { id, version, digest, drawnOtherwise } = found
  given.output.print(
    given.json
      ? JSON.stringify({ id, version, digest, keys, drawnOtherwise, files: [...files.keys()] })
      : [
          `${id}, version ${version}`,
          `digest ${digest}`,
          ...keys.map((key) => `signed with ${key}`),
          ...drawnOtherwise.map((name) => `drawn otherwise: ${name}`),
          ...(drawnOtherwise.length === 0 ? ['nothing found'] : []),
        ].join('\n'),
  )
  if (drawnOtherwise.length > 0) given.output.say(lookAtData)
  if (expected === undefined)
    given.output.say('Compare the key with the one that the publisher names: --key')
  return drawnOtherwise.length === 0 ? 'done' : 'drawn-otherwise'
}

/** True where whoever holds the key signed the digest; whose key it is, is not asked. */
export const isSigned: SignatureCheck = ({ digest, signature }) => {
  if (signature?.algorithm !== 'Ed25519') return false
  try {
    const [message, value, key] = [digest, signature.value, signature.publicKey].map(
      fromHexadecimal,
    )
    return !!message && !!value && !!key && verifyLabelled('cobijo/release', [message], value, key)
  } catch {
    return false
  }
}
