import { describe, expect, test } from 'vitest'
import { FirstNight, asha, by } from '../testing/first-night.ts'
import { decidedIn, entryOf, partsOf, typesOf } from '../testing/outcome.ts'
import { firstNight, hour, inventedId } from '../testing/story.ts'
import { caseClosed } from '../closure/case-closed.ts'
import { emptyCaseFile } from '../case/case-file.ts'
import { recordService } from './record-service.ts'
import type { RecordService } from './record-service.ts'
import { serviceDelivered } from './service-delivered.ts'

function recording(night: FirstNight, more: Partial<RecordService>) {
  return recordService(night.file, {
    case: night.case,
    status: 'completed',
    ...more,
    ...by(asha),
  })
}

describe('BR-25: help comes first', () => {
  test('before name, screening, consent to share or any register', () => {
    const nobodyKnown = new FirstNight({})
    expect(recording(nobodyKnown, { service: 'medical', medicalKind: 'emergency' }).kind).toBe(
      'decided',
    )
  })

  test('where the case itself is not on this device: what happened is never refused', () => {
    const outcome = recordService(emptyCaseFile, {
      case: inventedId(5),
      service: 'food',
      status: 'completed',
      rations: 3,
      ...by(asha),
    })
    expect(outcome.kind).toBe('decided')
  })

  test('on a closed case too, which is pointed out and not held up', () => {
    const night = new FirstNight()
    const closure = { reason: 'other', summary: 'over', reopeningExplained: true } as const
    night.story.write(caseClosed, closure, { by: asha, stream: night.case })
    expect(decidedIn(recording(night, { service: 'food' })).remarks).toEqual(['case-closed'])
  })
})

describe('each kind’s own data lies where it belongs', () => {
  test('a diagnosis in health, the summary in care', () => {
    const outcome = recording(new FirstNight(), {
      service: 'medical',
      medicalKind: 'sexual-health',
      diagnosis: 'to be tested',
      summary: 'seen by the doctor, comes back on Tuesday',
    })
    const parts = partsOf(decidedIn(outcome).entries[0] as never)
    expect(Object.keys(parts.health ?? {}).sort()).toEqual(['diagnosis', 'medicalKind'])
    expect(JSON.stringify(parts.care)).not.toContain('sexual')
  })

  test('where she sleeps in placement; that the stay is hers to end, in care', () => {
    const outcome = recording(new FirstNight(), {
      service: 'shelter',
      shelterKind: 'emergency',
      address: 'Calle 5',
      room: '3',
      enteredAt: firstNight,
      stayIsVoluntary: true,
      meansToCommunicate: true,
    })
    const parts = partsOf(decidedIn(outcome).entries[0] as never)
    expect(Object.keys(parts.placement ?? {}).sort()).toEqual([
      'address',
      'enteredAt',
      'room',
      'shelterKind',
    ])
    expect(JSON.stringify(parts.care)).not.toContain('Calle')
  })

  test('legal, asylum and safety are protected by their very kind', () => {
    const outcome = recording(new FirstNight(), {
      protectedService: 'asylum-access',
      matter: 'asylum',
    })
    const parts = partsOf(decidedIn(outcome).entries[0] as never)
    expect(JSON.stringify(parts.care)).not.toMatch(/asylum|legal/)
    expect(parts.protection).toEqual({ protectedService: 'asylum-access', matter: 'asylum' })
  })

  test('no field is for a prosecution: a criminal matter has no place in a case (BR-22)', () => {
    const matters = serviceDelivered.fields.matter.kind.values ?? []
    expect(matters).not.toContain('criminal')
    for (const name of Object.keys(serviceDelivered.fields)) {
      expect(name).not.toMatch(/denunc|prosecut|investigat|hearing|cooperat/i)
    }
  })
})

describe('a reminder', () => {
  test('is a bare time at the server, and disappears when the service is over', () => {
    const night = new FirstNight()
    const open = recording(night, {
      service: 'medical',
      status: 'in-progress',
      nextDueAt: firstNight + hour,
    })
    expect(serviceDelivered.facts(entryOf(open, serviceDelivered).content)).toEqual({
      family: 'case',
      remindAt: firstNight + hour,
    })
    const [first] = night.story.carryOut(decidedIn(open), { by: asha })
    expect(night.file.reminders).toMatchObject([{ about: 'service', at: firstNight + hour }])
    const done = recording(night, { continues: first?.id ?? '', status: 'completed' })
    night.story.carryOut(decidedIn(done), { by: asha })
    expect(night.file.reminders).toEqual([])
  })

  test('of a protected service stays on the device: its very time could tell', () => {
    const outcome = recording(new FirstNight(), {
      protectedService: 'asylum-access',
      nextDueAt: firstNight + hour,
    })
    expect(serviceDelivered.facts(entryOf(outcome, serviceDelivered).content)).toEqual({
      family: 'case',
    })
  })
})

describe('self-harm', () => {
  test.each(['medium', 'high'] as const)(
    'a %s risk is put on the shift’s screen in the same save, without the notes',
    (selfHarmRisk) => {
      const outcome = recording(new FirstNight(), {
        service: 'psychological',
        selfHarmRisk,
        clinicalNotes: 'words of hers',
      })
      expect(typesOf(outcome)).toEqual(['service-delivered', 'essential-recorded'])
      expect(decidedIn(outcome).entries[1]?.content).toEqual({ selfHarmAlert: 'yes' })
    },
  )

  test('a low risk raises no alert', () => {
    const outcome = recording(new FirstNight(), { service: 'psychological', selfHarmRisk: 'low' })
    expect(typesOf(outcome)).toEqual(['service-delivered'])
  })
})

describe('what is counted', () => {
  test('is the kind, the status and the outcome, derived and sealed to statistics', () => {
    const outcome = recording(new FirstNight(), { service: 'documents', outcome: 'met' })
    const parts = partsOf(decidedIn(outcome).entries[0] as never)
    expect(parts.statistics).toEqual({ service: 'documents', status: 'completed', outcome: 'met' })
  })

  test('a later entry about the same service is not counted as another', () => {
    const outcome = recording(new FirstNight(), { continues: inventedId(6) })
    expect(partsOf(decidedIn(outcome).entries[0] as never).statistics).toBeUndefined()
  })
})

describe('is refused', () => {
  test('as no service, as two, or as another kind than it was', () => {
    const night = new FirstNight()
    expect(recording(night, {})).toMatchObject({ code: 'service-missing' })
    expect(recording(night, { service: 'food', protectedService: 'legal' })).toMatchObject({
      code: 'service-twice',
    })
    const [first] = night.story.carryOut(decidedIn(recording(night, { service: 'food' })), {
      by: asha,
    })
    expect(recording(night, { service: 'medical', continues: first?.id ?? '' })).toMatchObject({
      code: 'service-other-kind',
    })
  })
})
