import { openOwnFileCommand } from '@cobijo/domain/registration/open-own-file'
import { personRegistered } from '@cobijo/domain/registration/person-registered'
import { registersByCompartment, type RegisterName } from '@cobijo/domain/case/case-registers'
import type { CaseFile } from '@cobijo/domain/case/case-file'
import type { Register } from '@cobijo/domain/case/register'
import { useRouter } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { useSession } from '../device/device-context.tsx'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Checkbox } from '../ui/field/checkbox-group.tsx'
import { CaseForm } from './case-form.tsx'
import type { Values } from './fields/field-from-kind.tsx'
import type { FormGroup } from './fields/form-groups.tsx'

/** What the first minute needs; the rest is asked where the house knew it already, and can be added when she has slept. */
const atOnce = new Set(['ageGroup', 'nameToUse', 'allergies', 'medicines', 'mustNotBeTold'])

const asked: readonly FormGroup[] = [
  {
    id: 'name',
    title: 'register.name',
    intro: 'case.own-file.again',
    fields: [
      { name: 'ageGroup' },
      { name: 'nameToUse' },
      { name: 'givenNames' },
      { name: 'firstSurname' },
      { name: 'secondSurname' },
      { name: 'languages' },
      { name: 'interpreterNeeded' },
    ],
  },
  {
    id: 'health',
    title: 'register.health',
    fields: [
      { name: 'allergies' },
      { name: 'medicines' },
      { name: 'pregnancy' },
      { name: 'seizures' },
      { name: 'selfHarmAlert' },
      { name: 'diet' },
    ],
  },
  {
    id: 'safety',
    title: 'register.safety',
    fields: [
      { name: 'mustNotBeTold' },
      { name: 'callInNeed' },
      { name: 'otherAlerts', rows: 2 },
      { name: 'sleepsWhere' },
    ],
  },
]

/**
 * Another organisation's permission is over and she stays: she is asked whether this house may open a file of its own. What the house
 * wrote itself, and what the shift still reads, stands in the fields already: it is said to her again, and she may change or leave it out.
 */
export function OwnFileForm(props: { readonly file: CaseFile }): ReactNode {
  const text = useText()
  const router = useRouter()
  const { organisation } = useSession()
  const [isAsked, setAsked] = useState(false)
  const { file } = props
  const [initial] = useState(() => toldAgain(file, organisation))
  return (
    <CaseForm
      stream={file.stream ?? ''}
      form="expediente-propio"
      command={openOwnFileCommand.name}
      saveLabel={text('case.own-file.save')}
      initial={initial}
      groups={() =>
        asked.map((group) => ({
          ...group,
          fields: group.fields.filter(
            ({ name }) => atOnce.has(name) || Object.hasOwn(initial, name),
          ),
        }))
      }
      declared={personRegistered.fields}
      inputFrom={(values) => ({ ...values, case: file.stream, asked: isAsked })}
      onSaved={({ entries }) => {
        const own = entries.find(({ type }) => type === 'person-registered')
        // The question is answered: going back leads to the file that it was about, not to the question.
        if (own !== undefined)
          void router.navigate({ href: links.caseFile(own.stream), replace: true })
      }}
    >
      <section className="read-aloud" aria-label={text('refer.ask.title')}>
        <strong>{text('refer.ask.title')}</strong>
        <p>{text('case.own-file.read')}</p>
      </section>
      <Checkbox isSelected={isAsked} onChange={setAsked}>
        {text('case.own-file.asked')}
      </Checkbox>
    </CaseForm>
  )
}

/** What stands of what the house wrote itself, and of what the shift reads. */
function toldAgain(file: CaseFile, organisation: string): Values {
  const registers = file.registers as Partial<Record<RegisterName, Register<unknown>>>
  const essential = new Set<RegisterName>(registersByCompartment.essential)
  const known = Object.entries(registers) as [RegisterName, Register<unknown>][]
  const values = known.flatMap(([name, { value, current }]) => {
    const isOwn = current.some((said) => said.organisation === organisation)
    return value !== undefined && (isOwn || essential.has(name)) ? [[name, value]] : []
  })
  const age = file.ageGroup.value
  return {
    ...(Object.fromEntries(values) as Values),
    ...(age === undefined ? {} : { ageGroup: age }),
  }
}
