import { mayBeChild } from '../../child/may-be-child.ts'
import type { CaseFile } from '../../case/case-file.ts'
import { defineCommand, needed, optional } from '../../command/command-definition.ts'
import type { InputOf } from '../../command/command-definition.ts'
import { contentFrom } from '../../command/content-of.ts'
import { decideAll, draftEntry } from '../../command/decision.ts'
import type { Author, DecidedEntry, Decision } from '../../command/decision.ts'
import type { ContentOf } from '../../journal/entry-type.ts'
import type { StreamId } from '../../journal/identifier.ts'
import { isRefusal, refused } from '../../journal/refusal.ts'
import type { Refusal } from '../../journal/refusal.ts'
import { choice, identifier, list, record, text } from '../../journal/value-kind.ts'
import { essentialRecorded } from '../../registration/essential-recorded.ts'
import type { House } from '../house.ts'
import { houseToPlaceIn, placesPeople } from '../stay/place-person.ts'
import { incidentParts } from './incident-codes.ts'
import { incidentNoted } from './incident-noted.ts'
import { incidentRecorded } from './incident-recorded.ts'

const input = {
  ...incidentRecorded.fields,
  /** Besides what stands in the house's book: what is to stand in her own file. */
  incidentPeople: optional(
    list(record({ case: identifier, part: choice(incidentParts), words: text(2000) }), 60),
  ),
  gathering: needed(identifier),
  /** Of those named, whose file lies here: in those alone a word can be written. */
  cases: optional(list(identifier, 60)),
}

export const recordIncidentCommand = defineCommand({
  name: 'record-incident',
  // What happens in the house is the house's own to write, also of whom the file is no longer opened to it.
  access: { ...placesPeople, ownCopies: true },
  concerns: ['cases', 'gathering'],
  input,
  decide: ({ caseFiles, gathering }, command) =>
    recordIncident({ caseFiles, house: gathering?.house }, command),
})

export type RecordIncident = InputOf<typeof input> & Author

type Part = (typeof incidentParts)[number]

/**
 * Never refused for what it says. Whoever was hurt, harmed herself, was threatened or is missing gets a word in her own case, each in the part
 * of those who must know; harm to herself sets the alert that whoever is on shift sees.
 */
export function recordIncident(
  situation: {
    readonly caseFiles?: ReadonlyMap<StreamId, CaseFile> | undefined
    readonly house?: House | undefined
  },
  command: RecordIncident,
): Decision | Refusal {
  const house = houseToPlaceIn(situation.house, command)
  if (isRefusal(house)) return house
  const { incident } = command
  if (incident !== undefined && !house.incidents.some(({ id }) => id === incident))
    return refused('incident-unknown', { field: 'incident' })
  const people = (command.incidentPeople ?? []).flatMap(({ case: person, part, words }) =>
    person === undefined ? [] : [{ case: person as StreamId, part, words }],
  )
  const said = {
    ...contentFrom(incidentRecorded, command),
    ...(people.length === 0
      ? {}
      : {
          incidentPeople: people.map(({ case: person, part }) => ({
            case: person,
            part: part ?? 'was-there',
          })),
        }),
    ...(incident === undefined ? { incidentKind: command.incidentKind ?? 'other' } : {}),
  }
  const files = people.flatMap(({ case: person, part, words }) => {
    const file = situation.caseFiles?.get(person)
    return file?.stream === undefined || part === undefined ? [] : [{ file, part, words }]
  })
  return decideAll(
    [
      draftEntry(incidentRecorded, { stream: house.stream }, said as never, command),
      ...files.flatMap((each) => wordsInCase(each, command)),
    ],
    [
      ...(files.some(({ file, part }) => part === 'missing' && mayBeChild(file.ageGroup.value))
        ? ['child-missing']
        : []),
      ...(files.some(({ part }) => part === 'harmed-herself') ? ['self-harm-alert-set'] : []),
    ],
  )
}

function wordsInCase(
  {
    file,
    part,
    words,
  }: { readonly file: CaseFile; readonly part: Part; readonly words: string | undefined },
  author: Author,
): readonly (DecidedEntry | Refusal)[] {
  const stream = file.stream as StreamId
  const content = contentFor(part, words, mayBeChild(file.ageGroup.value))
  return [
    ...(content === undefined ? [] : [draftEntry(incidentNoted, { stream }, content, author)]),
    ...(part === 'harmed-herself'
      ? [draftEntry(essentialRecorded, { stream }, { selfHarmAlert: 'yes' as const }, author)]
      : []),
  ]
}

function contentFor(
  part: Part,
  said: string | undefined,
  isOfChild: boolean,
): ContentOf<typeof incidentNoted.fields> | undefined {
  if (part === 'was-there') return undefined
  const words = said === undefined ? {} : { words: said }
  const forChild = isOfChild ? { incidentChild: { part, ...words } } : {}
  switch (part) {
    case 'hurt':
      return { incidentHealth: { part, ...words }, ...forChild }
    case 'harmed-herself':
      return {
        incidentHealth: { part, ...words },
        incidentPsychosocial: { part, ...words },
        ...forChild,
      }
    case 'threatened':
    case 'missing':
      return { incidentProtection: { part, ...words }, ...forChild }
  }
}
