import type { NetworkView } from '@cobijo/contract/device/directory/directory-api'
import type { ReactNode } from 'react'
import { useDevice } from '../../device/device-context.tsx'
import { findingSentences } from '../../language/finding-sentences.ts'
import { useText } from '../../language/text.tsx'
import { Button } from '../../ui/action/button.tsx'
import { Banner } from '../../ui/feedback/banner.tsx'

/** What this device found wrong with what the server handed it: shown plainly, never hidden. */
export function Findings(props: { of: NetworkView['findings'] }): ReactNode {
  const text = useText()
  const { device } = useDevice()
  if (props.of.length === 0) return null
  // These are kept for days, until somebody has looked: the grant itself is ended soon after.
  const isAboutSharing = props.of.some(({ code }) => code.startsWith('grant-'))
  return (
    <Banner
      tone="danger"
      title={text('network.findings')}
      actions={
        isAboutSharing && (
          <Button onPress={() => void device.confirmGrantFindings().catch(() => undefined)}>
            {text('network.findings.sharing.looked')}
          </Button>
        )
      }
    >
      <p>{text('network.findings.todo')}</p>
      {isAboutSharing && <p>{text('network.findings.sharing')}</p>}
      <ul className="findings">
        {[...Map.groupBy(props.of, ({ code }) => findingSentences[code])].map(
          ([sentence, found]) => (
            <li key={sentence}>
              {text(sentence)}{' '}
              {found.map(({ code, hash }) => (
                <span key={`${code} ${hash ?? ''}`} className="field-description" translate="no">
                  {text('network.findings.code', {
                    code: hash === undefined ? code : `${code} · ${hash.slice(0, 12)}`,
                  })}{' '}
                </span>
              ))}
            </li>
          ),
        )}
      </ul>
    </Banner>
  )
}
