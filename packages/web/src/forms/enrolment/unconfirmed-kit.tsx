import { useState, type ReactNode } from 'react'
import { useDevice } from '../../device/device-context.tsx'
import { useDeviceAnswer } from '../../device/use-device-answer.ts'
import { useText } from '../../language/text.tsx'
import { Button } from '../../ui/action/button.tsx'
import { Dialog } from '../../ui/action/dialog.tsx'
import { Banner } from '../../ui/feedback/banner.tsx'
import { QrCode } from '../../ui/page/print-layout.tsx'
import { PrintedSecret } from './printed-secret.tsx'
import './enrolment-kit.css'

/** A page that was closed too early loses nobody her account: the access key is shown again until she says that she holds it. */
export function UnconfirmedKit(): ReactNode {
  const text = useText()
  const { device } = useDevice()
  const kit = useDeviceAnswer('unconfirmedKit')
  const [isOpen, setOpen] = useState(false)
  if (kit.state !== 'ready' || kit.value === undefined) return null
  const confirm = async (): Promise<void> => {
    await device.confirmKit()
    setOpen(false)
    kit.again()
  }
  return (
    <>
      <Banner
        tone="needs"
        icon="key"
        title={text('founding.kit.again')}
        actions={<Button onPress={() => setOpen(true)}>{text('founding.kit.again.show')}</Button>}
      >
        {text('founding.kit.again.why')}
      </Banner>
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={text('founding.kit.account')}
        actions={
          <>
            <Button onPress={() => print()}>{text('case.print')}</Button>
            <Button tone="primary" onPress={() => void confirm()}>
              {text('founding.kit.again.held')}
            </Button>
          </>
        }
      >
        <p>{text('founding.kit.account.why')}</p>
        <div className="kit-account">
          <PrintedSecret of={kit.value} />
          <QrCode value={kit.value} />
        </div>
      </Dialog>
    </>
  )
}
