import { noteLegalDemandCommand } from '@cobijo/domain/legal-demand/note-legal-demand'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { useState, type ReactNode } from 'react'
import { useSession } from '../device/device-context.tsx'
import { UnlessReady } from '../device/unless-ready.tsx'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { useText } from '../language/text.tsx'
import { DemandView } from '../legal-demand/demand-view.tsx'
import { NoteDemand } from '../legal-demand/demand-forms.tsx'
import { DemandsOfGroup } from '../legal-demand/demands-of-group.tsx'
import { Button } from '../ui/action/button.tsx'
import { Banner } from '../ui/feedback/banner.tsx'
import { useToast } from '../ui/feedback/toast.tsx'
import { Page, Section } from '../ui/page/page.tsx'
import '../legal-demand/legal-demand.css'

const steps = [
  'legal-demand.door.1',
  'legal-demand.door.2',
  'legal-demand.door.3',
  'legal-demand.door.4',
  'legal-demand.door.5',
] as const

const mayNote: readonly string[] = noteLegalDemandCommand.access.groups

/**
 * Where an authority asks for data (W14): what to do at the door, for everybody alike; what was demanded, for the legal group alone. One address for all of
 * it, so that no history tells that there is a demand.
 */
export function LegalDemandsPage(): ReactNode {
  const text = useText()
  const announce = useToast()
  const { groups, officer } = useSession()
  const organisation = useDeviceAnswer('organisation')
  const known = useDeviceAnswer('legalDemands')
  const [isNoting, setNoting] = useState(false)
  const [open, setOpen] = useState<StreamId>()
  const isOf = groups.some(({ kind }) => kind === 'legal')
  const notes = officer || groups.some(({ kind }) => mayNote.includes(kind))
  const isNobodys =
    organisation.state === 'ready' &&
    !organisation.value.groups.some(({ kind }) => kind === 'legal')
  const demand =
    known.state === 'ready' ? known.value.find(({ stream }) => stream === open) : undefined
  if (demand !== undefined)
    return <DemandView key={open} demand={demand} onBack={() => setOpen(undefined)} />
  if (isNoting)
    return (
      <Page
        title={text('legal-demand.title')}
        heading={text('legal-demand.note')}
        up={{ onPress: () => setNoting(false), label: text('legal-demand.title') }}
      >
        <NoteDemand
          onSaved={() => {
            setNoting(false)
            announce({ words: text('legal-demand.noted') })
          }}
          onLeave={() => setNoting(false)}
        />
      </Page>
    )
  return (
    <Page title={text('legal-demand.title')} intro={text('legal-demand.intro')}>
      <Section title={text('legal-demand.door')}>
        <ol className="door-steps stack stack-tight">
          {steps.map((each) => (
            <li key={each}>{text(each)}</li>
          ))}
        </ol>
        {isNobodys && (
          <Banner tone="needs" icon="alert" title={text('legal-demand.nobody')}>
            <p>{text('legal-demand.nobody.words')}</p>
          </Banner>
        )}
        {notes && !isNobodys && (
          <div>
            <Button tone="primary" onPress={() => setNoting(true)}>
              {text('legal-demand.note')}
            </Button>
          </div>
        )}
      </Section>
      {isOf && <UnlessReady answer={known} />}
      {isOf && known.state === 'ready' && (
        <DemandsOfGroup demands={known.value} onOpen={({ stream }) => setOpen(stream)} />
      )}
    </Page>
  )
}
