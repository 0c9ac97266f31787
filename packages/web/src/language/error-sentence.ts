import type { MessageId } from './es.ts'
import { wordsHere } from './words.ts'

/** What a component is told about a refusal; a Refusal of the domain fits. */
export interface Fault {
  readonly code: string
  /** The rule it comes from: "BR-13, LM art. 99". */
  readonly source?: string | undefined
}

/** A refusal as the screen shows it: what is not possible and what to do. */
export interface ErrorSentence {
  says: MessageId
  todo: MessageId | undefined
}

/** The law that asks for it. The number of a rule of our own tells whoever reads the screen nothing. */
export function lawBehind({ source }: Fault): string | undefined {
  const law = source?.replace(/^(?:(?:BR-\d+|W\d+|domain §[\d.]+)(?:, |$))+/, '')
  return law === '' ? undefined : law
}

function known(id: string): MessageId | undefined {
  return Object.hasOwn(wordsHere(), id) ? (id as MessageId) : undefined
}

/**
 * The sentence of a refusal code. A code that the catalogue lacks, such as one of a newer server, gets a plain sentence;
 * catalogue.test.ts lists every code of our own that lacks one.
 */
export function errorSentence(code: string): ErrorSentence {
  const says = known(`errors.${code}`)
  if (says === undefined) return { says: 'errors.other', todo: 'errors.other.todo' }
  return { says, todo: known(`errors.${code}.todo`) }
}
