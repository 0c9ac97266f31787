import type { Training } from '@cobijo/domain/training/training'
import { rowsAtOnce } from '@cobijo/domain/training/training-codes'
import type { ReactNode } from 'react'
import { useDevice } from '../device/device-context.tsx'
import { useCommand } from '../forms/fields/use-command.ts'
import { useText } from '../language/text.tsx'
import { Button } from '../ui/action/button.tsx'
import { ErrorState } from '../ui/feedback/screen-state.tsx'

/** Says in one act that everybody who enrolled came; who did not is said of that row. */
export function AllAttended({ training }: { training: Training }): ReactNode {
  const text = useText()
  const { device } = useDevice()
  const command = useCommand()
  const enrolled = training.participations.filter(({ attendance }) => attendance === 'enrolled')
  if (enrolled.length === 0) return null
  const record = async (): Promise<void> => {
    const saved = await command.run('record-attendance', {
      gathering: training.stream,
      participations: enrolled.slice(0, rowsAtOnce).map(({ participation, member }) => ({
        participation,
        attendance: 'attended',
        ...(member === undefined ? {} : { member }),
      })),
    })
    if (saved !== undefined) void device.sync().catch(() => undefined)
  }
  return (
    <>
      <Button isPending={command.isRunning} onPress={() => void record()}>
        {text('training.all-attended', { count: enrolled.length })}
      </Button>
      {command.refusal && <ErrorState fault={command.refusal} />}
    </>
  )
}
