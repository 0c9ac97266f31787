import { legalDemandLadder } from '@cobijo/domain/legal-demand/legal-demand-ladder'
import type { LegalDemand } from '@cobijo/domain/legal-demand/legal-demand'
import { useState, type ReactNode } from 'react'
import { usePeople } from '../case/use-people.ts'
import { useSession } from '../device/device-context.tsx'
import { LadderSteps } from '../ladder/ladder-steps.tsx'
import { usePlainMoment } from '../language/plain-moment.ts'
import { useText } from '../language/text.tsx'
import { PrintDialog } from '../shell/print-dialog.tsx'
import { Button } from '../ui/action/button.tsx'
import { Page, Section } from '../ui/page/page.tsx'
import { PrintLayout } from '../ui/page/print-layout.tsx'
import { DemandDecisions, DemandNotices, DemandOutcomes, DemandSaid } from './demand-facts.tsx'
import { demandForms, DemandForm, type DemandFormName } from './demand-forms.tsx'
import { demandRungs } from './demand-rungs.ts'

const forms = Object.keys(demandForms) as readonly DemandFormName[]

/** One demand: what is missing, what it says, what was answered, what left and who was told. It has no address of its own. */
export function DemandView(props: { demand: LegalDemand; onBack: () => void }): ReactNode {
  const text = useText()
  const moment = usePlainMoment()
  const people = usePeople()
  const { organisation } = useSession()
  const [form, setForm] = useState<DemandFormName>()
  const { demand } = props
  const leave = (): void => setForm(undefined)
  const buttonFor = (name: DemandFormName): ReactNode => (
    <div>
      <Button onPress={() => setForm(name)}>{text(demandForms[name])}</Button>
    </div>
  )
  if (form !== undefined)
    return (
      <Page
        title={text('legal-demand.title')}
        heading={text(demandForms[form])}
        up={{ onPress: leave, label: text('legal-demand.one') }}
      >
        <DemandForm form={form} demand={demand} onSaved={leave} onLeave={leave} />
      </Page>
    )
  return (
    <Page
      title={text('legal-demand.title')}
      heading={text('legal-demand.one')}
      up={{ onPress: props.onBack, label: text('legal-demand.back') }}
      intro={text('legal-demand.taken-by', {
        who: people.who(organisation, demand.notedBy),
        when: moment(demand.notedAt),
      })}
      actions={<DemandPaper demand={demand} />}
    >
      <Section title={text('legal-demand.steps')}>
        <LadderSteps
          ladder={legalDemandLadder(demand)}
          words={demandRungs}
          forms={{}}
          file={demand}
          people={people}
          label={text('legal-demand.steps')}
        />
      </Section>
      {forms.map((name) => {
        const Facts = factsOf[name]
        return (
          <Section key={name} title={text(sections[name])}>
            <Facts demand={demand} />
            {buttonFor(name)}
          </Section>
        )
      })}
    </Page>
  )
}

const sections = {
  said: 'legal-demand.said',
  decide: 'legal-demand.decided',
  answer: 'legal-demand.answered',
  notice: 'legal-demand.notices',
} as const

const factsOf = {
  said: DemandSaid,
  decide: DemandDecisions,
  answer: DemandOutcomes,
  notice: DemandNotices,
} as const

/** What counsel keeps on paper: what was demanded, what left and what did not. */
function DemandPaper({ demand }: { demand: LegalDemand }): ReactNode {
  const text = useText()
  const { organisationName } = useSession()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onPress={() => setOpen(true)}>{text('legal-demand.print')}</Button>
      <PrintDialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={text('legal-demand.print')}
      >
        <PrintLayout
          issuer={[organisationName]}
          placeAndDate={text('verification.paper.date')}
          subject={text('legal-demand.paper.subject')}
          signatures={[text('legal-demand.paper.signs'), text('legal-demand.paper.counsel')]}
        >
          {forms.map((name) => {
            const Facts = factsOf[name]
            return (
              <section key={name}>
                <h3>{text(sections[name])}</h3>
                <Facts demand={demand} />
              </section>
            )
          })}
        </PrintLayout>
      </PrintDialog>
    </>
  )
}
