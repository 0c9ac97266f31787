import type { StreamId } from '@cobijo/domain/journal/identifier'
import { caseCode } from '@cobijo/domain/views/card'
import { useState, type ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { dateInWords } from '../language/date-in-words.ts'
import { useText } from '../language/text.tsx'
import { Button } from '../ui/action/button.tsx'
import { Dialog } from '../ui/action/dialog.tsx'
import { printNeutrally } from '../ui/page/print-neutrally.ts'
import { PrintLayout } from '../ui/page/print-layout.tsx'

/**
 * A paper that is hers: offered, never automatic, since it can hurt her. First it is asked who searches her things; what is printed then names no
 * agency, no subject and no recipient, only a code with which she can ask again (W25).
 *
 * `asking`: what she chooses before. `children`: what stands on the paper. `onClose`: to forget what was chosen.
 */
export function HerOwnCopy(props: {
  title: string
  stream: StreamId | undefined
  asking?: ReactNode
  onClose?: () => void
  children?: ReactNode
}): ReactNode {
  const text = useText()
  const { locale } = useIntl()
  const [step, setStep] = useState<'closed' | 'asking' | 'sheet'>('closed')
  const now = new Date()
  const day = { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() }
  const close = (): void => {
    setStep('closed')
    props.onClose?.()
  }
  return (
    <>
      <Button tone="quiet" onPress={() => setStep('asking')}>
        {props.title}
      </Button>
      <Dialog
        isOpen={step !== 'closed'}
        onClose={close}
        title={props.title}
        actions={
          step === 'asking' ? (
            <>
              <Button onPress={close}>{text('consent.copy.keep')}</Button>
              <Button tone="primary" onPress={() => setStep('sheet')}>
                {text('consent.copy.show')}
              </Button>
            </>
          ) : (
            <Button onPress={printNeutrally}>{text('case.print')}</Button>
          )
        }
      >
        {step === 'sheet' ? (
          <PrintLayout
            issuer={[]}
            placeAndDate={dateInWords(day, locale.startsWith('en') ? 'en' : 'es')}
            folio={{ label: text('consent.copy.code'), value: caseCode(props.stream) }}
          >
            {props.children}
            <p>{text('consent.copy.neutral-again')}</p>
          </PrintLayout>
        ) : (
          <div className="stack">
            <p>{text('consent.copy.ask-first')}</p>
            {props.asking}
          </div>
        )}
      </Dialog>
    </>
  )
}
