import encodeQR from 'qr'
import { useMemo, type ReactNode } from 'react'
import './print-layout.css'

export interface PrintLayoutProps {
  /** Who issues it, as it stands on the institution's own letters; empty for a neutral copy for the person. */
  issuer: readonly string[]
  /** "Oficio núm. …" in words and number. */
  number?: string
  /** "Tapachula, Chiapas, a veintidós de noviembre de dos mil veintiséis": place and date in words. */
  placeAndDate: string
  /** A line such as "Asunto: …"; left out where the subject would tell. */
  subject?: string
  children: ReactNode
  /** A line to sign on for each, with the name or charge under it. */
  signatures?: readonly string[]
  /** A random folio that reveals nothing; printed in words and as a QR code. */
  folio?: { label: string; value: string }
}

/** A letter or form on paper, page x of y by the printer. On screen it shows as the sheet that will come out. */
export function PrintLayout(props: PrintLayoutProps): ReactNode {
  return (
    <article className="sheet">
      <header className="sheet-head">
        <div>
          {props.issuer.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
        <div className="sheet-number">
          {props.number !== undefined && <p>{props.number}</p>}
          <p>{props.placeAndDate}</p>
          {props.subject !== undefined && <p>{props.subject}</p>}
        </div>
      </header>
      <div className="sheet-body">{props.children}</div>
      {props.signatures && (
        <div className="sheet-signatures">
          {props.signatures.map((name) => (
            <p key={name} className="sheet-signature">
              {name}
            </p>
          ))}
        </div>
      )}
      {props.folio && (
        <footer className="sheet-folio">
          <QrCode value={props.folio.value} />
          <p>
            {props.folio.label}
            <br />
            <strong>{props.folio.value}</strong>
          </p>
        </footer>
      )}
    </article>
  )
}

/** A QR code as one path in the colour of the text. Decoration: the same value must stand beside it in letters. */
export function QrCode(props: { value: string }): ReactNode {
  const { size, path } = useMemo(() => {
    const rows = encodeQR(props.value, 'raw', { border: 2 })
    return {
      size: rows.length,
      path: rows
        .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
        .join(''),
    }
  }, [props.value])
  return (
    <svg
      className="qr"
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  )
}
