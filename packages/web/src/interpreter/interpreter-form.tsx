import type { Interpreter } from '@cobijo/domain/interpreter/interpreter'
import { interpreterListed } from '@cobijo/domain/interpreter/interpreter-listed'
import type { ReactNode } from 'react'
import { useSession } from '../device/device-context.tsx'
import { GatheringForm } from '../forms/gathering-form.tsx'
import type { FieldPlace } from '../forms/fields/field-from-kind.tsx'
import type { FormGroup } from '../forms/fields/form-groups.tsx'

const conflictWords: FieldPlace = {
  name: 'interpreterConflictWords',
  rows: 2,
  isAsked: ({ interpreterConflict }) => interpreterConflict === 'found',
}

function groupsFor(isKnown: boolean, readsProtection: boolean): readonly FormGroup[] {
  return [
    {
      id: 'who',
      title: 'interpreter.who',
      intro: 'interpreter.who.intro',
      fields: [
        { name: 'interpreterCode' },
        { name: 'interpreterName' },
        { name: 'interpreterLanguages' },
        { name: 'interpreterReach' },
        { name: 'interpreterWays' },
        { name: 'interpreterFee' },
      ],
    },
    {
      id: 'before',
      title: 'interpreter.before',
      intro: 'interpreter.before.intro',
      fields: [
        { name: 'interpreterIsGrown' },
        { name: 'undertakingSigned' },
        {
          name: 'undertakingSignedOn',
          isAsked: ({ undertakingSigned }) => undertakingSigned === 'yes',
        },
        { name: 'interpreterConflict' },
        // What is sealed from whoever changes it is not shown as empty.
        ...(readsProtection || !isKnown ? [conflictWords] : []),
        ...(isKnown ? [{ name: 'stillInterprets' }] : []),
      ],
    },
  ]
}

/** Puts somebody on the roster, or says anew what is known of her. */
export function InterpreterForm(props: {
  interpreter?: Interpreter | undefined
  onSaved: () => void
  onLeave: () => void
}): ReactNode {
  const { reads } = useSession()
  const { interpreter } = props
  const known = interpreter?.stream
  const groups = groupsFor(known !== undefined, reads.includes('protection'))
  const initial =
    interpreter === undefined
      ? {}
      : Object.fromEntries(
          groups
            .flatMap(({ fields }) => fields)
            .map(({ name }) => [
              name,
              interpreter[name as keyof typeof interpreterListed.fields].value,
            ])
            .filter(([, value]) => value !== undefined),
        )
  return (
    <GatheringForm
      gathering={known}
      form={known === undefined ? undefined : 'interprete-datos'}
      command={known === undefined ? 'list-interpreter' : 'change-interpreter'}
      groups={() => groups}
      declared={interpreterListed.fields}
      initial={initial}
      onSaved={props.onSaved}
      onLeave={props.onLeave}
    />
  )
}
