import type { Enrolled } from '@cobijo/contract/device/enrolment/enrolment-api'
import type { ReactNode } from 'react'
import { useText } from '../../language/text.tsx'
import './fingerprint.css'

/** Five words and twenty digits that two people read to one another. large: to be read aloud from the screen. */
export function Fingerprint(props: {
  of: Enrolled['fingerprint']
  size?: 'text' | 'large'
}): ReactNode {
  const text = useText()
  return (
    <div className="fingerprint" data-size={props.size ?? 'text'}>
      <p className="visually-hidden">{text('welcome.fingerprint.words')}</p>
      {/* The words are Spanish in every language of the screen: both sides must read the same. */}
      <ol className="fingerprint-words" lang="es">
        {props.of.words.map((word, at) => (
          // A word may stand twice; its place is what tells them apart.
          <li key={`${at} ${word}`}>{word}</li>
        ))}
      </ol>
      <p className="fingerprint-digits">
        <span>{text('welcome.fingerprint.digits')}</span> {props.of.digits.join(' ')}
      </p>
    </div>
  )
}
