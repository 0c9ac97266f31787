import { useRouter } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { useDevice } from '../device/device-context.tsx'
import { useCommand } from '../forms/fields/use-command.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Button } from '../ui/action/button.tsx'
import { ErrorState } from '../ui/feedback/screen-state.tsx'
import { TextField } from '../ui/field/text-field.tsx'

/** Nothing of it is needed: a sheet without a name is one. */
export function BeginIntake(): ReactNode {
  const text = useText()
  const router = useRouter()
  const { device } = useDevice()
  const command = useCommand()
  const [name, setName] = useState('')
  const [place, setPlace] = useState('')
  const [expected, setExpected] = useState('')
  const begin = async (): Promise<void> => {
    const typed = expected.trim()
    if (!/^\d*$/.test(typed))
      return command.refuse({ kind: 'refused', code: 'not-a-whole-number', field: 'expected' })
    const count = Number(typed)
    const saved = await command.run('begin-group-intake', {
      name,
      place,
      ...(count > 0 ? { expected: count } : {}),
    })
    const stream = saved?.entries[0]?.stream
    if (stream === undefined) return
    void device.sync().catch(() => undefined)
    await router.navigate({ href: links.group(stream) })
  }
  return (
    <form
      className="stack stack-tight"
      onSubmit={(event) => {
        event.preventDefault()
        void begin()
      }}
    >
      <TextField
        isOptional
        label={text('group.name')}
        description={text('group.name.help')}
        value={name}
        maxLength={120}
        error={command.errorAt('name')}
        onChange={setName}
      />
      <TextField
        isOptional
        label={text('group.place')}
        value={place}
        maxLength={500}
        error={command.errorAt('place')}
        onChange={setPlace}
      />
      <TextField
        isOptional
        label={text('group.expected')}
        inputMode="numeric"
        width="short"
        value={expected}
        maxLength={20}
        error={command.errorAt('expected')}
        onChange={setExpected}
      />
      {command.refusal && command.errorAt('expected') === undefined && (
        <ErrorState fault={command.refusal} />
      )}
      <div>
        <Button type="submit" tone="primary" icon="plus" isPending={command.isRunning}>
          {text('group.begin')}
        </Button>
      </div>
    </form>
  )
}
