import { es, type MessageId } from './es.ts'

/** A refusal as the screen shows it: what is not possible, what to do, and where a rule comes from. */
export interface ErrorSentence {
  says: MessageId
  todo: MessageId | undefined
  source: MessageId | undefined
}

function known(id: string): MessageId | undefined {
  return id in es ? (id as MessageId) : undefined
}

/**
 * The sentence of a refusal code. A code that the catalogue lacks, such as one of a newer server, gets a plain sentence;
 * catalogue.test.ts lists every code of our own that lacks one.
 */
export function errorSentence(code: string): ErrorSentence {
  const says = known(`errors.${code}`)
  if (says === undefined)
    return { says: 'errors.other', todo: 'errors.other.todo', source: undefined }
  return { says, todo: known(`errors.${code}.todo`), source: known(`errors.${code}.source`) }
}
