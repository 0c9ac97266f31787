import type { ArrivalRow } from '@cobijo/domain/group-intake/group-intake'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { useRouter } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { useDevice } from '../device/device-context.tsx'
import { useCommand } from '../forms/fields/use-command.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Button } from '../ui/action/button.tsx'
import { ErrorState } from '../ui/feedback/screen-state.tsx'
import { useToast } from '../ui/feedback/toast.tsx'
import { Choice } from '../ui/field/choice.tsx'
import { TextField } from '../ui/field/text-field.tsx'
import { needInWords } from './group-words.ts'

const ways = {
  'in-her-words': 'group.accept.in-her-words',
  'through-interpreter': 'group.accept.through-interpreter',
  'with-her-representative': 'group.accept.with-her-representative',
  'child-in-need': 'group.accept.child-in-need',
} as const
type Way = keyof typeof ways

/** Asked alone and in private: her yes begins her case with what the row says, and nothing is asked again. */
export function AcceptRow(props: {
  gathering: StreamId
  row: ArrivalRow
  onBack: () => void
  onClose: () => void
}): ReactNode {
  const text = useText()
  const router = useRouter()
  const announce = useToast()
  const { device } = useDevice()
  const command = useCommand()
  const { fields, arrival } = props.row
  const [how, setHow] = useState<Way>()
  const [nameToUse, setNameToUse] = useState(fields.nameToUse.value ?? '')
  const accept = async (): Promise<void> => {
    const needs = [
      ...(fields.urgentNeeds.value ?? []).map((need) => text(needInWords[need])),
      fields.urgentWords.value ?? '',
    ].filter((each) => each !== '')
    const saved = await command.run('accept-arrival', {
      gathering: props.gathering,
      arrival,
      how,
      nameToUse,
      needWords: needs.join(' · '),
      ...(fields.keepApart.value === 'yes'
        ? {
            markWords: [text('group.keep-apart'), fields.keepApartWords.value ?? '']
              .join(' ')
              .trim(),
          }
        : {}),
    })
    if (!saved) return
    void device.sync().catch(() => undefined)
    const stream = saved.entries.find(({ type }) => type === 'person-registered')?.stream ?? ''
    announce({
      words: text('group.accept.done'),
      action: {
        label: text('group.row.open-case'),
        onPress: () => void router.navigate({ href: links.caseFile(stream) }),
        isOnPage: true,
      },
    })
    props.onClose()
  }
  return (
    <div className="stack">
      <p>{text('group.accept.alone')}</p>
      <Choice<Way>
        isOptional
        label={text('group.accept.how')}
        allow={[]}
        answer={how && { kind: 'known', value: how }}
        onAnswer={(answer) => answer.kind === 'known' && setHow(answer.value)}
        options={(Object.keys(ways) as Way[]).map((value) => ({ value, label: text(ways[value]) }))}
      />
      <TextField
        isOptional
        label={text('group.name-to-use')}
        value={nameToUse}
        maxLength={120}
        onChange={setNameToUse}
      />
      {command.refusal && <ErrorState fault={command.refusal} />}
      <div className="group-save">
        <Button tone="primary" isPending={command.isRunning} onPress={() => void accept()}>
          {text('group.accept.go')}
        </Button>
        <Button onPress={props.onBack}>{text('group.accept.not-now')}</Button>
      </div>
    </div>
  )
}
