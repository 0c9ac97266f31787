import {
  ageGroups,
  gatheringStates,
  mostChunks,
  states,
  urgencies,
} from '@cobijo/domain/journal/facts'
import { hashText, identifier, instant } from '@cobijo/contract/wire/bytes'
import { z } from 'zod'

const state = z.enum(states)
const urgency = z.enum(urgencies)

/**
 * The facts that the server agrees to read, word for word (`domain/src/journal/facts.ts`). Anything more is refused: a field that
 * slipped in would lie in the clear.
 */
export const factsShape = z.discriminatedUnion('family', [
  z
    .strictObject({
      family: z.literal('case'),
      state: state.optional(),
      ageGroup: z.enum(ageGroups).optional(),
      urgency: urgency.optional(),
      remindAt: instant.optional(),
      nextReminder: z.union([instant, z.literal('none')]).optional(),
      responsible: identifier.optional(),
      chunks: z.array(hashText).min(1).max(mostChunks).optional(),
    })
    // Two words on one thing would be read differently by whoever asks for one of them.
    .refine(({ remindAt, nextReminder }) => remindAt === undefined || nextReminder === undefined),
  z.strictObject({
    family: z.literal('referral'),
    state,
    urgency,
    remindAt: instant.optional(),
  }),
  z.strictObject({
    family: z.literal('grant'),
    state: z.enum(['open', 'ended']),
    stream: identifier,
    feed: identifier,
    from: instant,
    until: instant.optional(),
    takesBack: z.literal(true).optional(),
  }),
  z.strictObject({
    family: z.literal('release'),
    state: z.enum(['open', 'ended']),
    checksum: hashText,
  }),
  z.strictObject({
    family: z.literal('work'),
    state: state.optional(),
    remindAt: instant.optional(),
    erases: z
      .strictObject({ stream: identifier, entries: z.array(hashText).min(1).max(900).optional() })
      .optional(),
  }),
  z.strictObject({
    family: z.literal('gathering'),
    state: z.enum(gatheringStates).optional(),
    nextReminder: z.union([instant, z.literal('none')]).optional(),
    responsible: identifier.optional(),
  }),
  // Statements have shapes of their own, which the directory's fold checks.
  z.strictObject({
    family: z.enum(['organisation', 'network']),
    statement: z.looseObject({ says: z.string().max(60) }),
  }),
])
