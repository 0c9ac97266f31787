import type { CaseFile } from '@cobijo/domain/case/case-file'
import type { Interpreter } from '@cobijo/domain/interpreter/interpreter'
import { listingRungs } from '@cobijo/domain/interpreter/interpreter-ladder'
import type { ReactNode } from 'react'
import type { People } from '../case/use-people.ts'
import { useText } from '../language/text.tsx'
import { LadderSteps } from '../ladder/ladder-steps.tsx'
import { interpreterRungs } from './interpreter-words.ts'

/** What must hold of her before anybody's words go through her, whoever it is about (BR-47). */
export function InterpreterRungs(props: {
  interpreter: Interpreter
  file: Pick<CaseFile, 'stream' | 'timeline'>
  people: People
}): ReactNode {
  const text = useText()
  return (
    <LadderSteps
      label={text('interpreter.before')}
      ladder={listingRungs(props.interpreter)}
      words={interpreterRungs}
      forms={{}}
      file={props.file}
      people={props.people}
    />
  )
}
