import { homePack } from '@cobijo/countries/packs'
import { sourceIn } from '@cobijo/countries/shape/code-entry'
import { callsProposed } from '@cobijo/domain/house/incident/calls-proposed'
import type { ReactNode } from 'react'
import { evidenceInWords } from '../../clock/case-clocks.tsx'
import { usePackLanguage } from '../../clock/deadline-words.ts'
import type { Values } from '../../forms/fields/field-from-kind.tsx'
import { homeCountry } from '../../home-country.ts'
import { useMoment } from '../../language/moment.ts'
import { useText } from '../../language/text.tsx'
import { Button } from '../../ui/action/button.tsx'

interface Call {
  readonly who?: string
  readonly by?: unknown
}

/** Whom the country says to call of what happened, by when and who says so. One press puts them among those who are still to be called, and the day tells it. */
export function CallsProposed(props: {
  incident: Parameters<typeof callsProposed>[1]
  /** Whom somebody told already, as it was written. */
  told: readonly { readonly who: string }[]
  values: Values
  onChange: (calls: readonly Call[]) => void
}): ReactNode {
  const text = useText()
  const moment = useMoment()
  const language = usePackLanguage()
  const calls = (props.values['stillToCall'] ?? []) as readonly Call[]
  const told = (props.values['incidentTold'] ?? []) as readonly Call[]
  const named = new Set([...calls, ...told, ...props.told].map(({ who }) => who))
  const open = callsProposed(
    homePack.incidentNotices,
    props.incident,
    homeCountry.clocks.settings,
  ).filter(({ rule }) => !named.has(rule.labels[language]))
  if (open.length === 0) return null
  return (
    <section className="form-group" aria-labelledby="group-calls-proposed">
      <div className="form-group-head">
        <h2 id="group-calls-proposed">{text('house.incident.proposed')}</h2>
        <p className="field-description">{text('house.incident.proposed.intro')}</p>
      </div>
      <ul className="plain-list stack stack-tight">
        {open.map(({ rule, by }) => (
          <li key={rule.code}>
            <strong>{rule.labels[language]}</strong>
            {' · '}
            {by === undefined
              ? text('house.incident.proposed.now')
              : text('house.incident.proposed.by', { when: moment(new Date(by)) })}
            <span className="field-description">
              {' '}
              {sourceIn(rule, language)} · {text(evidenceInWords[rule.evidence])}
            </span>
          </li>
        ))}
      </ul>
      <div className="row">
        <Button
          icon="plus"
          onPress={() =>
            props.onChange([
              ...calls.filter(({ who }) => who !== undefined && who.trim() !== ''),
              ...open.map(({ rule, by }) => ({
                who: rule.labels[language],
                ...(by === undefined ? {} : { by }),
              })),
            ])
          }
        >
          {text('house.incident.proposed.add')}
        </Button>
      </div>
    </section>
  )
}
