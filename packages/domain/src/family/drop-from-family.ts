import { accessOf, caseDeciders } from '../access/access-rule.ts'
import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, DecidedEntry, Decision } from '../command/decision.ts'
import type { GatheringFile } from '../gathering/gathering-file.ts'
import { draftEnd } from '../grant/end-grant.ts'
import { isGrantLive } from '../grant/grants.ts'
import type { Grant } from '../grant/grants.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier, list } from '../journal/value-kind.ts'
import { keepApartRecorded } from '../keep-apart/keep-apart-recorded.ts'
import { familyLinkDropped } from './family-link-dropped.ts'
import { whoMoves } from './family-move.ts'
import type { Family } from './family.ts'

const { parted: _parted, ...fields } = familyLinkDropped.fields
const input = {
  ...fields,
  gathering: needed(identifier),
  /** Streams of the family's cases that lie here, hers among them: into these it is written whom they must not meet. */
  cases: needed(list(identifier)),
}

export const dropFromFamilyCommand = defineCommand({
  name: 'drop-from-family',
  // A protective act: one person is enough, and what it rests on need not be read.
  access: accessOf({ groups: caseDeciders, ownOnly: true }),
  concerns: ['gathering', 'cases'],
  input,
  decide: ({ gathering, grants }, command) => dropFromFamily(gathering, grants, command),
})

export type DropFromFamily = InputOf<typeof input> & Author

/**
 * Takes somebody out of a family at once. Where she is suspect, what was opened of the family by her word ends with it, and she is kept apart from
 * everybody who stays (W7, W8).
 */
export function dropFromFamily(
  gathering: GatheringFile | undefined,
  grants: readonly Grant[],
  command: DropFromFamily,
): Decision | Refusal {
  const family = gathering?.family
  if (family === undefined) return refused('not-found', { field: 'gathering' })
  if (!family.members.some(({ id }) => id === command.familyMember))
    return refused('not-of-the-family', { field: 'familyMember', source: 'W7' })
  return decideAll([
    draftEntry(
      familyLinkDropped,
      { stream: command.gathering as StreamId },
      { ...contentFrom(familyLinkDropped, command), parted: command.familyMember },
      command,
    ),
    ...(command.droppedBecause === 'suspect'
      ? [...keptApart(family, command), ...endsOf(family, grants, command)]
      : []),
  ])
}

function keptApart(family: Family, command: DropFromFamily): (DecidedEntry | Refusal)[] {
  const suspect = command.familyMember
  const here = whoMoves(family).filter((id) => command.cases.includes(id))
  if (!here.some((id) => id === suspect)) return []
  return here
    .filter((id) => id !== suspect)
    .flatMap((id) =>
      [
        [suspect, id],
        [id, suspect],
      ].map(([stream, apartFrom]) =>
        draftEntry(
          keepApartRecorded,
          { stream: stream as StreamId },
          { apartFrom: apartFrom as string },
          command,
        ),
      ),
    )
}

/**
 * What opens the family to others by her word, or to somebody to whom nobody who stays was opened. A grant of the family cites the same basis as that of
 * the case that it came with.
 */
function endsOf(
  family: Family,
  grants: readonly Grant[],
  { familyMember, gathering, ...author }: DropFromFamily,
): (DecidedEntry | Refusal)[] {
  const own = grants.filter(({ grantor }) => grantor === author.organisation)
  const live = own.filter((grant) => isGrantLive(grant, author.at))
  const hers = own.filter(({ opens }) => opens === familyMember)
  const stays = whoMoves(family).filter((id) => id !== familyMember)
  return live
    .filter(({ opens }) => opens === gathering)
    .filter(
      ({ basis, feed }) =>
        hers.some(
          (each) => each.basis.consent !== undefined && each.basis.consent === basis.consent,
        ) || !live.some((each) => each.feed === feed && stays.includes(each.opens)),
    )
    .map((grant) => draftEnd(grant, author))
}
