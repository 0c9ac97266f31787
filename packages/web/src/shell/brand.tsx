import type { ReactNode } from 'react'

/** The mark of Cobijo, a roof over one who is there, and its name where there is room. */
export function Brand(props: { label: string }): ReactNode {
  return (
    <span className="brand">
      <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" focusable="false">
        <path
          className="brand-roof"
          d="M4 27V15.5A12 12 0 0 1 16 3.5a12 12 0 0 1 12 12V27h-6.5V15.5a5.5 5.5 0 0 0-11 0V27Z"
        />
        <circle className="brand-one" cx="16" cy="23.6" r="3.4" />
      </svg>
      <span className="visually-hidden">{props.label}</span>
      <span className="brand-name" aria-hidden="true">
        Cobijo
      </span>
    </span>
  )
}
