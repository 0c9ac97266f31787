import type { ReactNode } from 'react'
import './printed-secret.css'

/** Letters in groups, as they are printed and typed back. */
export function PrintedSecret(props: { of: string }): ReactNode {
  return (
    <pre className="printed-secret" translate="no">
      {props.of}
    </pre>
  )
}
