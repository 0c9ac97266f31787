import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import { choice, identifier, list, record, text, whole } from '../journal/value-kind.ts'
import { attendances, rowsAtOnce } from './training-codes.ts'

/** What somebody says of herself who writes herself onto a list. */
export const ownWords = {
  participantName: text(120),
  /** Of her agency: tells two of one name apart, and one person in two courses. */
  participantCode: text(40),
  participantUnit: text(120),
  participantPost: text(120),
  participantSex: choice(['woman', 'man', 'other', 'unknown']),
}

/**
 * Rows of an attendance list, one or a whole course at once. What a later entry says of a row replaces it. Who somebody is and how she did lies apart
 * from whether she came: a colleague on the night shift needs neither.
 */
export const attendanceRecorded = defineEntryType({
  type: 'attendance-recorded',
  family: 'gathering',
  version: 1,
  weight: 'observation',
  fields: {
    participations: requiredIn(
      'essential',
      list(
        record({
          participation: identifier,
          /** Of this organisation; whoever comes from elsewhere has none. */
          member: identifier,
          attendance: choice(attendances),
        }),
        rowsAtOnce,
      ),
    ),
    participants: sealedIn(
      'identity',
      list(
        record({
          participation: identifier,
          participantName: ownWords.participantName,
          participantCode: ownWords.participantCode,
          participantAgency: text(120),
          participantUnit: ownWords.participantUnit,
          participantPost: ownWords.participantPost,
          participantState: text(60),
          participantSex: ownWords.participantSex,
          scoreBefore: whole(0, 100),
          scoreAfter: whole(0, 100),
        }),
        rowsAtOnce,
      ),
    ),
  },
  facts: () => ({ family: 'gathering' }),
})
