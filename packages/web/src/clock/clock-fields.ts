import { clockMetFields } from '@cobijo/domain/clock/clock-met'
import { noticeFields } from '@cobijo/domain/clock/notice/authority-notified'

/** What the forms about deadlines ask, under names whose words nobody else uses, and what the commands call it. */
export const noticeAsked = {
  noticeManner: 'how',
  noticeTries: 'tries',
  toldAt: 'toldAt',
  noticeNumber: 'number',
  toldPost: 'post',
  toldWords: 'said',
  personTold: 'personTold',
  takenBack: 'takenBack',
  noticeWhy: 'why',
} as const satisfies Record<string, keyof typeof noticeFields>

export const clockAsked = {
  clockAnswer: 'answer',
  metOn: 'on',
  clockWhy: 'why',
} as const satisfies Record<string, keyof typeof clockMetFields>

/** Every field with its kind: field-words.test.ts asks for their words. */
export const clockFormFields = {
  ...Object.fromEntries(
    Object.entries(noticeAsked).map(([name, asked]) => [name, noticeFields[asked]]),
  ),
  ...Object.fromEntries(
    Object.entries(clockAsked).map(([name, asked]) => [name, clockMetFields[asked]]),
  ),
}

/** What stands on the screen, as the command takes it. */
export function inputOf(
  asked: Readonly<Record<string, string>>,
  values: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(asked).flatMap(([name, field]) =>
      values[name] === undefined ? [] : [[field, values[name]]],
    ),
  )
}

/** Which field on the screen a refusal is about. */
export function askedAs(asked: Readonly<Record<string, string>>, field: string): string {
  return Object.entries(asked).find(([, each]) => each === field)?.[0] ?? field
}
