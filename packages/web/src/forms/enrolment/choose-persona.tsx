import type { SamplePersona } from '@cobijo/contract/wire/sample'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { useCallback, useEffect, useState, type ReactNode } from 'react'
import { useDevice } from '../../device/device-context.tsx'
import { faultOf } from '../../device/fault-of.ts'
import { fetchSamplePersonas } from '../../device/sample-personas.ts'
import type { Fault } from '../../language/error-sentence.ts'
import { useText } from '../../language/text.tsx'
import { Button } from '../../ui/action/button.tsx'
import { ErrorState, LoadingState } from '../../ui/feedback/screen-state.tsx'
import { Page, Section } from '../../ui/page/page.tsx'
import './choose-persona.css'

/** In the sample network nobody types a passphrase: one chooses whom to be. */
export function ChoosePersona(): ReactNode {
  const text = useText()
  const { unlock } = useDevice()
  const [personas, setPersonas] = useState<readonly SamplePersona[]>()
  const [opening, setOpening] = useState<string>()
  const [fault, setFault] = useState<Fault>()
  const ask = useCallback(() => {
    fetchSamplePersonas().then(setPersonas, () => setFault({ code: 'server-unreachable' }))
  }, [])
  useEffect(ask, [ask])

  const be = async (persona: SamplePersona): Promise<void> => {
    setOpening(persona.account)
    setFault(undefined)
    const { account, kit, passphrase, label } = persona
    try {
      const session = await unlock({ account, kit, passphrase, deviceLabel: label })
      if (!isRefusal(session)) return
      setFault(session)
    } catch (failure) {
      setFault(faultOf(failure))
    }
    setOpening(undefined)
  }

  const organisations = [...new Set(personas?.map(({ organisation }) => organisation))]
  return (
    <Page title={text('welcome.persona.title')} intro={text('welcome.persona.intro')}>
      {fault && (
        <ErrorState
          fault={fault}
          {...(personas === undefined
            ? {
                onRetry: () => {
                  setFault(undefined)
                  ask()
                },
              }
            : {})}
        />
      )}
      {personas === undefined && !fault && <LoadingState />}
      {opening !== undefined && <LoadingState what={text('welcome.entry.opening-first')} />}
      {(opening === undefined ? organisations : []).map((organisation) => (
        <Section key={organisation} title={organisation}>
          <ul className="personas">
            {personas
              ?.filter((persona) => persona.organisation === organisation)
              .map((persona) => (
                <li key={persona.account}>
                  <Button wide icon="person" onPress={() => void be(persona)}>
                    {text('welcome.persona.go', { label: persona.label })}
                  </Button>
                </li>
              ))}
          </ul>
        </Section>
      ))}
    </Page>
  )
}
