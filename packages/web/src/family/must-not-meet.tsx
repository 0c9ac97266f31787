import type { CaseFile } from '@cobijo/domain/case/case-file'
import type { ReactNode } from 'react'
import { useSession } from '../device/device-context.tsx'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Link } from '../ui/action/link.tsx'
import { SealedMark } from '../ui/show/sealed-mark.tsx'
import { useHouseNames } from './use-house-names.ts'
import { useNames } from './use-names.ts'

const mayKeepApart = ['protection', 'casework', 'child-protection']

/** Whom she must not meet, for those who place her; whoever protects her writes it and may not read it back (W8). */
export function MustNotMeet({ file }: { file: CaseFile }): ReactNode {
  const text = useText()
  const { reads, groups } = useSession()
  const { from, houses } = file.keptApart
  const nameOf = useNames(from)
  const { nameOf: houseName } = useHouseNames()
  const mayWrite =
    reads.includes('protection') && groups.some(({ kind }) => mayKeepApart.includes(kind))
  const mayRead = reads.includes('placement')
  if (!mayWrite && mayRead && from.length + houses.length === 0) return null
  const to = (form: string, about?: string): string => links.caseForm(file.stream, form, about)
  return (
    <section className="stack stack-tight">
      <h2>{text('keep-apart.title')}</h2>
      {!mayRead && <SealedMark look="block" name={text('parts.placement')} />}
      {mayRead && (
        <ul className="plain-list stack stack-tight">
          {from.map((stream) => {
            const { name, code } = nameOf(stream)
            return (
              <li key={stream} className="row case-tags">
                <strong>{name}</strong>
                <span className="field-description">{code}</span>
                {mayWrite && (
                  <Link href={to('ya-coinciden', stream)} look="action">
                    {text('keep-apart.lift')}
                  </Link>
                )}
              </li>
            )
          })}
          {houses.map((house) => (
            <li key={house} className="row case-tags">
              <span>{text('keep-apart.not-in', { house: houseName(house) })}</span>
              {mayWrite && (
                <Link href={to('puede-en-lugar', house)} look="action">
                  {text('keep-apart.house.lift')}
                </Link>
              )}
            </li>
          ))}
          {from.length + houses.length === 0 && <li>{text('keep-apart.none')}</li>}
        </ul>
      )}
      {mayWrite && (
        <div className="case-actions">
          <Link href={to('aparte')} look="action" icon="plus">
            {text('keep-apart.add')}
          </Link>
          <Link href={to('fuera-de-lugar')} look="action" icon="plus">
            {text('keep-apart.house')}
          </Link>
          {!mayRead && (
            <Link href={to('ya-coinciden')} look="action">
              {text('keep-apart.lift')}
            </Link>
          )}
          {!mayRead && (
            <Link href={to('puede-en-lugar')} look="action">
              {text('keep-apart.house.lift')}
            </Link>
          )}
        </div>
      )}
    </section>
  )
}
