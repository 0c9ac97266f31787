import { homePack } from '@cobijo/countries/packs'
import { capacityAsked } from '@cobijo/domain/capacity/capacity-asked'
import { dayOf } from '@cobijo/domain/deadline/day-of'
import { useState, type ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { useSession } from '../device/device-context.tsx'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { UnlessReady } from '../device/unless-ready.tsx'
import { CaseForm } from '../forms/case-form.tsx'
import { kindInWords } from '../forms/enrolment/profile-in-words.ts'
import { codeInWords } from '../forms/fields/code-lists.ts'
import type { Fault } from '../language/error-sentence.ts'
import { useText } from '../language/text.tsx'
import { homeCountry } from '../home-country.ts'
import { EmptyState } from '../ui/feedback/screen-state.tsx'
import { CheckboxGroup } from '../ui/field/checkbox-group.tsx'
import { ComboBox } from '../ui/field/combo-box.tsx'
import { answersGoTo, housesToAsk, type HouseToAsk } from './houses-to-ask.ts'

const hourMs = 3_600_000

/** One question to several houses: how many, of what kind, by when. */
export function AskForm(props: {
  /** The question that was put first. */
  onAsked: (stream: string | undefined) => void
  onLeave: () => void
}): ReactNode {
  const text = useText()
  const { groups } = useSession()
  const network = useDeviceAnswer('network')
  const [at] = useState(() => Date.now())
  if (network.state !== 'ready') return <UnlessReady answer={network} />
  const houses = housesToAsk(network.value)
  const back = answersGoTo(network.value, groups)
  if (houses.length === 0 || back === undefined)
    return (
      <EmptyState title={text('capacity.ask.where.none')}>
        {text('capacity.ask.where.none.words')}
      </EmptyState>
    )
  return (
    <CaseForm
      stream="camas"
      form="camas-pregunta"
      command="ask-capacity"
      saveLabel={text('capacity.ask.send')}
      groups={() => [
        {
          id: 'who',
          title: 'capacity.ask',
          intro: 'capacity.ask.intro',
          fields: [
            { name: 'bedsWanted' },
            { name: 'childrenComing' },
            { name: 'bedFor' },
            { name: 'adultsComing' },
            { name: 'accessNeeds' },
            { name: 'bedsFrom', expected: 'future' },
            { name: 'nightsWanted' },
          ],
        },
        {
          id: 'until',
          title: 'capacity.ask.until',
          intro: 'capacity.ask.until.intro',
          fields: [{ name: 'askedUntil' }],
        },
      ]}
      declared={capacityAsked.fields}
      initial={{
        bedsFrom: dayOf(at, homeCountry.clocks),
        nightsWanted: 1,
        askedUntil: Math.ceil(at / hourMs + 2) * hourMs,
      }}
      saysNothingAlone={['bedsFrom', 'nightsWanted', 'askedUntil']}
      moreAsks={['asked', 'languagesComing']}
      more={(values, change, refusal) => (
        <>
          <Languages
            chosen={(values['languagesComing'] as readonly string[] | undefined) ?? []}
            onChange={(codes) =>
              change('languagesComing', codes.length === 0 ? undefined : codes.slice(0, 6))
            }
          />
          <Houses
            houses={houses}
            chosen={(values['asked'] as readonly string[] | undefined) ?? []}
            error={refusalAt('asked', refusal)}
            onChange={(chosen) => change('asked', chosen)}
          />
        </>
      )}
      inputFrom={({ asked, ...values }) => ({
        ...values,
        ...back,
        asked: houses
          .filter(({ organisation }) => (asked as string[] | undefined)?.includes(organisation))
          .map(({ organisation, group, feed }) => ({ organisation, group, feed })),
      })}
      onSaved={({ entries }) =>
        props.onAsked(entries.find(({ type }) => type === capacityAsked.type)?.stream)
      }
      onLeave={props.onLeave}
    />
  )
}

function refusalAt(field: string, refusal: Fault | undefined): Fault | undefined {
  return refusal !== undefined && 'field' in refusal && refusal.field === field
    ? refusal
    : undefined
}

function Houses(props: {
  houses: readonly HouseToAsk[]
  chosen: readonly string[]
  error: Fault | undefined
  onChange: (chosen: readonly string[]) => void
}): ReactNode {
  const text = useText()
  return (
    <section className="form-group" aria-label={text('capacity.ask.where')} data-field="asked">
      <CheckboxGroup<string>
        label={text('capacity.ask.where')}
        description={text('capacity.ask.where.help')}
        {...(props.error === undefined ? {} : { error: props.error })}
        values={props.chosen}
        onChange={props.onChange}
        options={props.houses.map(({ organisation, name, kind }) => ({
          value: organisation,
          label: name ?? text('case.other-organisation'),
          ...(kind === undefined
            ? {}
            : { detail: text(kindInWords[kind as keyof typeof kindInWords]) }),
        }))}
      />
    </section>
  )
}

/** The commonest as one tap each, any other of the country's list by typing; no word of one's own. */
function Languages(props: {
  chosen: readonly string[]
  onChange: (codes: readonly string[]) => void
}): ReactNode {
  const text = useText()
  const { locale } = useIntl()
  const { chosen } = props
  const offered = homePack.firstOffered.languages
  const shown = [...offered, ...chosen.filter((code) => !offered.includes(code))]
  const label = (code: string): string => codeInWords('language', code, locale)
  return (
    <section className="form-group" aria-label={text('fields.languagesComing')}>
      <CheckboxGroup<string>
        label={text('fields.languagesComing')}
        values={chosen}
        onChange={props.onChange}
        options={shown.map((code) => ({ value: code, label: label(code) }))}
      />
      <ComboBox<string>
        key={chosen.length}
        label={text('capacity.ask.language')}
        value={undefined}
        options={homePack.languages
          .filter(({ code }) => !shown.includes(code))
          .map(({ code }) => ({ value: code, label: label(code) }))}
        onChange={(code) => {
          if (code !== undefined) props.onChange([...chosen, code])
        }}
      />
    </section>
  )
}
