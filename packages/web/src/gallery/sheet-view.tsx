import type { ReactNode } from 'react'
import { dateInWords } from '../language/date-in-words.ts'
import { Page } from '../ui/page/page.tsx'
import { PrintLayout } from '../ui/page/print-layout.tsx'

export function SheetView(): ReactNode {
  return (
    <Page title="Hoja">
      <PrintLayout
        issuer={['Casa Alba, A. C.', 'Coordinación de atención']}
        number="Oficio núm. 14/2026"
        placeAndDate={`Tapachula, Chiapas, a ${dateInWords({ year: 2026, month: 11, day: 22 }, 'es')}`}
        signatures={['Quien entrega', 'Quien recibe']}
        folio={{ label: 'Folio', value: 'Q7KD-31MX-88TA' }}
      >
        <p>
          Por este medio se informa la canalización de una persona, con su consentimiento, a la casa
          que recibe.
        </p>
        <p>Se entregan dos sobres cerrados.</p>
      </PrintLayout>
    </Page>
  )
}
