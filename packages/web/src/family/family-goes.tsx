import type { GatheringLine } from '@cobijo/domain/gathering/gathering-line'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import type { ReactNode } from 'react'
import type { Fault } from '../language/error-sentence.ts'
import { useText } from '../language/text.tsx'
import { Banner } from '../ui/feedback/banner.tsx'
import { CheckboxGroup } from '../ui/field/checkbox-group.tsx'
import { TextArea } from '../ui/field/text-field.tsx'
import { useFamilies } from './use-families.ts'
import { useNames } from './use-names.ts'

/** Who of her family goes where she goes, and why whoever stays does (W7). */
export interface FamilyGoing {
  readonly gathering: StreamId
  readonly others: readonly StreamId[]
  /** Of the others; all of them until somebody is left out. */
  readonly going: readonly StreamId[]
  /** Of the others, whom only the word for the night shift names: nobody is proposed by it, and nobody is asked why they stay. */
  readonly toldAlone: readonly StreamId[]
  readonly why: string
}

/** `stays`: undefined until somebody chose. */
export interface WhoStays {
  readonly stays: readonly string[] | undefined
  readonly why: string
}

export const nobodyLeftOut: WhoStays = { stays: undefined, why: '' }

/** Undefined of somebody who belongs to no family here. */
export function useFamilyGoing(
  stream: StreamId | undefined,
  answer: WhoStays,
): FamilyGoing | undefined {
  const families = useFamilies(stream) ?? []
  const family =
    families.find(({ toldAlone }) => stream !== undefined && !toldAlone.includes(stream)) ??
    families[0]
  if (family === undefined) return undefined
  const others = family.people.filter((each) => each !== stream)
  const toldAlone = kinToldAlone(family, stream)
  const stays = answer.stays ?? toldAlone
  return others.length === 0
    ? undefined
    : {
        gathering: family.stream,
        others,
        going: others.filter((each) => !stays.includes(each)),
        toldAlone: others.filter((each) => toldAlone.includes(each)),
        why: answer.why,
      }
}

/** All of them where she herself is named by no more than that word. */
export function kinToldAlone(
  { people, toldAlone }: GatheringLine,
  stream: StreamId | undefined,
): readonly StreamId[] {
  return stream !== undefined && toldAlone.includes(stream) ? people : toldAlone
}

export function FamilyGoes(props: {
  family: FamilyGoing
  refusal: Fault | undefined
  /** The field that the refusal names: `cases.1` is the second who goes. */
  field: string | undefined
  onChange: (stays: readonly string[], why: string) => void
  /** Below what it stands. */
  heading?: 'h2' | 'h3'
  /** What is asked of each before anybody goes; a consent of her own unless it is said. */
  asks?: 'consent' | 'each-by-the-same-rules'
}): ReactNode {
  const Heading = props.heading ?? 'h3'
  const isByConsent = (props.asks ?? 'consent') === 'consent'
  const text = useText()
  const { others, going, toldAlone, why } = props.family
  const nameOf = useNames(others)
  const stays = others.filter((each) => !going.includes(each) && !toldAlone.includes(each))
  const names = (streams: readonly string[]): string =>
    streams.map((each) => nameOf(each).name).join(', ')
  const place = /^cases\.(\d+)/.exec(props.field ?? '')?.[1]
  const held = place === undefined ? undefined : going[Number(place) - 1]
  return (
    <section className="stack stack-tight">
      <Heading>{text(toldAlone.length > 0 ? 'family.goes.who-of-hers' : 'family.goes')}</Heading>
      <CheckboxGroup
        label={text('family.goes.who')}
        description={text(
          toldAlone.length > 0
            ? 'family.goes.told'
            : isByConsent
              ? 'family.goes.help'
              : 'family.goes.help.rules',
        )}
        values={going}
        onChange={(chosen) =>
          props.onChange(
            others.filter((each) => !chosen.includes(each)),
            why,
          )
        }
        options={others.map((each) => {
          const { name, code } = nameOf(each)
          return { value: each, label: `${name} · ${code}` }
        })}
      />
      {stays.length > 0 && (
        <TextArea
          label={text('family.goes.why', { names: names(stays) })}
          rows={2}
          value={why}
          onChange={(words) =>
            props.onChange(
              others.filter((each) => !going.includes(each)),
              words,
            )
          }
          {...(props.refusal?.code === 'family-left-behind' ? { error: props.refusal } : {})}
        />
      )}
      {held !== undefined && (
        <Banner tone="needs" title={text('family.goes.held', { name: nameOf(held).name })}>
          {text(isByConsent ? 'family.goes.held.todo' : 'family.goes.held.todo.rules')}
        </Banner>
      )}
    </section>
  )
}
