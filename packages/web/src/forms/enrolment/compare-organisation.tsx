import type { NetworkView } from '@cobijo/contract/device/directory/directory-api'
import { useState, type ReactNode } from 'react'
import { useDevice } from '../../device/device-context.tsx'
import { useText } from '../../language/text.tsx'
import { Button } from '../../ui/action/button.tsx'
import { Dialog } from '../../ui/action/dialog.tsx'
import { useToast } from '../../ui/feedback/toast.tsx'
import { Checkbox } from '../../ui/field/checkbox-group.tsx'
import { FieldError } from '../../ui/field/field-error.tsx'
import { useAct } from '../use-act.ts'
import { Fingerprint } from './fingerprint.tsx'
import './compare-organisation.css'

type Organisation = NetworkView['organisations'][number]

/** Both fingerprints side by side; admitting needs the word of a person that they were read aloud and are the same. */
export function CompareOrganisation(props: {
  theirs: Organisation
  ours: Organisation | undefined
}): ReactNode {
  const text = useText()
  const announce = useToast()
  const { device } = useDevice()
  const [isOpen, setOpen] = useState(false)
  const [doMatch, setMatch] = useState(false)
  const { run, isRunning, fault, clear } = useAct()
  const close = (): void => {
    setOpen(false)
    setMatch(false)
    clear()
  }

  const admit = async (): Promise<void> => {
    const saved = await run(() =>
      device.admitOrganisation({
        organisation: props.theirs.id,
        compared: props.theirs.fingerprint,
      }),
    )
    if (!saved) return
    announce({ words: text('network.admitted') })
    close()
  }

  return (
    <>
      <Button tone="primary" onPress={() => setOpen(true)}>
        {text('network.compare')}
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={close}
        kind="alert"
        title={text('network.compare.title')}
        actions={
          <Button
            tone="primary"
            isPending={isRunning}
            disabledReason={doMatch ? undefined : text('network.compare.match.first')}
            onPress={() => void admit()}
          >
            {text('network.admit')}
          </Button>
        }
      >
        <p>{text('network.compare.how')}</p>
        <div className="compare">
          <section>
            <h3>{text('network.compare.theirs')}</h3>
            <Fingerprint of={props.theirs.fingerprint} size="large" />
          </section>
          {props.ours && (
            <section>
              <h3>{text('network.compare.ours')}</h3>
              <Fingerprint of={props.ours.fingerprint} size="large" />
            </section>
          )}
        </div>
        <p>{text('network.compare.differ')}</p>
        <Checkbox isSelected={doMatch} onChange={setMatch}>
          {text('network.compare.match')}
        </Checkbox>
        {fault && (
          <div role="alert">
            <FieldError fault={fault} />
          </div>
        )}
      </Dialog>
    </>
  )
}
