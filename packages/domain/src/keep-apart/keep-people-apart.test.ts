import { describe, expect, test } from 'vitest'
import { foldCase } from '../case/case-file.ts'
import { keepApartLifted } from './keep-apart-lifted.ts'
import { keepApartRecorded } from './keep-apart-recorded.ts'
import { FirstNight, asha, beto, by } from '../testing/first-night.ts'
import { decidedIn, partsOf } from '../testing/outcome.ts'
import type { Pen } from '../testing/story.ts'
import { keepPeopleApart, letPeopleMeet } from './keep-people-apart.ts'

/** Two people of one house. */
class TwoPeople {
  readonly ixchel = new FirstNight()
  readonly other = new FirstNight()

  said(decide: typeof keepPeopleApart, who: Pen = asha): void {
    const outcome = decide(this.other.file, {
      case: this.ixchel.case,
      otherCase: this.other.case,
      ...by(who),
    })
    for (const { stream, entryType, content } of decidedIn(outcome).entries) {
      const night = stream === this.ixchel.case ? this.ixchel : this.other
      night.story.write(entryType, content, { by: who, stream })
    }
  }
}

describe('W8: keep apart', () => {
  test('stands in the streams of both, each naming the other, and without a reason', () => {
    const two = new TwoPeople()
    two.said(keepPeopleApart)
    expect(two.ixchel.file.keptApart).toEqual({ from: [two.other.case], houses: [] })
    expect(two.other.file.keptApart).toEqual({ from: [two.ixchel.case], houses: [] })
    expect(Object.keys(keepApartRecorded.fields)).toEqual(['apartFrom', 'notInHouse'])
  })

  test('is sealed to those who may read where people sleep, and tells the server nothing', () => {
    const two = new TwoPeople()
    const outcome = keepPeopleApart(two.other.file, {
      case: two.ixchel.case,
      otherCase: two.other.case,
      ...by(asha),
    })
    for (const entry of decidedIn(outcome).entries) {
      expect(Object.keys(partsOf(entry))).toEqual(['placement'])
      expect(entry.entryType.facts(entry.content as never)).toEqual({ family: 'case' })
    }
  })

  test('is lifted in both, and may be written again', () => {
    const two = new TwoPeople()
    two.said(keepPeopleApart)
    two.said(letPeopleMeet)
    expect(two.ixchel.file.keptApart.from).toEqual([])
    expect(two.other.file.keptApart.from).toEqual([])
    two.said(keepPeopleApart)
    expect(two.ixchel.file.keptApart.from).toEqual([two.other.case])
  })

  test('is lifted by the organisation alone that wrote it', () => {
    const two = new TwoPeople()
    two.said(keepPeopleApart)
    two.said(letPeopleMeet, beto)
    expect(two.ixchel.file.keptApart.from).toEqual([two.other.case])
  })

  test('written while somebody lifts an earlier one, stands, whichever arrives first', () => {
    const two = new TwoPeople()
    two.said(keepPeopleApart)
    const known = two.ixchel.story.of(two.ixchel.case)
    const place = { by: asha, stream: two.ixchel.case, after: known.slice(-1) }
    two.ixchel.story.write(keepApartLifted, { apartFrom: two.other.case }, place)
    two.ixchel.story.write(keepApartRecorded, { apartFrom: two.other.case }, place)
    const entries = two.ixchel.story.of(two.ixchel.case)
    expect(foldCase(entries).keptApart.from).toEqual([two.other.case])
    expect(foldCase(entries.toReversed()).keptApart).toEqual(foldCase(entries).keptApart)
  })

  test('names two people, the other one known to this device', () => {
    const { ixchel, other } = new TwoPeople()
    const herself = { case: ixchel.case, otherCase: ixchel.case, ...by(asha) }
    expect(keepPeopleApart(ixchel.file, herself)).toMatchObject({ code: 'apart-from-herself' })
    const unknown = { case: ixchel.case, otherCase: other.case, ...by(asha) }
    expect(keepPeopleApart(undefined, unknown)).toMatchObject({
      code: 'not-found',
      field: 'otherCase',
    })
  })
})
