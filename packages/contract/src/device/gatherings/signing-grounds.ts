import type { GatheringLine } from '@cobijo/domain/gathering/gathering-line'
import type { SigningGrounds } from '@cobijo/domain/screening/check-certificate'
import { certificatesHeldBy } from '@cobijo/domain/training/held-certificates'
import type { HeldCertificate } from '@cobijo/domain/training/held-certificates'
import type { Unlocked } from '../unlocked.ts'
import { listGatherings } from './list-gatherings.ts'

/** By what this member may sign a screening (BR-08): her own certificates, and whose would be recorded here. */
export async function signingGroundsOf(unlocked: Unlocked): Promise<SigningGrounds> {
  return {
    held: ownCertificates(unlocked, await listGatherings(unlocked, 'training')),
    agenciesHere: [...unlocked.knowledge.organisations.values()].flatMap(({ name }) => name ?? []),
  }
}

/** Of courses that lie here; also those that ended or were withdrawn, so that a screen can say why one is not offered. */
export function ownCertificates(
  unlocked: Unlocked,
  lines: readonly GatheringLine[],
): readonly HeldCertificate[] {
  const trainings = lines.flatMap(({ training }) => training ?? [])
  return certificatesHeldBy(unlocked.account.kept.member, trainings)
}
