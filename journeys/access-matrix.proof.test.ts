import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { commands } from '@cobijo/domain/command/commands'
import { compartments } from '@cobijo/domain/journal/compartment'
import type { Compartment } from '@cobijo/domain/journal/compartment'
import { meantAnswer } from '@cobijo/domain/testing/meant-access'
import { meantOf } from '@cobijo/domain/testing/meant-acts'
import type { KeyRing } from '@cobijo/sealing/group/key-ring'
import { tellGoal } from '@cobijo/sealing/testing/tell-goal'
import { answerAtDesk, asksOfCase, handedOut } from './matrix/answers-at-desks.ts'
import { bringIntoStates, openedIn } from './matrix/cases-in-states.ts'
import type { CaseState, KnownCase } from './matrix/cases-in-states.ts'
import { Cells } from './matrix/cells.ts'
import { erasOf, isHers, isSealedTo, meantIn, meantSubject } from './matrix/meant-here.ts'
import { copiesOf, openEverything } from './matrix/open-everything.ts'
import { RowLooker } from './matrix/rows-seen.ts'
import { knowledgeOf, settleWorld } from './matrix/world-of-desks.ts'
import type { Feed, World } from './matrix/world-of-desks.ts'

// Role × organisation × feed × command × compartment × state of the case: rows, keys and rules say the same in every cell. What is meant
// stands apart from what is asked (meant-here.ts; domain/src/testing/meant-acts.ts). A state of a case moves its rows and keys and, for whom it was
// opened to, the rules. Which key a command lacks is asked in domain/src/access/matrix.test.ts, for every command and not for those of cases alone.

vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 })

let world: World
let cases: readonly KnownCase[]
let keptByRemoved: KeyRing
const cells = new Cells()
const keysTried = 'keys: tried on what lies in the feed'
/** A feed that holds nothing of the case: that nothing strayed there. */
const nothingThere = 'keys: nothing lies in the feed'
/** By seat and case, what her keys really opened of it. */
const opened = new Map<string, ReadonlySet<Compartment>>()

/** At any time. */
const isMeantHere = (feed: Feed, state: CaseState) =>
  erasOf(state).some((era) => isSealedTo(feed, state, era))

beforeAll(async () => {
  world = await settleWorld()
  cases = await bringIntoStates(world, async (removed) => {
    keptByRemoved = (await knowledgeOf(world.server, removed)).ring
  })
})
afterAll(() => world?.server.stop())

test('keys: from whatever lies in any feed, a member opens what her group is meant to read there, and nothing else', async () => {
  const copies = await copiesOf(
    world,
    cases.map(({ stream }) => stream),
  )
  expect(copies.length).toBeGreaterThan(200)
  for (const seat of world.seats) {
    const ring = seat.isRemoved ? keptByRemoved : (await knowledgeOf(world.server, seat)).ring
    const found = openEverything(ring, copies)
    for (const known of cases) {
      const all = new Set<Compartment>()
      for (const feed of world.feeds)
        for (const era of erasOf(known.state)) {
          const lying = copies.filter(
            ({ feed: of, stream, hash }) =>
              of === feed.id && stream === known.stream && known.eraOf(hash) === era,
          )
          const really = new Set(lying.flatMap(({ hash }) => found.get(`${feed.id}/${hash}`) ?? []))
          for (const each of really) all.add(each)
          // What she could read she may have kept; what came after she was removed is sealed to newer keys.
          const isKept = isHers(seat, feed) && (!seat.isRemoved || era === 'first')
          const meant = isKept ? meantIn(feed, known.state, era) : []
          const lock = lying.length > 0 ? keysTried : nothingThere
          for (const compartment of compartments)
            cells.compare(
              lock,
              () => `${seat.name}, ${feed.of} ${feed.kind}, ${known.state} ${era}, ${compartment}`,
              really.has(compartment),
              meant.includes(compartment),
            )
        }
      opened.set(`${seat.name}/${known.state}`, all)
    }
  }
  expect(cells.differing(keysTried)).toEqual([])
  expect(cells.differing(nothingThere)).toEqual([])
})

test('rows: the database shows a case to the organisation and feed that are meant to have it, and to no other setting', async () => {
  const looker = new RowLooker(world)
  await looker.open()
  const asked = [undefined, ...world.idOf.values()]
  for (const feed of world.feeds)
    for (const organisation of asked)
      for (const table of looker.tables) {
        const scope = { organisation, feed }
        const shown = await looker.shown(table, scope)
        const isIts = feed.of !== undefined && world.idOf.get(feed.of) === organisation
        const lying = isIts ? await looker.lying(table, scope) : new Map<string, number>()
        for (const { state, stream } of cases) {
          const cell = () => `${table}, feed ${feed.of} ${feed.kind}, ${organisation}, ${state}`
          const rows = shown.get(stream) ?? 0
          cells.compare('rows: those of one feed', cell, rows, lying.get(stream) ?? 0)
          if (table === 'sealed_copy')
            cells.compare('rows: where meant', cell, rows > 0, isIts && isMeantHere(feed, state))
        }
      }
  for (const organisation of asked) {
    const routes = await looker.shown('grant_route', { organisation, feed: undefined })
    for (const { state, stream } of cases) {
      // Both sides of a grant know of it, whatever their feeds.
      const to = openedIn[state]?.to
      const isSide = to && [world.idOf.get('home'), world.idOf.get(to)].includes(organisation)
      const cell = () => `grants of ${state}, ${organisation}`
      cells.compare('rows: grants', cell, routes.has(stream), isSide === true)
    }
  }
  await looker.close()
  expect(looker.tables).toEqual(expect.arrayContaining(['delivery', 'sealed_copy']))
  for (const lock of ['rows: those of one feed', 'rows: where meant', 'rows: grants'])
    expect(cells.differing(lock)).toEqual([])
})

test('sessions: the server hands a member keys from her groups’ feeds alone, of the cases that are meant to lie there', async () => {
  for (const seat of world.seats)
    for (const feed of world.feeds)
      for (const known of cases) {
        const handed = await handedOut(world, seat, feed, known)
        const cell = () => `${seat.name}, feed ${feed.of} ${feed.kind}, ${known.state}`
        const isMeant = isHers(seat, feed) && !seat.isRemoved
        cells.compare('sessions: the feed', cell, handed !== undefined, isMeant)
        for (const era of erasOf(known.state)) {
          const hasSome = [...(handed ?? [])].some((hash) => known.eraOf(hash) === era)
          const meant = isMeant && isSealedTo(feed, known.state, era)
          cells.compare('sessions: the case', () => `${cell()} ${era}`, hasSome, meant)
        }
      }
  expect(cells.differing('sessions: the feed')).toEqual([])
  expect(cells.differing('sessions: the case')).toEqual([])
})

test('rules: her device lets her do with a case what is meant, and nothing for which her keys open too little', async () => {
  const asked = commands.filter(asksOfCase)
  // The device of whoever was removed locks itself.
  for (const seat of world.seats.filter(({ isRemoved }) => !isRemoved))
    for (const known of cases) {
      const subject = meantSubject(seat, known.state)
      for (const command of asked) {
        const answer = await answerAtDesk(seat, command, known)
        const cell = () => `${seat.name}, ${command.name}, ${known.state}`
        cells.compare('rules', cell, answer, meantAnswer(command.name, seat, subject))
        // Of a person whom nobody here knows a decision is refused when it would be saved (blind-decision.test.ts).
        for (const each of subject.isKnown ? (meantOf.get(command.name)?.knows ?? []) : [])
          cells.compare(
            'rules and keys',
            () => `${cell()}, ${each}`,
            answer === 'yes' && opened.get(`${seat.name}/${known.state}`)?.has(each) !== true,
            false,
          )
      }
    }
  expect(cells.differing('rules')).toEqual([])
  expect(cells.differing('rules and keys')).toEqual([])
})

test('the matrix has at least 100,000 cells, and none differs', () => {
  process.stdout.write(`\n${cells.table()}\n`)
  const measured = `${cells.count} cells of rows, keys and rules compared with what is meant, ${cells.differ} differ`
  tellGoal({ goal: 15, measured, isMet: cells.count >= 100_000 && cells.differ === 0 })
  expect(cells.differ).toBe(0)
  expect(cells.count).toBeGreaterThan(100_000)
})
