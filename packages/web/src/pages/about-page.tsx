import type { ReactNode } from 'react'
import { useText } from '../language/text.tsx'
import { Page, Section } from '../ui/page/page.tsx'
import './about-page.css'

/** What the system promises and, as plainly, what it does not. */
export function AboutPage(): ReactNode {
  const text = useText()
  const promises = [
    [text('about.promise.sealed.title'), text('about.promise.sealed')],
    [text('about.promise.first.title'), text('about.promise.first')],
    [text('about.promise.consent.title'), text('about.promise.consent')],
    [text('about.promise.unconditional.title'), text('about.promise.unconditional')],
    [text('about.promise.saved.title'), text('about.promise.saved')],
    [text('about.promise.corrected.title'), text('about.promise.corrected')],
  ] as const
  const limits = [
    [text('about.limit.code.title'), text('about.limit.code')],
    [text('about.limit.traffic.title'), text('about.limit.traffic')],
    [text('about.limit.copy.title'), text('about.limit.copy')],
    [text('about.limit.past.title'), text('about.limit.past')],
    [text('about.limit.phrase.title'), text('about.limit.phrase')],
  ] as const
  return (
    <Page title={text('pages.about')} intro={text('about.intro')}>
      <Section title={text('about.promises')}>
        <Statements of={promises} />
      </Section>
      <Section title={text('about.limits')}>
        <Statements of={limits} />
      </Section>
    </Page>
  )
}

function Statements(props: {
  of: readonly (readonly [title: string, words: string])[]
}): ReactNode {
  return (
    <div className="about-statements">
      {props.of.map(([title, words]) => (
        <div key={title} className="about-statement">
          <h3>{title}</h3>
          <p>{words}</p>
        </div>
      ))}
    </div>
  )
}
