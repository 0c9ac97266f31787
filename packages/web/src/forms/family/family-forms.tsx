import type { CaseFile } from '@cobijo/domain/case/case-file'
import { birthRecorded } from '@cobijo/domain/family/birth-recorded'
import { memberKinds } from '@cobijo/domain/family/family-codes'
import { familyLinkDropped } from '@cobijo/domain/family/family-link-dropped'
import { familyLinked } from '@cobijo/domain/family/family-linked'
import { personRegistered } from '@cobijo/domain/registration/person-registered'
import { useState, type ReactNode } from 'react'
import { useDeviceAnswer } from '../../device/use-device-answer.ts'
import { PersonPicker, type Picked } from '../../family/person-picker.tsx'
import { useFamilies } from '../../family/use-families.ts'
import { useText } from '../../language/text.tsx'
import { Choice } from '../../ui/field/choice.tsx'
import { CaseForm } from '../case-form.tsx'
import { choiceWord } from '../fields/field-words.ts'

interface Props {
  readonly file: CaseFile
  /** The family that the address names; of a person who is taken out also who: `family~member`. */
  readonly named: string | undefined
  readonly onSaved: () => void
}

type Kind = (typeof memberKinds)[number]

/** Adds somebody to her family: one with a file here, one who came along, one who stayed at home. */
export function FamilyForm({ file, named, onSaved }: Props): ReactNode {
  const text = useText()
  const [kind, setKind] = useState<Kind>('own-case')
  const [chosen, setChosen] = useState<Picked>()
  // Where she has no family yet and the other one has, it is that one.
  const theirs = useFamilies(chosen?.stream)?.[0]?.stream
  const stream = file.stream ?? ''
  const hasFile = kind === 'own-case'
  const gathering = named ?? theirs
  return (
    <CaseForm
      stream={stream}
      form="familiar"
      command="link-family"
      declared={familyLinked.fields}
      groups={() => [
        ...(hasFile
          ? []
          : [
              {
                id: 'who',
                title: 'family.without-file',
                intro: 'family.without-file.intro',
                fields: [
                  { name: 'memberName' },
                  ...(kind === 'left-at-home' ? [{ name: 'memberWhere', rows: 2 }] : []),
                ],
              } as const,
            ]),
        {
          id: 'link',
          title: 'family.link',
          fields: [
            { name: 'familyRelation' },
            { name: 'relationShownBy' },
            { name: 'looksAfter' },
            { name: 'stayTogether' },
            { name: 'linkReasons', rows: 2 },
          ],
        },
      ]}
      inputFrom={(values) => ({
        ...values,
        case: stream,
        memberKind: kind,
        ...(hasFile && chosen !== undefined ? { familyMember: chosen.stream } : {}),
        ...(gathering === undefined ? {} : { gathering }),
      })}
      moreAsks={hasFile ? ['familyMember'] : []}
      onSaved={onSaved}
    >
      {(refusal) => (
        <>
          <Choice<Kind>
            label={text('fields.memberKind')}
            allow={[]}
            options={memberKinds.map((value) => {
              const word = choiceWord('memberKind', value)
              return { value, label: word === undefined ? value : text(word) }
            })}
            answer={{ kind: 'known', value: kind }}
            onAnswer={(answer) => answer.kind === 'known' && setKind(answer.value)}
          />
          {hasFile && (
            <div data-field="familyMember">
              <PersonPicker
                label={text('family.who')}
                besides={[file.stream]}
                value={chosen}
                onChange={setChosen}
                error={chosen === undefined ? refusal : undefined}
              />
            </div>
          )}
        </>
      )}
    </CaseForm>
  )
}

/** A birth: the child's own file begins with it. */
export function BirthForm({ file, named, onSaved }: Props): ReactNode {
  const stream = file.stream ?? ''
  return (
    <CaseForm
      stream={stream}
      form="nacimiento"
      command="record-birth"
      declared={{ ...personRegistered.fields, ...birthRecorded.fields }}
      groups={() => [
        {
          id: 'child',
          title: 'family.birth',
          intro: 'family.birth.intro',
          fields: [
            { name: 'bornOn' },
            { name: 'givenNames' },
            { name: 'firstSurname' },
            { name: 'sex' },
          ],
        },
        {
          id: 'birth',
          title: 'family.birth.how',
          fields: [
            { name: 'bornWhere' },
            { name: 'birthCertificate' },
            { name: 'birthHealth', rows: 2 },
          ],
        },
      ]}
      inputFrom={(values) => ({
        ...values,
        case: stream,
        ...(named === undefined ? {} : { gathering: named }),
      })}
      onSaved={onSaved}
    />
  )
}

/** Takes somebody out at once. */
export function DropForm({ file, named = '', onSaved }: Props): ReactNode {
  const [gathering = '', familyMember = ''] = named.split('~')
  const lines = useDeviceAnswer('gatherings', 'family')
  const people =
    lines.state === 'ready'
      ? (lines.value.find(({ stream }) => stream === gathering)?.people ?? [])
      : []
  const text = useText()
  return (
    <CaseForm
      stream={file.stream ?? ''}
      form={undefined}
      command="drop-from-family"
      declared={familyLinkDropped.fields}
      saveLabel={text('family.drop')}
      groups={() => [
        {
          id: 'drop',
          title: 'family.drop',
          intro: 'family.drop.intro',
          fields: [{ name: 'droppedBecause' }, { name: 'dropReasons', rows: 2 }],
        },
      ]}
      inputFrom={(values) => ({ ...values, gathering, familyMember, cases: people })}
      onSaved={onSaved}
    />
  )
}
