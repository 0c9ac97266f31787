import type { StreamId } from '@cobijo/domain/journal/identifier'
import { isRefusal, refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { signLabelled } from '@cobijo/sealing/account/sign-key-pair'
import { fromHexadecimal, toHexadecimal } from '@cobijo/sealing/bytes'
import { ServerRefused } from '../../client/api-client.ts'
import { foundingResponse } from '../../wire/accounts.ts'
import { base64url } from '../../wire/bytes.ts'
import { toAppendItem } from '../../wire/entry-codec.ts'
import { chooseReaders } from '../sharing/choose-readers.ts'
import { composeEntries } from '../cases/compose-entry.ts'
import type { Saved } from '../saved.ts'
import { findApprovers } from './find-approvers.ts'
import { ownOrganisation } from '../device-knowledge.ts'
import type { KnownHere } from '../device-knowledge.ts'
import { decideOn } from '../cases/carry-out.ts'
import { queueEntries, sealQueueNote } from '../synchronisation/outbox.ts'
import type { Unlocked } from '../unlocked.ts'

export interface ReleaseToPublish {
  /** Stream of an earlier version of the same figures; a new one else. */
  readonly stream?: StreamId
  readonly version: number
  readonly title: { readonly es: string; readonly en: string }
  readonly cutOff: string
  readonly threshold: number
  /** SHA-256 of checksums.txt, hexadecimal. */
  readonly checksum: string
  readonly files: readonly { readonly name: string; readonly content: Uint8Array }[]
  /** Where an officer proposed it: her proposal, what it was of, and who says the second yes. */
  readonly confirms?: {
    readonly proposal: StreamId
    /** SHA-256 of the frozen content, hexadecimal. */
    readonly contentDigest: string
    /** Public keys of all who said yes, hexadecimal. */
    readonly keys: readonly string[]
  }
}

/** Approves frozen files with a signed entry and hands both over; the server publishes only what the entry names. */
export async function publishRelease(
  unlocked: Unlocked,
  release: ReleaseToPublish,
): Promise<Saved | Refusal> {
  return unlocked.account.store.exclusively('save', async () => {
    const { kept, store, deviceKey } = unlocked.account
    const decision = await decideRelease(unlocked, release)
    if (isRefusal(decision)) return decision
    const at = unlocked.now()
    const sealed = await composeEntries(
      decision.entries,
      {
        organisation: kept.organisation,
        member: kept.member,
        device: kept.device,
        deviceKey: deviceKey.privateKey,
      },
      at,
      store,
      chooseReaders({
        organisation: kept.organisation,
        directory: unlocked.knowledge.directory,
        pins: unlocked.knowledge.pins,
        own: ownOrganisation(unlocked.knowledge, kept.organisation),
        outgoingGrants: () => [],
        openedBy: () => undefined,
        releaseBox: undefined,
      }),
    )
    if (isRefusal(sealed)) return sealed
    const [entry] = sealed
    if (!entry) return refused('nothing-said')
    try {
      await unlocked.send({
        method: 'POST',
        path: 'releases',
        body: {
          entry: toAppendItem(entry),
          version: release.version,
          title: release.title,
          files: release.files.map(({ name, content }) => ({ name, content: base64url(content) })),
        },
        response: foundingResponse,
      })
    } catch (fault) {
      if (fault instanceof ServerRefused) {
        return refused(
          fault.problem.code,
          fault.problem.field ? { field: fault.problem.field } : {},
        )
      }
      throw fault
    }
    // It is durable already; queued as well so that chain and store know it, and let go of when a feed gives it back.
    await queueEntries(store, sealed, at, [sealQueueNote(unlocked, { type: 'release-approved' })])
    const { stream } = entry.entry.envelope
    return {
      kind: 'saved',
      entries: [{ stream, hash: entry.entry.hash, type: 'release-approved' }],
    }
  })
}

/** Why it would be refused, before anything is said of it elsewhere; undefined where it would not be. */
export async function checkRelease(
  unlocked: Unlocked,
  release: ReleaseToPublish,
): Promise<Refusal | undefined> {
  const decision = await decideRelease(unlocked, release)
  return isRefusal(decision) ? decision : undefined
}

async function decideRelease(unlocked: Unlocked, release: ReleaseToPublish) {
  const confirmed = confirming(unlocked, release)
  if (isRefusal(confirmed)) return confirmed
  return decideOn(unlocked, 'approve-release', {
    titleEs: release.title.es,
    titleEn: release.title.en,
    edition: release.version,
    cutOff: release.cutOff,
    checksum: release.checksum,
    threshold: release.threshold,
    disclosureChecked: true,
    ...(release.stream === undefined ? {} : { stream: release.stream }),
    ...confirmed,
  })
}

function confirming(unlocked: KnownHere, { confirms }: ReleaseToPublish) {
  if (confirms === undefined) return {}
  const { contentDigest, keys, proposal } = confirms
  const approvers = findApprovers(unlocked, keys)
  if (isRefusal(approvers)) return approvers
  const partner = approvers.find(({ isOwn }) => !isOwn)
  return {
    proposal,
    contentDigest,
    ...(partner === undefined ? {} : { secondOrganisation: partner.organisation }),
  }
}

/** This device's word for a release, as it stands in `approvals.json`. `digest`: hexadecimal SHA-256 of release.json. */
export function signReleaseDigest(
  unlocked: KnownHere,
  digest: string,
): { readonly algorithm: 'Ed25519'; readonly publicKey: string; readonly value: string } {
  const { deviceKey } = unlocked.account
  return {
    algorithm: 'Ed25519',
    publicKey: toHexadecimal(deviceKey.publicKey),
    value: toHexadecimal(
      signLabelled('cobijo/release', [fromHexadecimal(digest)], deviceKey.privateKey),
    ),
  }
}
