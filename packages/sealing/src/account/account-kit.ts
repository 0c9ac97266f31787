import { isRefusal, refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { concatenate, identifierBytes, identifierText } from '../bytes.ts'
import type { Bytes } from '../bytes.ts'
import {
  printSecret,
  readPrintedSecret,
  readSecretFromQr,
  secretForQr,
} from '../printed/printed-secret.ts'

/** What a member carries on paper or by QR to a new device; the passphrase is not in it. */
export interface AccountKit {
  readonly account: string
  /** 16 bytes. */
  readonly secret: Bytes
}

const version = 1
const length = 33

/** Fourteen groups of five letters on four lines. */
export function printAccountKit(kit: AccountKit): string {
  return printSecret('account', kitBytes(kit))
}

/** Refuses what `readPrintedSecret` refuses and `kit-version-unknown`. */
export function readAccountKit(text: string): AccountKit | Refusal {
  return kitOf(readPrintedSecret('account', text, length))
}

/** 65 characters of QR's alphanumeric mode. */
export function accountKitForQr(kit: AccountKit): string {
  return secretForQr('account', 'A', kitBytes(kit))
}

export function readAccountKitFromQr(text: string): AccountKit | Refusal {
  return kitOf(readSecretFromQr('account', 'A', text, length))
}

function kitBytes(kit: AccountKit): Bytes {
  return concatenate(Uint8Array.of(version), identifierBytes(kit.account), kit.secret)
}

function kitOf(bytes: Bytes | Refusal): AccountKit | Refusal {
  if (isRefusal(bytes)) return bytes
  if (bytes[0] !== version) return refused('kit-version-unknown')
  return { account: identifierText(bytes.slice(1, 17)), secret: bytes.slice(17) }
}
