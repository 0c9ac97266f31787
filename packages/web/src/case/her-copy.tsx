import type { CaseFile } from '@cobijo/domain/case/case-file'
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
 * Her copy is offered, never automatic: it can hurt her. First it is asked who searches her things; what is printed then names no
 * agency, no subject and no recipient, only a code with which she can ask again (W25).
 */
export function HerCopy(props: { file: CaseFile }): ReactNode {
  const text = useText()
  const { locale } = useIntl()
  const [step, setStep] = useState<'closed' | 'asking' | 'sheet'>('closed')
  const now = new Date()
  const day = { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() }
  return (
    <>
      <Button tone="quiet" onPress={() => setStep('asking')}>
        {text('consent.copy')}
      </Button>
      <Dialog
        isOpen={step !== 'closed'}
        onClose={() => setStep('closed')}
        title={text('consent.copy')}
        actions={
          step === 'asking' ? (
            <>
              <Button onPress={() => setStep('closed')}>{text('consent.copy.keep')}</Button>
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
            folio={{ label: text('consent.copy.code'), value: caseCode(props.file.stream) }}
          >
            <p>{text('consent.copy.neutral')}</p>
            <p>{text('consent.copy.neutral-again')}</p>
          </PrintLayout>
        ) : (
          <p>{text('consent.copy.ask-first')}</p>
        )}
      </Dialog>
    </>
  )
}
