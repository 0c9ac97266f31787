import { createContext, use, useEffect, useRef, type ReactNode } from 'react'
import { Button } from '../action/button.tsx'
import { Link } from '../action/link.tsx'
import { isFocusLost } from './lost-focus.ts'
import './page.css'

export interface PageProps {
  /** The heading and, with the name of the application, the title of the tab: never a person's name or alias. */
  title: string
  /** Set when the heading may say more than the tab: a case file shows an alias that the tab must not. */
  heading?: ReactNode
  /** field: 18 px, large targets, one column. office: dense. */
  place?: 'field' | 'office'
  /** A way up, over the heading; a press where what is in view has no address of its own. */
  up?: { label: string } & ({ href: string } | { onPress: () => void })
  /** One short paragraph under the heading. */
  intro?: ReactNode
  /** Beside the heading: the few things that are done here. */
  actions?: ReactNode
  children: ReactNode
}

const TitleContext = createContext<string>('')

/** What the heading of the page in view says, so that no part of it says the same again. */
export function usePageTitle(): string {
  return use(TitleContext)
}

/** The content of a route: a heading that takes the focus when one arrives, and its tab title. */
export function Page(props: PageProps): ReactNode {
  useEffect(() => {
    document.title = `${props.title} · Cobijo`
  }, [props.title])
  const heading = useRef<HTMLHeadingElement>(null)
  const former = useRef<string>(undefined)
  // What was pressed gave way to another question under the same address: its heading is where one goes on.
  useEffect(() => {
    const words = heading.current?.textContent ?? ''
    if (words !== former.current && isFocusLost()) heading.current?.focus({ preventScroll: true })
    former.current = words
  })
  const place = props.place ?? 'field'
  return (
    <div className={`page ${place === 'field' ? 'field-screen' : 'office'}`}>
      <header className="page-head">
        <div className="page-words">
          {props.up && <Up {...props.up} />}
          <h1 tabIndex={-1} data-page-heading ref={heading}>
            {props.heading ?? props.title}
          </h1>
          {props.intro !== undefined && <div className="page-intro">{props.intro}</div>}
        </div>
        {props.actions !== undefined && <div className="page-actions">{props.actions}</div>}
      </header>
      <TitleContext value={props.title}>{props.children}</TitleContext>
    </div>
  )
}

function Up(props: NonNullable<PageProps['up']>): ReactNode {
  if ('href' in props)
    return (
      <Link href={props.href} look="text" icon="back">
        {props.label}
      </Link>
    )
  return (
    <div>
      <Button tone="quiet" icon="back" onPress={props.onPress}>
        {props.label}
      </Button>
    </div>
  )
}

/** A part of a page under its own heading. */
export function Section(props: {
  title: string
  children: ReactNode
  actions?: ReactNode
}): ReactNode {
  return (
    <section className="page-section">
      <div className="page-section-head">
        <h2>{props.title}</h2>
        {props.actions}
      </div>
      {props.children}
    </section>
  )
}
