import { approvalAsked } from '@cobijo/domain/approval/approval-asked'
import type { CaseFile } from '@cobijo/domain/case/case-file'
import { useState, type ReactNode } from 'react'
import type { People } from '../../case/use-people.ts'
import { useSession } from '../../device/device-context.tsx'
import { useText } from '../../language/text.tsx'
import { Select } from '../../ui/field/select.tsx'
import { CaseForm } from '../case-form.tsx'

/** Asks somebody else to look: whom is chosen from a list, or it is whoever gets to it first. */
export function ApprovalForm(props: {
  file: CaseFile
  people: People
  onSaved: () => void
}): ReactNode {
  const text = useText()
  const { member } = useSession()
  const [chosen, setChosen] = useState<string>()
  const stream = props.file.stream ?? ''
  const others = props.people.members.filter(({ id }) => id !== member)
  return (
    <CaseForm
      stream={stream}
      form="visto-bueno"
      command="ask-approval"
      groups={() => [
        {
          id: 'asked',
          title: 'approval.ask',
          intro: 'approval.ask.intro',
          fields: [
            { name: 'approvalOf' },
            { name: 'approvalWords', rows: 2 },
            {
              name: 'overCeiling',
              isAsked: ({ approvalOf }) => approvalOf === 'over-ceiling',
            },
          ],
        },
      ]}
      declared={approvalAsked.fields}
      inputFrom={({ overCeiling, ...values }) => ({
        ...values,
        ...(values['approvalOf'] === 'over-ceiling' && overCeiling !== undefined
          ? { overCeiling }
          : {}),
        case: stream,
        ...(chosen === undefined ? {} : { approvalBy: chosen }),
      })}
      onSaved={props.onSaved}
    >
      {others.length > 0 && (
        <Select
          label={text('fields.approvalBy')}
          description={text('fields.approvalBy.help')}
          options={others.map(({ id, name }) => ({ value: id, label: name }))}
          value={chosen}
          onChange={setChosen}
        />
      )}
    </CaseForm>
  )
}
