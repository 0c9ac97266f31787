import { registersOfType } from '../case/registers-of-type.ts'
import type { RegistersOf } from '../case/registers-of-type.ts'
import { streamOf } from '../journal/causal-history.ts'
import type { CausalHistory } from '../journal/causal-history.ts'
import type { StreamId } from '../journal/identifier.ts'
import { interpreterListed } from './interpreter-listed.ts'

/** Somebody who interprets here, as one reader knows it: one register a field. Plain data. */
export interface Interpreter extends RegistersOf<typeof interpreterListed.fields> {
  readonly stream: StreamId | undefined
}

/** The same for any order of arrival. Written at once, what forbids somebody to interpret stands. */
export function foldInterpreter(history: CausalHistory): Interpreter {
  return {
    ...registersOfType(history, interpreterListed, {
      interpreterIsGrown: { mostProtectiveFirst: ['no', 'unknown', 'yes'] },
      undertakingSigned: { mostProtectiveFirst: ['no', 'yes'] },
      interpreterConflict: { mostProtectiveFirst: ['found', 'none-found'] },
      stillInterprets: { mostProtectiveFirst: ['no', 'yes'] },
    }),
    stream: streamOf(history),
  }
}
