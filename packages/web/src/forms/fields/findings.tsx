import type { NetworkView } from '@cobijo/contract/device/device-api'
import type { ReactNode } from 'react'
import { useText } from '../../language/text.tsx'
import { Banner } from '../../ui/feedback/banner.tsx'

/** What this device found wrong with what the server handed it: shown plainly, never hidden. */
export function Findings(props: { of: NetworkView['findings'] }): ReactNode {
  const text = useText()
  if (props.of.length === 0) return null
  return (
    <Banner tone="danger" title={text('network.findings')}>
      <p>{text('network.findings.todo')}</p>
      <ul className="findings">
        {props.of.map(({ code, hash }) => (
          <li key={`${code} ${hash ?? ''}`} translate="no">
            {text('network.findings.code', {
              code: hash === undefined ? code : `${code} · ${hash.slice(0, 12)}`,
            })}
          </li>
        ))}
      </ul>
    </Banner>
  )
}
