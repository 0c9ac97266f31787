import { isRefusal } from '@cobijo/domain/journal/refusal'
import { useState, type ReactNode } from 'react'
import { useDevice } from '../device/device-context.tsx'
import { downloadBytes } from '../device/download-bytes.ts'
import { faultOf } from '../device/fault-of.ts'
import type { Fault } from '../language/error-sentence.ts'
import { useText } from '../language/text.tsx'
import { Button } from '../ui/action/button.tsx'
import { ErrorState } from '../ui/feedback/screen-state.tsx'
import { useToast } from '../ui/feedback/toast.tsx'
import { Section } from '../ui/page/page.tsx'

/** Everybody who was imported, back in a file: all of them or an error. */
export function ExportView(): ReactNode {
  const text = useText()
  const announce = useToast()
  const { device, holdOpen } = useDevice()
  const [running, setRunning] = useState<'xlsx' | 'csv'>()
  const [fault, setFault] = useState<Fault>()
  const run = async (format: 'xlsx' | 'csv'): Promise<void> => {
    setRunning(format)
    setFault(undefined)
    const letGo = holdOpen()
    try {
      const today = new Date().toISOString().slice(0, 10)
      const answer = await device.exportPeople({
        format,
        context: { today, dateOrder: 'day-month' },
      })
      if (isRefusal(answer)) return setFault(answer)
      downloadBytes(new Uint8Array(await answer.file.arrayBuffer()), `tabla-${today}.${format}`)
      announce({ words: text('imports.export.done', { count: answer.people }), tone: 'done' })
    } catch (failure) {
      setFault(faultOf(failure))
    } finally {
      setRunning(undefined)
      letGo()
    }
  }
  return (
    <Section title={text('imports.export')}>
      <p>{text('imports.export.words')}</p>
      <div className="row">
        <Button isPending={running === 'xlsx'} onPress={() => void run('xlsx')}>
          {text('imports.export.xlsx')}
        </Button>
        <Button isPending={running === 'csv'} onPress={() => void run('csv')}>
          {text('imports.export.csv')}
        </Button>
      </div>
      {fault !== undefined && <ErrorState fault={fault} />}
    </Section>
  )
}
