import { describe, expect, test } from 'vitest'
import { mayIssue } from '../command/commands.ts'
import { withdrawConsent } from '../consent/withdraw-consent.ts'
import type { GatheringKind } from '../gathering/gathering-kind.ts'
import type { OrganisationId, StreamId } from '../journal/identifier.ts'
import { whoMoves } from '../family/family-move.ts'
import { acceptReferral } from '../referral/accept-referral.ts'
import { knownOf } from '../testing/basis-known.ts'
import { FirstNight, asha, beto, by, country, shelter } from '../testing/first-night.ts'
import { MotherOfTwo } from '../testing/mother-of-two.ts'
import { decidedIn } from '../testing/outcome.ts'
import { firstNight, hour, inventedId } from '../testing/story.ts'
import type { Grant } from './grants.ts'
import { issueGrant } from './issue-grant.ts'
import { mayReach } from './may-reach.ts'
import { grantsAbout, judgeGrant } from './judge-grant.ts'
import type { BasisKnown } from './judge-grant.ts'

/** A referral under a real consent; `more` changes what the grant over the case claims. */
function shared(more: Partial<Grant> = {}, night = new FirstNight().agrees().sends()) {
  const grants = night.grants()
  const grant = grants.find(({ opens }) => opens === night.case)
  if (!grant) throw new Error('a referral grants')
  const known = knownOf(night.file, grants)
  const judge = (other: Partial<BasisKnown> = {}) =>
    judgeGrant({ ...grant, ...more }, { ...known, ...other })
  return { night, grant, grants, known, judge }
}

describe('a grant under a consent', () => {
  test('stands as it was issued, and narrower', () => {
    expect(shared().judge()).toEqual({ kind: 'stands', compartments: ['care', 'essential'] })
    expect(shared({ compartments: ['care'], until: firstNight + hour }).judge()).toEqual({
      kind: 'stands',
      compartments: ['care'],
    })
  })

  test('that is not in the case is forged', () => {
    const basis = { kind: 'consent', consent: inventedId(900) } as const
    expect(shared({ basis }).judge()).toMatchObject({ code: 'grant-consent-unknown' })
    expect(shared({ basis: { kind: 'consent' } }).judge()).toMatchObject({
      code: 'grant-consent-unknown',
    })
  })

  test('that another organisation took down is none to grant by', () => {
    const other = inventedId(990) as OrganisationId
    expect(shared({ grantor: other }).judge()).toMatchObject({
      code: 'grant-consent-taken-elsewhere',
    })
  })

  test('that an officer ordered to be erased with its consent is over, and nobody forged it', () => {
    const basis = { kind: 'consent', consent: inventedId(900) } as const
    expect(shared({ basis }).judge({ isErasedInPart: true })).toEqual({ kind: 'over' })
  })

  test('that is not here yet, or lies where this member cannot read, is nobody’s to judge here', () => {
    const consent = inventedId(900)
    const { judge } = shared({ basis: { kind: 'consent', consent } })
    expect(judge({ isWhole: false })).toEqual({ kind: 'undecided', code: 'case-not-whole' })
    const sealed = { kind: 'undecided', code: 'consent-sealed-from-you' }
    expect(judge({ sealedConsents: new Set([consent as never]) })).toEqual(sealed)
    expect(judge({ readsCare: false })).toEqual(sealed)
  })

  test.each([
    ['another organisation', { recipientOrganisation: inventedId(901) as OrganisationId }],
    ['more than she agreed to', { compartments: ['care', 'health'] as const }],
  ])('for %s is forged', (_what, more) => {
    expect(shared(more).judge().kind).toBe('refused')
  })

  test('for longer than she agreed to is forged', () => {
    const answers = [
      {
        purpose: 'referral' as const,
        recipientOrganisation: shelter.recipientOrganisation,
        compartments: ['care', 'essential'] as const,
        answer: 'given' as const,
        expiresAt: firstNight + 5 * hour,
      },
    ]
    const night = () => new FirstNight().agrees([], { answers }).sends()
    expect(shared({}, night()).judge().kind).toBe('stands')
    const longer = { code: 'grant-longer-than-agreed' }
    expect(shared({ until: firstNight + 6 * hour }, night()).judge()).toMatchObject(longer)
    expect(shared({ until: undefined }, night()).judge()).toMatchObject(longer)
    expect(shared({}, night()).judge({ at: firstNight + 5 * hour })).toEqual({ kind: 'over' })
  })

  test('for another group than she named is forged', () => {
    const answers = [
      {
        purpose: 'referral' as const,
        recipientOrganisation: shelter.recipientOrganisation,
        recipientGroup: shelter.recipientGroup,
        compartments: ['care', 'essential'] as const,
        answer: 'given' as const,
      },
    ]
    const night = new FirstNight().agrees([], { answers }).sends()
    const more = { recipientGroup: inventedId(902) as Grant['recipientGroup'] }
    expect(shared({}, night).judge().kind).toBe('stands')
    expect(shared(more, night).judge()).toMatchObject({ code: 'grant-recipient-not-agreed' })
  })

  test('that she took back is over, whoever wrote it down, and so is the referral’s own', () => {
    const { night } = shared()
    const consents = night.file.consents.flatMap(({ current }) => current.map(({ id }) => id))
    const withdrawn = withdrawConsent(
      { caseFile: night.file, grants: [] },
      { case: night.case, consents, ...by(beto) },
    )
    night.story.carryOut(decidedIn(withdrawn), { by: beto })
    const about = grantsAbout(night.file, night.grants(), asha.organisation)
    expect(about).toHaveLength(2)
    const referral = { recipientOrganisation: beto.organisation }
    for (const grant of about) {
      const known = knownOf(night.file, night.grants())
      const of = grant.opens === night.case ? known : { ...known, referral }
      expect(judgeGrant(grant, of)).toEqual({ kind: 'over' })
    }
  })

  test('that she narrowed since is obeyed for what is left', () => {
    const { night, grant } = shared()
    night.agrees(['essential'], {}, firstNight + hour)
    const known = { ...knownOf(night.file, night.grants()), at: firstNight + hour }
    expect(judgeGrant(grant, known)).toEqual({ kind: 'stands', compartments: ['essential'] })
  })

  test('to be counted opens her code to who helps her, and nothing else to anybody', () => {
    const night = new FirstNight().agrees().sends()
    const answers = [
      { purpose: 'statistics', compartments: ['statistics'], answer: 'given' } as const,
    ]
    night.agrees([], { answers })
    const counted = night.file.consents.find(({ question }) => question.purpose === 'statistics')
    const code: Partial<Grant> = {
      stream: inventedId(903) as StreamId,
      basis: { kind: 'consent', consent: counted?.current[0]?.id as string },
      compartments: ['statistics'],
      history: { kind: 'listed', entries: [] },
    }
    expect(shared(code, night).judge().kind).toBe('stands')
    expect(shared({ ...code, compartments: ['care'] }, night).judge()).toMatchObject({
      code: 'grant-wider-than-agreed',
    })
    const elsewhere = { ...code, recipientOrganisation: inventedId(901) as OrganisationId }
    expect(shared(elsewhere, night).judge()).toMatchObject({ code: 'grant-recipient-not-agreed' })
  })
})

test('a grant that lets them tell back though she was not asked is forged; when she takes that back, they are told to stop', () => {
  const toShelter = {
    purpose: 'referral',
    recipientOrganisation: shelter.recipientOrganisation,
    compartments: ['care', 'essential'],
    answer: 'given',
  } as const
  const silent = new FirstNight().agrees([], { answers: [toShelter] }).sends()
  expect(shared({}, silent).grant.tellsBack).toBe(false)
  expect(shared({ tellsBack: true }, silent).judge()).toMatchObject({
    code: 'grant-wider-than-agreed',
  })
  const { night, grant } = shared()
  expect(grant.tellsBack).toBe(true)
  night.agrees([], { answers: [{ ...toShelter, tellsBack: 'no' }] }, firstNight + hour)
  const known = { ...knownOf(night.file, night.grants()), at: firstNight + hour }
  expect(judgeGrant(grant, known)).toMatchObject({ kind: 'stands', stopsReturn: true })
})

describe('the grant over a referral itself', () => {
  function ofReferral(more: Partial<Grant> = {}) {
    const { night, grants, known } = shared()
    const grant = grants.find(({ opens }) => opens !== night.case)
    if (!grant) throw new Error('a referral grants')
    const judge = (recipientOrganisation: OrganisationId | undefined) =>
      judgeGrant({ ...grant, ...more }, { ...known, referral: { recipientOrganisation } })
    return judge
  }

  test('opens its words to whom it was sent, and its words alone', () => {
    expect(ofReferral()(beto.organisation).kind).toBe('stands')
    expect(ofReferral()(undefined).kind).toBe('undecided')
    expect(ofReferral()(inventedId(901) as OrganisationId)).toMatchObject({
      code: 'grant-recipient-not-agreed',
    })
    expect(ofReferral({ compartments: ['care', 'health'] })(beto.organisation)).toMatchObject({
      code: 'grant-wider-than-agreed',
    })
  })
})

describe('a grant without consent', () => {
  function emergency(more: Partial<Grant['basis']> = {}) {
    const night = new FirstNight()
    const otherBasis = { kind: 'emergency', ground: 'vital-interest', justification: 'x' } as const
    const outcome = issueGrant(
      { caseFile: night.file, country },
      {
        case: night.case,
        purpose: 'assistance',
        ...shelter,
        compartments: ['essential'],
        otherBasis,
        ...by(asha),
      },
    )
    night.story.carryOut(decidedIn(outcome), { by: asha })
    const [grant] = night.grants()
    if (!grant) throw new Error('an emergency grants')
    return (hours: number) =>
      judgeGrant(
        { ...grant, basis: { ...grant.basis, ...more } },
        { ...knownOf(night.file, night.grants()), at: firstNight + hours * hour },
      )
  }

  test('stands until its review is due (BR-42)', () => {
    expect(emergency()(71).kind).toBe('stands')
    expect(emergency()(72)).toEqual({ kind: 'over' })
  })

  test('with a later review, or a ground that is not the country’s, is forged', () => {
    const late = emergency({ reviewBy: firstNight + 73 * hour })
    expect(late(1)).toMatchObject({ code: 'grant-review-too-late' })
    expect(emergency({ ground: 'seemed-right' })(1)).toMatchObject({
      code: 'grant-ground-not-listed',
    })
  })
})

describe('a grant back', () => {
  function accepted() {
    const night = new FirstNight().agrees().sends()
    const referral = night.referral()
    const yes = acceptReferral(
      { referral, grants: night.grants() },
      { referral: referral.stream, ...by(beto) },
    )
    night.story.carryOut(decidedIn(yes), { by: beto })
    const grants = night.grants()
    const back = grants.find(
      ({ opens, grantor }) => opens === night.case && grantor === beto.organisation,
    )
    if (!back) throw new Error('accepting grants')
    return { back, grants, known: knownOf(night.file, grants) }
  }

  test('stands while what it answers does', () => {
    const { back, grants, known } = accepted()
    expect(judgeGrant(back, known).kind).toBe('stands')
    const ended = grants.map((grant) =>
      grant.stream === back.basis.answers ? { ...grant, hasEnded: true } : grant,
    )
    expect(judgeGrant(back, { ...known, grants: ended })).toEqual({ kind: 'over' })
  })

  test('is over once she says that they tell nothing back, and wider or longer it is forged', () => {
    const { back, grants, known } = accepted()
    const stopped = grants.map((grant) => ({ ...grant, tellsBack: false }))
    expect(judgeGrant(back, { ...known, grants: stopped })).toEqual({ kind: 'over' })
    const wider = { ...back, compartments: ['care', 'essential'] as const }
    expect(judgeGrant(wider, known)).toMatchObject({ code: 'grant-wider-than-agreed' })
    const until = firstNight + hour
    const short = grants.map((grant) => ({ ...grant, until, issuedUntil: until }))
    expect(judgeGrant(back, { ...known, grants: short })).toMatchObject({
      code: 'grant-longer-than-agreed',
    })
    // What it answers was shortened since: it is, too.
    const shortened = grants.map((grant) => ({ ...grant, until }))
    expect(judgeGrant(back, { ...known, grants: shortened })).toEqual({
      kind: 'stands',
      compartments: back.compartments,
      until,
    })
  })

  test('that answers what this member does not see is nobody’s to judge here', () => {
    const { back, known } = accepted()
    expect(judgeGrant(back, { ...known, grants: [] }).kind).toBe('undecided')
  })

  test('to somebody else, or of more, is forged', () => {
    const { back, known } = accepted()
    const elsewhere = { ...back, recipientOrganisation: inventedId(901) as OrganisationId }
    expect(judgeGrant(elsewhere, known)).toMatchObject({ code: 'grant-answers-nothing' })
    const wider = { ...back, compartments: ['care', 'account'] as const }
    expect(judgeGrant(wider, known)).toMatchObject({ code: 'grant-wider-than-agreed' })
  })
})

describe('a grant to a consulate', () => {
  const done = { code: 'consular-released', state: 'done' } as const
  const known = { isRead: true, release: done, wasReleased: true } as const
  const narrow = () => shared({ compartments: ['care'] })

  test('stands only while two people let it be sent; whoever does not read that judges nothing', () => {
    const judge = (consular: object, more: Partial<BasisKnown> = {}) =>
      narrow().judge({ consular: { ...known, ...consular }, ...more })
    expect(judge({}).kind).toBe('stands')
    const blocked = { ...done, state: 'blocked' } as const
    expect(judge({ release: blocked })).toEqual({ kind: 'over' })
    const never = { release: { ...done, state: 'open' }, wasReleased: false }
    expect(judge(never)).toMatchObject({ kind: 'refused', code: 'grant-recipient-not-agreed' })
    expect(judge(never, { isWhole: false })).toMatchObject({ code: 'case-not-whole' })
    expect(judge({ ...never, isRead: false })).toMatchObject({ code: 'consent-sealed-from-you' })
  })

  test('by a ground of the law stands no better', () => {
    const basis = { kind: 'legal-ground', ground: 'court-order', justification: 'x' } as const
    const consular = { ...known, release: { ...done, state: 'blocked' } as const }
    expect(shared({ basis }).judge({ consular })).toEqual({ kind: 'over' })
  })
})

test('what never reaches such a recipient is taken out, whatever she agreed to (W10, W12)', () => {
  const consulate = { kind: 'consulate', enforcesMigrationLaw: 'no' } as const
  const enforcing = { kind: 'other', enforcesMigrationLaw: 'disputed' } as const
  const goesAlong = ['care', 'placement'] as const
  const { judge } = shared({}, new FirstNight().agrees(goesAlong).sends({ goesAlong }))
  expect(judge()).toMatchObject({ compartments: goesAlong })
  expect(judge({ reach: mayReach(enforcing) })).toMatchObject({ compartments: ['care'] })
  expect(judge({ reach: mayReach(consulate) })).toEqual({ kind: 'over' })
})

describe('a grant over a gathering', () => {
  /** The grant of what links them, with what a device knows that holds the family whole. */
  function opened() {
    const family = new MotherOfTwo()
    family.agree()
    family.mother.story.carryOut(decidedIn(family.refers()), { by: asha })
    const grants = family.mother.grants()
    const grant = grants.find(({ opens }) => opens === family.gathering.stream)
    if (!grant) throw new Error('nothing links them')
    const gathering = { kinds: new Set(['family'] as const), people: whoMoves(family.family) }
    const known: BasisKnown = {
      ...knownOf(family.mother.file, grants),
      gathering: { ...gathering, isWhole: true },
    }
    const judge = (more: object, others: Partial<BasisKnown> = {}) =>
      judgeGrant(grant, {
        ...known,
        ...others,
        gathering: { ...gathering, isWhole: true, ...more },
      })
    return { family, grants, grant, judge }
  }

  test('stands over her family, until one of them closes her file to them', () => {
    const { grants, family, judge } = opened()
    expect(judge({}).kind).toBe('stands')
    for (const { case: person } of family.all) {
      const ended = grants.map((each) =>
        each.opens === person ? { ...each, hasEnded: true } : each,
      )
      expect(judge({}, { grants: ended })).toEqual({ kind: 'over' })
    }
    // A child born since, whose file was never opened to them.
    const people = [...whoMoves(family.family), inventedId(909) as StreamId]
    expect(judge({ people }).kind).toBe('stands')
  })

  test('is over once she on whose yes it rests is no longer of it; not while something of it is missing', () => {
    const { family, judge } = opened()
    const people = [family.girl.case, family.boy.case]
    expect(judge({ people })).toEqual({ kind: 'over' })
    expect(judge({ people, isWhole: false })).toMatchObject({ code: 'case-not-whole' })
    expect(judge({ people: undefined })).toMatchObject({ code: 'consent-sealed-from-you' })
  })

  test.each(['group-intake', 'house'] as const)(
    'never opens a %s on one person’s yes, nor where a family was begun in one',
    (kind) => {
      const wider = { kind: 'refused', code: 'grant-wider-than-agreed' }
      expect(opened().judge({ kinds: new Set([kind]) })).toMatchObject(wider)
      expect(opened().judge({ kinds: new Set([kind, 'family']) })).toMatchObject(wider)
    },
  )
})

test('who may issue is who the commands let: nobody of a shift, and health only with a referral', () => {
  expect(mayIssue(['shift', 'placement', 'everyone', 'statistics'], 'consent')).toBe(false)
  for (const basis of ['consent', 'emergency', 'legal-ground', 'return'] as const)
    expect(mayIssue(['casework'], basis)).toBe(true)
  expect(mayIssue(['health'], 'consent')).toBe(true)
  expect(mayIssue(['casework'], undefined)).toBe(false)
})

describe('a grant that says it is for a question for beds', () => {
  const basis = { kind: 'capacity' } as const

  test('opens no case and no house, whatever of it is here', () => {
    const { judge } = shared({ basis })
    for (const family of ['case', 'referral', 'organisation'] as const)
      for (const isWhole of [true, false])
        expect(judge({ family, isWhole })).toMatchObject({ code: 'grant-wider-than-agreed' })
  })

  test('opens nothing before a question shows, and no gathering of another kind', () => {
    const { judge } = shared({ basis, compartments: ['essential'] })
    const waits = { kind: 'undecided', code: 'case-not-whole' }
    expect(judge({ family: undefined })).toEqual(waits)
    const gathering = (...kinds: GatheringKind[]) => ({
      family: 'gathering' as const,
      gathering: { kinds: new Set(kinds), people: [], isWhole: true },
    })
    expect(judge(gathering())).toEqual(waits)
    for (const kinds of [['family'], ['group-intake'], ['capacity', 'family']] as GatheringKind[][])
      expect(judge(gathering(...kinds))).toMatchObject({ code: 'grant-wider-than-agreed' })
  })
})
