import { expect, test } from 'vitest'
import { foldCase } from '../../case/case-file.ts'
import { FirstNight, asha, by } from '../../testing/first-night.ts'
import { HouseAtNight, houseIn } from '../../testing/house-at-night.ts'
import { decidedIn, entryOf, partsOf, typesOf } from '../../testing/outcome.ts'
import { firstNight, hour, inventedId, pen } from '../../testing/story.ts'
import { incidentNoted } from './incident-noted.ts'
import { incidentRecorded } from './incident-recorded.ts'
import { recordIncident } from './record-incident.ts'
import type { RecordIncident } from './record-incident.ts'

const her = new FirstNight({ ageGroup: 'adult' })
const girl = new FirstNight({ ageGroup: 'child' })

function recording(house: HouseAtNight, said: Partial<RecordIncident>, night = her) {
  return recordIncident(
    { house: house.house, caseFiles: new Map([[night.case, night.file]]) },
    { gathering: house.stream, ...said, ...by(asha) },
  )
}

test.each([
  ['hurt', ['health']],
  ['harmed-herself', ['health', 'psychosocial']],
  ['threatened', ['protection']],
  ['missing', ['protection']],
] as const)(
  'W19: of whom it was "%s" a word stands in her case, in %j and nowhere else',
  (part, sealed) => {
    const house = new HouseAtNight()
    const people = [{ case: her.case, part, words: 'seen at two' }]
    const outcome = recording(house, { incidentKind: 'violence', incidentPeople: people })
    const noted = entryOf(outcome, incidentNoted)
    expect(noted.stream).toBe(her.case)
    expect(Object.keys(partsOf(noted)).sort()).toEqual([...sealed].sort())
    expect(JSON.stringify(partsOf(noted))).toContain('seen at two')
    const inHouse = entryOf(outcome, incidentRecorded)
    expect(Object.keys(partsOf(inHouse))).toEqual(['placement'])
    expect(JSON.stringify(partsOf(inHouse))).not.toContain('seen at two')
  },
)

test('whoever was there, and whoever’s file does not lie here, stands in the house’s book alone', () => {
  const house = new HouseAtNight()
  const people = [
    { case: her.case, part: 'was-there' as const },
    { case: inventedId(301), part: 'hurt' as const },
  ]
  const outcome = recording(house, { incidentKind: 'fire', incidentPeople: people })
  expect(typesOf(outcome)).toEqual(['incident-recorded'])
})

test('harm to herself sets the alert that the shift sees', () => {
  const night = new FirstNight({ ageGroup: 'adult' })
  const people = [{ case: night.case, part: 'harmed-herself' as const }]
  const outcome = decidedIn(recording(new HouseAtNight(), { incidentPeople: people }, night))
  expect(outcome.remarks).toEqual(['self-harm-alert-set'])
  const own = outcome.entries.filter(({ stream }) => stream === night.case)
  night.story.carryOut({ ...outcome, entries: own }, { by: asha })
  expect(foldCase(night.story.of(night.case)).registers.selfHarmAlert?.value).toBe('yes')
})

test('a missing child is told to whoever protects children too, and says whom to tell', () => {
  const people = [{ case: girl.case, part: 'missing' as const }]
  const said = { incidentKind: 'missing' as const, incidentPeople: people }
  const outcome = recording(new HouseAtNight(), said, girl)
  expect(Object.keys(partsOf(entryOf(outcome, incidentNoted))).sort()).toEqual([
    'child',
    'protection',
  ])
  expect(decidedIn(outcome).remarks).toEqual(['child-missing'])
})

test('it goes on until somebody says that it is over; who is still to be called stands with its hour', () => {
  const house = new HouseAtNight()
  const record = (said: Partial<RecordIncident>) =>
    house.story.carryOut(decidedIn(recording(house, said)), { by: asha })
  const [first] = record({
    incidentKind: 'threat',
    incidentWords: 'a car at the door',
    stillToCall: [
      { who: 'the coordinator', by: firstNight + 2 * hour },
      { who: 'the patrol', by: firstNight + hour },
    ],
  })
  expect(house.house.incidents).toMatchObject([
    { kind: 'threat', isOver: false, toCall: [{ who: 'the patrol' }, { who: 'the coordinator' }] },
  ])
  record({
    incident: first?.id ?? '',
    incidentTold: [{ who: 'the patrol', at: firstNight + hour }],
    stillToCall: [{ who: 'the coordinator', by: firstNight + 2 * hour }],
  })
  expect(house.house.incidents[0]?.toCall).toMatchObject([{ who: 'the coordinator' }])
  record({ incident: first?.id ?? '', incidentOver: 'yes' })
  expect(house.house.incidents).toMatchObject([
    { id: first?.id, isOver: true, toCall: [], records: [{}, { told: [{}] }, {}] },
  ])
})

test('who is to be called without an hour can be written once more as it stands', () => {
  const house = new HouseAtNight()
  house.story.write(incidentRecorded, { stillToCall: [{ who: 'the patrol' }] }, { by: asha })
  const stillToCall = house.house.incidents[0]?.toCall
  expect(incidentRecorded.fields.stillToCall.kind.check(stillToCall)).toBeUndefined()
})

test('never refused for what it says, and only what is of this house goes on', () => {
  const house = new HouseAtNight()
  expect(entryOf(recording(house, {}), incidentRecorded).content).toEqual({ incidentKind: 'other' })
  expect(recording(house, { incident: inventedId(9) })).toMatchObject({ code: 'incident-unknown' })
  const stranger = { gathering: house.stream, ...by(pen(11, 110)) }
  expect(recordIncident({ house: house.house }, stranger)).toMatchObject({ code: 'not-found' })
})

test('of an end and more news at once it goes on, in any order of arrival', () => {
  const house = new HouseAtNight()
  const first = house.story.write(incidentRecorded, { incidentKind: 'fire' }, { by: asha })
  const after = [...house.story.entries]
  for (const incidentOver of ['yes', 'no'] as const)
    house.story.write(incidentRecorded, { incident: first.id, incidentOver }, { by: asha, after })
  expect(house.house.incidents).toMatchObject([{ isOver: false }])
  const entries = house.story.of(house.stream)
  expect(houseIn(entries.toReversed())).toEqual(houseIn(entries))
})
