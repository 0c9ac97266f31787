import { expect, test } from 'vitest'
import type { EntryHash, GroupId } from '@cobijo/domain/journal/identifier'
import { readInvitation, writeInvitation } from './invitation.ts'
import type { Invitation } from './invitation.ts'

const organisation: Invitation = {
  to: 'organisation',
  token: 'hb7GAATFvqxiQtG9PYP6TMxs',
  networkFounding: 'ab'.repeat(32) as EntryHash,
  organisationFounding: 'cd'.repeat(32) as EntryHash,
  everyone: undefined,
}
const member: Invitation = {
  ...organisation,
  to: 'member',
  everyone: '0193a5c2-7b1e-7c3a-9d2f-0c8b2f6a1e55' as GroupId,
}

test.each([organisation, member])(
  'an invitation for a $to reads as it was written',
  (invitation) => {
    expect(readInvitation(writeInvitation(invitation))).toEqual(invitation)
  },
)

test('it is found in the message that it was sent in, and in a link that a messenger shortened by its full stop', () => {
  for (const invitation of [organisation, member]) {
    const link = `https://cobijo.example/unirse#${writeInvitation(invitation)}`
    expect(readInvitation(`Hola: ${link}`)).toEqual(invitation)
    expect(readInvitation(`Hola.\nEste es el acceso: ${link} Vence el 6.`)).toEqual(invitation)
    expect(readInvitation(`(${link}).`)).toEqual(invitation)
  }
  expect(writeInvitation(organisation)).toMatch(/[0-9a-f]$/)
})

test('a link that lost its end is refused, not taken for another', () => {
  const whole = writeInvitation(member)
  for (const length of [whole.length - 1, whole.length - 37, 40, 0])
    expect(readInvitation(whole.slice(0, length))).toMatchObject({ code: 'invitation-malformed' })
})
