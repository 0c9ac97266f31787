import type { AgeGroup } from '@cobijo/domain/journal/facts'
import type { Instant, OrganisationId } from '@cobijo/domain/journal/identifier'
import { useSession } from '../device/device-context.tsx'
import { choiceWord } from '../forms/fields/field-words.ts'
import { usePlainMoment } from '../language/plain-moment.ts'
import { useText } from '../language/text.tsx'
import { usePeople } from './use-people.ts'

/** Two people of one name, or of none, are told apart by what is known of how they came. */
export function useHowSheCame(): (known: {
  readonly ageGroup: AgeGroup | undefined
  readonly registeredAt: Instant | undefined
  readonly registeredBy: OrganisationId | undefined
}) => string | undefined {
  const text = useText()
  const plainly = usePlainMoment()
  const people = usePeople()
  const { organisation } = useSession()
  return ({ ageGroup, registeredAt, registeredBy }) => {
    if (registeredAt === undefined) return undefined
    const word = ageGroup === undefined ? undefined : choiceWord('ageGroup', ageGroup)
    const said = { age: word === undefined ? '' : text(word), when: plainly(registeredAt) }
    return registeredBy === undefined || registeredBy === organisation
      ? text('cases.registered', said)
      : text('cases.registered-by', { ...said, who: people.organisation(registeredBy) })
  }
}
