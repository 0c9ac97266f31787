import type { ReactNode } from 'react'
import { useText } from '../language/text.tsx'
import { Button } from '../ui/action/button.tsx'
import { printNeutrally } from '../ui/page/print-neutrally.ts'
import './complaint.css'

/** Papers with a code each and nothing on them that tells what it is for. */
export function PrintedSlips(props: { codes: readonly string[] }): ReactNode {
  const text = useText()
  return (
    <div className="stack">
      <article className="sheet slips">
        {props.codes.map((code) => (
          <p key={code} className="slip">
            {text('complaint.slip')}
            <strong>{code}</strong>
          </p>
        ))}
      </article>
      <div>
        <Button onPress={printNeutrally}>{text('complaint.print')}</Button>
      </div>
    </div>
  )
}
