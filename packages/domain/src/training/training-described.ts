import { defineEntryType, sealedIn } from '../journal/entry-type.ts'
import { calendarDate, choice, list, text, whole } from '../journal/value-kind.ts'
import { trainingTopics } from './training-codes.ts'

/** A course, given here or elsewhere: begins a stream of its own, and is written again where something changes (ADR 43). */
export const trainingDescribed = defineEntryType({
  type: 'training-described',
  family: 'gathering',
  version: 1,
  weight: 'decision',
  fields: {
    courseName: sealedIn('essential', text(200)),
    trainingTopics: sealedIn('essential', list(choice(trainingTopics), 8)),
    /** Who gives it and signs its certificates. */
    trainingAgency: sealedIn('essential', text(200)),
    trainingFrom: sealedIn('essential', calendarDate),
    trainingUntil: sealedIn('essential', calendarDate),
    trainingHours: sealedIn('essential', whole(1, 2000)),
    trainingWay: sealedIn('essential', choice(['in-person', 'online', 'mixed'])),
    trainingPlace: sealedIn('essential', text(200)),
    trainingPaidBy: sealedIn('essential', text(200)),
    facilitators: sealedIn('identity', text(500)),
    /** Least score at the end with which a certificate is issued, of a hundred. */
    passScore: sealedIn('essential', whole(0, 100)),
    /** Whether its certificate lets somebody sign a screening (BR-08): a course on another subject does not. */
    certifiesScreening: sealedIn('essential', choice(['yes', 'no'])),
    /** `no` ends it: nobody enrols any more, and it can be erased. */
    trainingGoesOn: sealedIn('essential', choice(['yes', 'no'])),
  },
  facts: ({ trainingGoesOn }) => ({
    family: 'gathering',
    state: trainingGoesOn === 'no' ? 'ended' : 'open',
  }),
})
