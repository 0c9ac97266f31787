import { isRefusal } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { stretchPassphrase, leastStretching } from '../account/stretching.ts'
import { hash, randomBytes, toHexadecimal } from '../bytes.ts'
import type { Bytes } from '../bytes.ts'
import type { BoxKeyPair } from '../entry/key-bundle.ts'
import { printSecret, readPrintedSecret } from '../printed/printed-secret.ts'
import { sodium } from '../sodium.ts'

const purpose = 'slip'
const codeLength = 8

/** Answers that one code can bring back. */
export const mostAnswers = 8

/** A code for a slip of paper: four groups of five letters. It names nobody and nothing, and is of no use to anybody before it is used. */
export function newSlipCode(): string {
  return printSecret(purpose, randomBytes(codeLength))
}

/**
 * The keys to which answers are sealed, from what stands on the paper and the word that she keeps in her head (`''` for none). Refuses
 * what `readPrintedSecret` refuses.
 */
export function slipKeys(house: string, code: string, word: string): BoxKeyPair | Refusal {
  const bytes = readPrintedSecret(purpose, code, codeLength)
  if (isRefusal(bytes)) return bytes
  const seed = stretchPassphrase(
    `${toHexadecimal(bytes)} ${plainWord(word)}`,
    house,
    leastStretching,
  )
  const { publicKey, privateKey } = sodium.crypto_box_seed_keypair(seed)
  return { publicKey, privateKey }
}

/** Under which names answers to a code lie at the server: only whoever read what she wrote, or has her code, can tell. */
export function answerTags(answerKey: Bytes): readonly Bytes[] {
  return Array.from({ length: mostAnswers }, (_, at) =>
    hash('cobijo/letter-tag', answerKey, Uint8Array.of(at)),
  )
}

/** As she would type it another day on another keyboard: without accents, capitals or spaces. */
function plainWord(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\p{M}\s]/gu, '')
    .toLowerCase()
}
