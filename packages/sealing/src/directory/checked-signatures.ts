import type { OrganisationId } from '@cobijo/domain/journal/identifier'
import { verifyDeviceCertificate } from '../account/device-keys.ts'
import type { DeviceClaim } from '../account/device-keys.ts'
import { verifyLabelled } from '../account/sign-key-pair.ts'
import { fromHexadecimal, identifierBytes } from '../bytes.ts'
import type { Bytes } from '../bytes.ts'
import { verifyEntry } from '../entry/envelope.ts'
import type { SignedEntry } from '../entry/envelope.ts'
import type { ReadStatement } from './read-statement.ts'
import type { HexText, MemberRestored } from './statement.ts'

/** Verifies signatures once each: they are the dear part of folding a directory (some 0.1 ms). */
export class CheckedSignatures {
  readonly #answers = new Map<string, boolean>()
  readonly #signed = new WeakMap<SignedEntry, Map<HexText, boolean>>()

  /** Whether the device signed one of the copies. */
  isSignedBy({ copies }: Pick<ReadStatement, 'copies'>, deviceKey: HexText): boolean {
    return copies.some((copy) => {
      const answers = this.#signed.get(copy) ?? new Map<HexText, boolean>()
      this.#signed.set(copy, answers)
      const before = answers.get(deviceKey)
      if (before !== undefined) return before
      const answer = verifyEntry(copy, fromHexadecimal(deviceKey))
      answers.set(deviceKey, answer)
      return answer
    })
  }

  isCertified(
    claim: Omit<DeviceClaim, 'publicKey'> & {
      readonly sign: HexText
      readonly certificate: HexText
    },
    memberKey: HexText,
  ): boolean {
    const { organisation, member, device, kind, sign, certificate } = claim
    const question = [organisation, member, device, kind, sign, certificate, memberKey].join(' ')
    return this.#remember(question, () =>
      verifyDeviceCertificate(
        { organisation, member, device, kind, publicKey: fromHexadecimal(sign) },
        fromHexadecimal(certificate),
        fromHexadecimal(memberKey),
      ),
    )
  }

  isRestored(
    organisation: OrganisationId,
    said: Pick<MemberRestored, 'member' | 'device' | 'proof'>,
    recoverySign: HexText,
  ): boolean {
    const { member, device, proof } = said
    const question = [organisation, ...Object.values(member), device.id, device.sign, proof]
    return this.#remember(`${question.join(' ')} ${recoverySign}`, () =>
      verifyLabelled(
        'cobijo/member-restored',
        restorationBytes(organisation, said),
        fromHexadecimal(proof),
        fromHexadecimal(recoverySign),
      ),
    )
  }

  #remember(question: string, answer: () => boolean): boolean {
    const before = this.#answers.get(question)
    if (before !== undefined) return before
    const found = answer()
    this.#answers.set(question, found)
    return found
  }
}

/** What the recovery key signs to restore an officer. */
export function restorationBytes(
  organisation: OrganisationId,
  { member, device }: Pick<MemberRestored, 'member' | 'device'>,
): Bytes[] {
  return [
    identifierBytes(organisation),
    identifierBytes(member.id),
    fromHexadecimal(member.sign),
    fromHexadecimal(member.box),
    identifierBytes(device.id),
    fromHexadecimal(device.sign),
  ]
}
