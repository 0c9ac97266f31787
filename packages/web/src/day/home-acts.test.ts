import { findAccessRule } from '@cobijo/domain/command/commands'
import { groupKinds, type GroupKind } from '@cobijo/domain/organisation/group-kind'
import {
  checkMembership,
  defaultReadingRules,
  groupKindsOf,
  type OrganisationSize,
} from '@cobijo/domain/organisation/reading-rules'
import { answerTo } from '@cobijo/domain/testing/access'
import { expect, test } from 'vitest'
import { findCaseForm } from '../case/case-form-place.tsx'
import { houseFormTitle } from '../house/house-form-place.tsx'
import { chosenFor, choosing } from './chosen-for.ts'
import { homeActs, homeOf, type HomeAct } from './home-acts.ts'

const sizes: readonly OrganisationSize[] = ['small', 'large']

/** Whoever founds is in every group that her organisation begins with; everybody else in what `checkMembership` lets her be. */
function everyCombination(size: OrganisationSize): readonly (readonly GroupKind[])[] {
  const free = groupKinds.filter((kind) => kind !== 'everyone')
  return Array.from({ length: 2 ** free.length }, (_, number) =>
    free.filter((_kind, place) => (number & (2 ** place)) !== 0),
  ).filter(
    (kinds) =>
      kinds.every((kind) => kind === 'legal' || groupKindsOf(size).includes(kind)) ||
      checkMembership(kinds) === undefined,
  )
}

function homeIn(kinds: readonly GroupKind[], size: OrganisationSize, hasHouse: boolean) {
  const reads = defaultReadingRules(size)
    .filter((rule) => rule.kinds.some((kind) => kinds.includes(kind)))
    .map(({ compartment }) => compartment)
  const groups = [...kinds, 'everyone'].map((kind) => ({ kind }))
  return homeOf({ groups, reads, officer: kinds.includes('officers'), hasHouse })
}

const allActs = Object.keys(homeActs) as HomeAct[]

test('BR-22: nobody outside the legal group is shown a trace of justice, and being in it changes nothing else', () => {
  const ofJustice = allActs.filter(
    (act) => commandOf(act) !== undefined && answerTo(['legal'], commandOf(act) ?? '') === 'yes',
  )
  expect(ofJustice).toEqual(['decisions'])
  for (const size of sizes)
    for (const kinds of everyCombination(size)) {
      const home = homeIn(kinds, size, true)
      const shown = [...home.acts, ...home.others]
      if (kinds.includes('legal')) {
        const without = homeIn(
          kinds.filter((kind) => kind !== 'legal'),
          size,
          true,
        )
        const rest = shown.filter((act) => !ofJustice.includes(act))
        expect(rest, kinds.join(' ')).toEqual([...without.acts, ...without.others])
      } else {
        expect(shown, kinds.join(' ')).not.toContain('decisions')
        expect(home.foremost, kinds.join(' ')).not.toBe('legal')
      }
    }
})

test('nobody is offered what would be refused for her groups', () => {
  for (const size of sizes)
    for (const kinds of everyCombination(size)) {
      const { acts, others } = homeIn(kinds, size, true)
      for (const act of [...acts, ...others]) {
        const command = commandOf(act)
        if (command === undefined || !groupsExist(kinds, size)) continue
        expect(answerTo(kinds, command, { size }), `${kinds.join(' ')}: ${act}`).toBe('yes')
      }
    }
})

test('everybody who is in a group has something to begin with, three at most, and nothing twice', () => {
  for (const size of sizes)
    for (const hasHouse of [true, false])
      for (const kinds of everyCombination(size)) {
        const { acts, others, foremost } = homeIn(kinds, size, hasHouse)
        const all = [...acts, ...others]
        expect(new Set(all).size, kinds.join(' ')).toBe(all.length)
        expect(acts.length).toBeLessThanOrEqual(3)
        expect(acts.length === 3 || others.length === 0).toBe(true)
        if (kinds.length === 0) expect([all, foremost]).toEqual([[], undefined])
        else expect(foremost).toBeDefined()
      }
})

test('what each persona does most stands first', () => {
  const first = (kinds: readonly GroupKind[], hasHouse = true) =>
    homeIn(kinds, 'large', hasHouse).acts
  expect(first(['casework'])).toEqual(['register', 'service', 'refer'])
  expect(first(['placement'])).toEqual(['bed', 'tonight', 'incident'])
  expect(first(['shift'])).toEqual(['tonight', 'shift', 'incident'])
  expect(first(['child-protection'])).toEqual(['hand-over-child', 'interview-child', 'register'])
  expect(first(['protection'])).toEqual(['step', 'answer', 'journey'])
  expect(first(['on-call'])).toEqual(['detect', 'arrivals', 'open-on-call'])
  expect(first(['statistics'])).toEqual(['contribute', 'official-figures', 'figures'])
  expect(first(['legal'])).toEqual(['decisions'])
  // No list of cases is the on-call's: counsel who is on call keeps her own page.
  expect(first(['legal', 'on-call'])).toContain('decisions')
  expect(first(['legal', 'casework'])).not.toContain('decisions')
  // An officer who also works with people does that first.
  expect(first(['officers', 'casework'])).toEqual(['register', 'service', 'refer'])
  expect(first(['casework', 'shift'])).toEqual(['register', 'tonight', 'service'])
  expect(first(['casework', 'shift'], false)).toEqual(['register', 'service', 'refer'])
})

test('whoever reads no addresses is shown no houses', () => {
  const home = homeIn(['casework'], 'large', true)
  expect(home.seesHouses).toBe(false)
  expect([...home.acts, ...home.others]).not.toContain('bed')
})

test('every act leads somewhere: a form that is there, and from its address back to the act', () => {
  for (const act of allActs) {
    const { way } = homeActs[act]
    if ('form' in way) expect(findCaseForm(way.form), act).toBeDefined()
    if ('house' in way && way.house !== undefined)
      expect(houseFormTitle(way.house), act).toBeDefined()
    const word = choosing(act)?.split('=').at(1)
    expect(word === undefined || chosenFor(word)?.act === act, act).toBe(true)
  }
  expect(chosenFor('cierre')).toBeUndefined()
  expect(chosenFor(undefined)).toBeUndefined()
})

function commandOf(act: HomeAct): string | undefined {
  const found = homeActs[act]
  const command = 'command' in found ? found.command : undefined
  if (command !== undefined) expect(findAccessRule(command), command).toBeDefined()
  return command
}

function groupsExist(kinds: readonly GroupKind[], size: OrganisationSize): boolean {
  return kinds.every((kind) => kind === 'legal' || groupKindsOf(size).includes(kind))
}
