import type { StreamId } from '@cobijo/domain/journal/identifier'
import type { ReactNode } from 'react'
import { useDevice } from '../device/device-context.tsx'
import { useCommand } from '../forms/fields/use-command.ts'
import { useText } from '../language/text.tsx'
import { Button } from '../ui/action/button.tsx'
import { ErrorState } from '../ui/feedback/screen-state.tsx'

/** She does not travel: one tap, by anybody who works with her, without a reason; nothing else changes (BR-34). */
export function CallOff(props: { stream: StreamId | undefined; isTravelling: boolean }): ReactNode {
  const text = useText()
  const { device } = useDevice()
  const command = useCommand()
  const callOff = async (): Promise<void> => {
    const saved = await command.run('call-off-return', {
      case: props.stream,
      calledOffBy: 'person',
    })
    if (saved !== undefined) void device.sync().catch(() => undefined)
  }
  return (
    <div className="stack stack-tight">
      <Button isPending={command.isRunning} onPress={() => void callOff()}>
        {text(props.isTravelling ? 'return.stop' : 'return.call-off')}
      </Button>
      <p className="field-description">{text('return.call-off.explained')}</p>
      {command.refusal !== undefined && <ErrorState fault={command.refusal} />}
    </div>
  )
}
