import type { Ladder, Rung } from '../ladder/rung.ts'
import type { Interpreter } from './interpreter.ts'
import type { interpreterRelations } from './interpreter-accepted.ts'

const rule = 'BR-47'

/** What she and the interpreter say of each other. */
export interface SaidOfInterpreter {
  readonly interpreterRelation?: (typeof interpreterRelations)[number] | undefined
  readonly interpreterAnswer?: 'yes' | 'no' | undefined
}

/** What must hold of somebody before anybody's words go through her: whoever it is about (BR-47). */
export function listingRungs(interpreter: Interpreter): Ladder {
  const {
    interpreterIsGrown: grown,
    undertakingSigned: signed,
    interpreterConflict: conflict,
    stillInterprets,
  } = interpreter
  return [
    ...(stillInterprets.value === 'no' ? [blocked('interpreter-no-longer')] : []),
    grown.value === 'no'
      ? blocked('interpreter-is-child')
      : rung('interpreter-age-unknown', grown.value === 'yes', grown.current[0]?.entry),
    rung('interpreter-undertaking-missing', signed.value === 'yes', signed.current[0]?.entry),
    conflict.value === 'found'
      ? blocked('interpreter-has-conflict')
      : rung(
          'interpreter-conflict-unasked',
          conflict.value === 'none-found',
          conflict.current[0]?.entry,
        ),
  ]
}

/** The same, and what must hold between the two: no relative, and her own yes. */
export function interpreterLadder(interpreter: Interpreter, said: SaidOfInterpreter): Ladder {
  const { interpreterRelation: relation, interpreterAnswer } = said
  return [
    ...listingRungs(interpreter),
    relation === 'relative'
      ? blocked('interpreter-is-relative', 'interpreterRelation')
      : relation === 'other-side'
        ? blocked('interpreter-has-conflict', 'interpreterRelation')
        : {
            ...rung('interpreter-relation-unasked', relation !== undefined),
            field: 'interpreterRelation',
          },
    {
      ...rung('interpreter-not-accepted', interpreterAnswer === 'yes'),
      field: 'interpreterAnswer',
    },
  ]
}

function rung(code: string, isDone: boolean, by?: Rung['by']): Rung {
  return { code, state: isDone ? 'done' : 'open', rule, ...(isDone && by ? { by } : {}) }
}

function blocked(code: string, field?: string): Rung {
  return { code, state: 'blocked', rule, ...(field === undefined ? {} : { field }) }
}
