import { valueInWords } from '@cobijo/publications/official-figures/words/tell-finding'
import type { ReactNode } from 'react'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { BringFigures } from '../official-figures/bring-figures.tsx'
import { FigureForm } from '../official-figures/form/figure-form.tsx'
import { FigureFacts } from '../official-figures/figure-facts.tsx'
import { FigureList } from '../official-figures/figure-list.tsx'
import { FindingsView } from '../official-figures/findings-view.tsx'
import {
  useFigureLanguage,
  useKeepsLedger,
  useLedger,
  type LedgerHere,
} from '../official-figures/use-ledger.ts'
import { UnlessReady } from '../device/unless-ready.tsx'
import { useAddressParts } from '../shell/use-address-parts.ts'
import { Link } from '../ui/action/link.tsx'
import { Banner } from '../ui/feedback/banner.tsx'
import { EmptyState } from '../ui/feedback/screen-state.tsx'
import { Page } from '../ui/page/page.tsx'
import { Tabs } from '../ui/show/tabs.tsx'
import '../case/case.css'

/** What others published in numbers, with its sources, and what of it cannot be right at once. Every member reads it; who counts keeps it. */
export function OfficialFiguresPage(): ReactNode {
  const text = useText()
  const { part, go } = useAddressParts()
  const { answer, here } = useLedger()
  const keeps = useKeepsLedger()
  const up = { href: links.officialFigures(), label: text('official-figures.title') }
  if (part('agregar') === 'archivo' && keeps)
    return (
      <Page key="archivo" title={text('official-figures.bring')} up={up}>
        <UnlessReady answer={answer} />
        {here && <BringFigures here={here} onDone={() => go({ agregar: undefined }, 'replace')} />}
      </Page>
    )
  if (part('agregar') === 'cifra' && keeps)
    return (
      <Page
        key="cifra"
        title={text('official-figures.add')}
        intro={text('official-figures.add.words')}
        up={up}
      >
        <UnlessReady answer={answer} />
        {here && (
          <FigureForm
            here={here}
            onSaved={(figure) => go({ agregar: undefined, cifra: figure }, 'replace')}
            onLeave={() => go({ agregar: undefined }, 'replace')}
          />
        )}
      </Page>
    )
  const id = part('cifra')
  if (id !== undefined)
    return (
      <>
        {here === undefined ? (
          <Page title={text('official-figures.one')} up={up}>
            <UnlessReady answer={answer} />
          </Page>
        ) : (
          <OneFigure id={id} here={here} keeps={keeps} />
        )}
      </>
    )
  return (
    <Page
      title={text('official-figures.title')}
      intro={text('official-figures.intro')}
      actions={
        keeps && (
          <>
            <Link href={links.officialFigureForm('cifra')} look="primary" icon="plus">
              {text('official-figures.add')}
            </Link>
            <Link href={links.officialFigureForm('archivo')} look="action">
              {text('official-figures.bring')}
            </Link>
          </>
        )
      }
    >
      <UnlessReady answer={answer} />
      {here && <Whole here={here} keeps={keeps} />}
    </Page>
  )
}

function Whole({ here, keeps }: { here: LedgerHere; keeps: boolean }): ReactNode {
  const text = useText()
  const { part, go } = useAddressParts()
  const { ledger, report, unread } = here
  if (ledger.figures.length === 0 && unread === 0)
    return (
      <EmptyState title={text('official-figures.none')}>
        {text(keeps ? 'official-figures.none.keeps' : 'official-figures.none.words')}
      </EmptyState>
    )
  return (
    <>
      {unread > 0 && <Banner>{text('official-figures.unread', { count: unread })}</Banner>}
      <Tabs
        label={text('official-figures.title')}
        selected={part('ver') ?? 'cifras'}
        onSelect={(ver) => go({ ver: ver === 'cifras' ? undefined : ver }, 'in-place')}
        tabs={[
          {
            id: 'cifras',
            label: text('official-figures.listed'),
            count: ledger.figures.length,
            content: <FigureList here={here} />,
          },
          {
            id: 'desacuerdos',
            label: text('official-figures.disagrees'),
            count: report.findings.length,
            content: <FindingsView here={here} />,
          },
        ]}
      />
    </>
  )
}

function OneFigure({
  id,
  here,
  keeps,
}: {
  id: string
  here: LedgerHere
  keeps: boolean
}): ReactNode {
  const text = useText()
  const { part, go } = useAddressParts()
  const language = useFigureLanguage()
  const up = { href: links.officialFigures(), label: text('official-figures.title') }
  const figure = here.versions.get(id)?.[0]?.figure
  if (figure === undefined)
    return (
      <Page title={text('official-figures.one')} up={up}>
        <EmptyState title={text('official-figures.not-here')}>
          {text('official-figures.not-here.words')}
        </EmptyState>
      </Page>
    )
  if (part('agregar') === 'correccion' && keeps) {
    const leave = (): void => go({ agregar: undefined }, 'replace')
    return (
      <Page
        title={text('official-figures.correct')}
        intro={text('official-figures.correct.words')}
        up={{ href: links.officialFigure(id), label: text('official-figures.one') }}
      >
        <FigureForm key={id} here={here} corrects={figure} onSaved={leave} onLeave={leave} />
      </Page>
    )
  }
  const population = here.ledger.populations.find(({ code }) => code === figure.population)
  return (
    <Page
      key={id}
      title={text('official-figures.one')}
      heading={valueInWords(figure, language)}
      up={up}
      intro={population?.words[language] ?? figure.population}
      actions={
        keeps && (
          <Link href={links.officialFigureCorrection(id)} look="action">
            {text('official-figures.correct')}
          </Link>
        )
      }
    >
      <FigureFacts figure={figure} here={here} />
    </Page>
  )
}
