import { describe, expect, test } from 'vitest'
import { asha, by } from '../testing/first-night.ts'
import { decidedIn, entryOf, partsOf } from '../testing/outcome.ts'
import { inventedId } from '../testing/story.ts'
import { foldCase } from '../case/case-file.ts'
import { registerFields } from '../case/case-registers.ts'
import { entryTypes } from '../registry.ts'
import { recordReportDecision } from './record-report-decision.ts'
import { reportDecisionRecorded } from './report-decision-recorded.ts'

const outcome = recordReportDecision({
  case: inventedId(1),
  decision: 'does-not-wish',
  words: 'afraid for her sister',
  mayKnow: [inventedId(100)],
  ...by(asha),
})

describe('her decision about reporting', () => {
  test('lies in a stream of its own, never in the case', () => {
    const [entry] = decidedIn(outcome).entries
    expect(entry?.stream).not.toBe(inventedId(1))
  })

  test('goes on in the same stream when she changes it, which she may at any time', () => {
    const stream = inventedId(50)
    const changed = recordReportDecision({
      stream,
      case: inventedId(1),
      decision: 'thinks-about-it',
      ...by(asha),
    })
    expect(decidedIn(changed).entries[0]?.stream).toBe(stream)
  })

  test('is sealed whole in justice, the case’s id included', () => {
    const parts = partsOf(decidedIn(outcome).entries[0] as never)
    expect(Object.keys(parts)).toEqual(['justice'])
    expect(parts.justice).toMatchObject({ case: inventedId(1) })
  })

  test('looks to the server like anything else about a case, with no state, urgency or reminder', () => {
    const { content } = entryOf(outcome, reportDecisionRecorded)
    expect(reportDecisionRecorded.facts(content)).toEqual({ family: 'case' })
  })

  test('yields nothing to be counted', () => {
    expect(reportDecisionRecorded.statistics).toBeUndefined()
  })
})

describe('BR-22: nothing outside justice has a place for it', () => {
  test('no other entry type has a field in justice, but what authorities demand of the organisation', () => {
    const ofJustice = entryTypes.filter(({ fields }) =>
      Object.values(fields).some(({ compartment }) => compartment === 'justice'),
    )
    expect(ofJustice.map(({ type }) => type).sort()).toEqual([
      ...['legal-demand-answered', 'legal-demand-decided', 'legal-demand-noted'],
      ...['legal-demand-notice-recorded', 'report-decision-recorded'],
    ])
  })

  test('no register of a case is in justice', () => {
    for (const { compartment } of Object.values(registerFields))
      expect(compartment).not.toBe('justice')
  })

  test('an entry of it that strayed into a case’s stream changes nothing of the case', () => {
    const strayed = {
      kind: 'entry' as const,
      hash: 'a'.repeat(64) as never,
      parents: [],
      id: inventedId(2) as never,
      stream: inventedId(1) as never,
      organisation: asha.organisation,
      member: asha.member,
      device: asha.device,
      recordedAt: 0,
      facts: { family: 'case' as const },
      header: { type: 'report-decision-recorded', version: 1, occurredAt: undefined },
      content: { justice: { case: inventedId(1), decision: 'reported' } },
      sealedParts: 0,
      standing: 'confirmed' as const,
    }
    const {
      timeline: _timeline,
      heads: _heads,
      stream: _stream,
      standing: _standing,
      ...file
    } = foldCase([strayed])
    const { timeline: _t, heads: _h, stream: _s, standing: _st, ...empty } = foldCase([])
    expect(file).toEqual(empty)
  })
})
