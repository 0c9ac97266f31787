import type { CaseFile } from '@cobijo/domain/case/case-file'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { transferOffered } from '@cobijo/domain/transfer/transfer-offered'
import { useState, type ReactNode } from 'react'
import type { People } from '../../case/use-people.ts'
import {
  FamilyGoes,
  nobodyLeftOut,
  useFamilyGoing,
  type WhoStays,
} from '../../family/family-goes.tsx'
import { useText } from '../../language/text.tsx'
import { Select } from '../../ui/field/select.tsx'
import { CaseForm } from '../case-form.tsx'

/** Offers her case to a colleague, and her family's with it; until that one accepts nothing changes. */
export function TransferForm(props: {
  file: CaseFile
  people: People
  onSaved: () => void
}): ReactNode {
  const text = useText()
  const [chosen, setChosen] = useState<string>()
  const [left, setLeft] = useState<WhoStays>(nobodyLeftOut)
  const { file, people } = props
  const stream = file.stream ?? ''
  const family = useFamilyGoing(stream as StreamId, left)
  return (
    <CaseForm
      stream={stream}
      form="traspaso"
      command="offer-transfer"
      groups={() => [
        {
          id: 'offer',
          title: 'transfer.offer',
          intro: 'transfer.offer.intro',
          fields: [{ name: 'transferWords', rows: 3 }],
        },
      ]}
      declared={transferOffered.fields}
      inputFrom={(values) => ({
        ...values,
        case: stream,
        ...(chosen === undefined ? {} : { transferTo: chosen }),
        ...(family === undefined
          ? {}
          : {
              gathering: family.gathering,
              cases: family.going,
              ...(family.why === '' ? {} : { transferStaysWhy: family.why }),
            }),
      })}
      onSaved={props.onSaved}
    >
      <Select
        label={text('fields.transferTo')}
        description={text('fields.transferTo.help')}
        options={people.members
          .filter(({ id }) => id !== file.responsible.value)
          .map(({ id, name }) => ({ value: id, label: name }))}
        value={chosen}
        onChange={setChosen}
      />
      {family !== undefined && (
        <FamilyGoes
          family={family}
          refusal={undefined}
          field={undefined}
          heading="h2"
          onChange={(stays, why) => setLeft({ stays, why })}
        />
      )}
    </CaseForm>
  )
}
