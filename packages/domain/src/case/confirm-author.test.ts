import { describe, expect, test } from 'vitest'
import { FirstNight, asha, beto, by } from '../testing/first-night.ts'
import { decidedIn } from '../testing/outcome.ts'
import { authorConfirmed } from './author-confirmed.ts'
import { caseClosed } from '../closure/case-closed.ts'
import { confirmAuthor } from './confirm-author.ts'
import { essentialRecorded } from '../registration/essential-recorded.ts'

function withIntakeEntry() {
  const night = new FirstNight({ ageGroup: 'adult', allergies: ['latex'] })
  const entry = night.story.write(
    essentialRecorded,
    { allergies: [], selfHarmAlert: 'yes' },
    { by: asha, stream: night.case, intake: true },
  )
  return { night, entry }
}

describe('what an intake key wrote', () => {
  test('is shown beside what members wrote and replaces none of it', () => {
    const { night, entry } = withIntakeEntry()
    expect(night.file.registers.allergies?.value).toEqual(['latex'])
    expect(night.file.registers.selfHarmAlert?.value).toBe('yes')
    expect(night.file.standing.notConfirmed).toEqual([entry.hash])
  })

  test('counts like any other once a member stands by it', () => {
    const { night, entry } = withIntakeEntry()
    const outcome = confirmAuthor(night.file, {
      case: night.case,
      entries: [entry.hash],
      ...by(asha),
    })
    night.story.carryOut(decidedIn(outcome), { by: asha })
    expect(night.file.standing.notConfirmed).toEqual([])
    expect(night.file.registers.allergies?.value).toEqual([])
  })

  test('never decides: a stolen intake key closes no case', () => {
    const { night } = withIntakeEntry()
    const content = { reason: 'other', summary: 'x', reopeningExplained: true } as const
    night.story.write(caseClosed, content, { by: asha, stream: night.case, intake: true })
    expect(night.file.state.value).toBe('open')
    expect(night.file.timeline).toHaveLength(3)
  })

  test('is not confirmed by another organisation', () => {
    const { night, entry } = withIntakeEntry()
    night.story.write(authorConfirmed, { entries: [entry.hash] }, { by: beto, stream: night.case })
    expect(night.file.standing.notConfirmed).toEqual([entry.hash])
  })

  test('is not confirmed by an intake key', () => {
    const { night, entry } = withIntakeEntry()
    const place = { by: asha, stream: night.case, intake: true }
    night.story.write(authorConfirmed, { entries: [entry.hash] }, place)
    expect(night.file.standing.notConfirmed).toContain(entry.hash)
  })
})

describe('a confirmation is refused', () => {
  test('of an entry that does not wait for one', () => {
    const { night } = withIntakeEntry()
    const entries = [night.file.timeline[0]?.hash ?? '']
    const outcome = confirmAuthor(night.file, { case: night.case, entries, ...by(asha) })
    expect(outcome).toMatchObject({ code: 'entry-not-waiting' })
  })

  test('of another organisation’s entry', () => {
    const { night, entry } = withIntakeEntry()
    const outcome = confirmAuthor(night.file, {
      case: night.case,
      entries: [entry.hash],
      ...by(beto),
    })
    expect(outcome).toMatchObject({ code: 'entry-not-yours' })
  })

  test('of nothing', () => {
    const { night } = withIntakeEntry()
    const outcome = confirmAuthor(night.file, { case: night.case, entries: [], ...by(asha) })
    expect(outcome).toMatchObject({ code: 'nothing-said' })
  })
})
