import type { NameMatch } from '@cobijo/contract/device/cases/cases-api'
import { useEffect, useState, type ReactNode } from 'react'
import { useDevice } from '../device/device-context.tsx'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Link } from '../ui/action/link.tsx'
import type { Values } from './fields/field-from-kind.tsx'

const shortest = 3
const shown = 3
const pauseMs = 350

/** "Is it the same person?", asked quietly while the name is typed; it never blocks and never fills anything in. */
export function SamePersonHint(props: { values: Values }): ReactNode {
  const text = useText()
  const { device } = useDevice()
  const [matches, setMatches] = useState<readonly NameMatch[]>([])
  const parts = ['givenNames', 'firstSurname', 'secondSurname'].map((name) => props.values[name])
  const written = parts
    .filter((part) => typeof part === 'string')
    .join(' ')
    .trim()
  const words = written === '' ? String(props.values['nameToUse'] ?? '').trim() : written

  useEffect(() => {
    if (words.length < shortest) return setMatches([])
    let isLatest = true
    const timer = setTimeout(() => {
      device.findByName(words).then(
        (found) => isLatest && setMatches(found.slice(0, shown)),
        () => isLatest && setMatches([]),
      )
    }, pauseMs)
    return () => {
      isLatest = false
      clearTimeout(timer)
    }
  }, [device, words])

  if (matches.length === 0) return <div role="status" />
  return (
    <div className="same-person" role="status">
      <strong>{text('register.same-person')}</strong>
      <p className="field-description">{text('register.same-person.help')}</p>
      {matches.map((match) => (
        <Link key={match.stream} href={links.caseFile(match.stream)} icon="person">
          {text('register.same-person.match', { name: match.name, code: match.code })}
        </Link>
      ))}
    </div>
  )
}
