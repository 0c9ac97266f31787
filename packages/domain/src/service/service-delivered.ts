import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import type { Facts } from '../journal/facts.ts'
import {
  amountOfMoney,
  answer,
  calendarDate,
  choice,
  flag,
  identifier,
  instant,
  list,
  record,
  text,
  whole,
} from '../journal/value-kind.ts'
import { openServices, protectedServices, serviceStatuses } from './service-codes.ts'

const short = text(200)
const words = text(20_000)

/**
 * One thing done, planned or refused for her (domain §4.1); later entries about the same service name the first. Each
 * kind's own data lies where it belongs: a diagnosis in `health`, an address in `placement`, a summary in `care`.
 */
export const serviceDelivered = defineEntryType({
  type: 'service-delivered',
  family: 'case',
  version: 1,
  weight: 'observation',
  fields: {
    /** Exactly one of the two. */
    service: sealedIn('care', choice(openServices)),
    protectedService: sealedIn('protection', choice(protectedServices)),
    /** Id of the first entry about this service; absent in the first. */
    continues: sealedIn('care', identifier),
    status: requiredIn('care', choice(serviceStatuses)),
    requestedBy: sealedIn('care', choice(['person', 'representative', 'staff'])),
    provider: sealedIn('care', short),
    summary: sealedIn('care', words),
    outcome: sealedIn('care', choice(['met', 'partly-met', 'not-met', 'unknown'])),
    satisfaction: sealedIn('care', choice(['yes', 'partly', 'no', 'not-asked'])),
    startedOn: sealedIn('care', calendarDate),
    endedOn: sealedIn('care', calendarDate),
    /** Becomes a bare reminder at the server, unless the service is a protected one. */
    nextDueAt: sealedIn('care', instant),
    interpreterCode: sealedIn('care', text(40)),
    cost: sealedIn(
      'care',
      record({
        /** In the currency's smallest unit. */
        amount: amountOfMoney(),
        /** ISO 4217. */
        currency: text(3),
        donor: short,
        budgetLine: short,
        receipt: short,
      }),
    ),
    // food and basic items
    rations: sealedIn('care', whole(0, 10_000)),
    days: sealedIn('care', whole(0, 10_000)),
    items: sealedIn('care', list(short)),
    // medical
    medicalKind: sealedIn(
      'health',
      choice([
        'emergency',
        'general',
        'specialist',
        'gynaecological-obstetric',
        'sexual-health',
        'dental',
        'addictions',
        'disability',
        'forensic',
      ]),
    ),
    facility: sealedIn('health', short),
    examinationAgreed: sealedIn('health', answer),
    diagnosis: sealedIn('health', words),
    treatment: sealedIn('health', words),
    prescribed: sealedIn('health', list(record({ name: short, dose: short, hours: short }))),
    // psychological
    psychologicalKind: sealedIn(
      'psychosocial',
      choice(['first-aid', 'crisis', 'individual', 'group', 'family', 'psychiatric']),
    ),
    appointmentNumber: sealedIn('psychosocial', whole(1, 1000)),
    selfHarmRisk: sealedIn(
      'psychosocial',
      choice(['none', 'low', 'medium', 'high', 'not-assessed']),
    ),
    clinicalNotes: sealedIn('psychosocial', words),
    // shelter
    shelterKind: sealedIn(
      'placement',
      choice([
        'emergency',
        'specialised-refuge',
        'half-way-house',
        'own-home',
        'childrens-centre',
        'foster-family',
        'hotel',
      ]),
    ),
    address: sealedIn('placement', text(500)),
    room: sealedIn('placement', short),
    enteredAt: sealedIn('placement', instant),
    leftAt: sealedIn('placement', instant),
    stayIsVoluntary: sealedIn('care', flag),
    meansToCommunicate: sealedIn('care', flag),
    // transport
    route: sealedIn('placement', text(1000)),
    // documents: the kind itself can tell of asylum or a consulate
    documentKind: sealedIn('identity', short),
    documentIssuer: sealedIn('identity', short),
    documentNumberMasked: sealedIn('identity', text(12)),
    issuedOn: sealedIn('identity', calendarDate),
    expiresOn: sealedIn('identity', calendarDate),
    originalHeldBy: sealedIn(
      'identity',
      choice(['person', 'organisation', 'authority', 'somebody-else', 'unknown']),
    ),
    // legal, asylum, safety, tracing
    matter: sealedIn(
      'protection',
      choice([
        'orientation',
        'migration',
        'labour',
        'family-civil',
        'reparation',
        'asylum',
        'safety',
      ]),
    ),
    protectedSummary: sealedIn('protection', words),
  },
  facts: (content): Facts =>
    content.nextDueAt === undefined || content.protectedService !== undefined
      ? { family: 'case' }
      : { family: 'case', remindAt: content.nextDueAt },
  statistics: (content) => {
    const service = content.service ?? content.protectedService
    // One service counts once: by its first entry.
    if (service === undefined || content.continues !== undefined) return undefined
    return {
      service,
      status: content.status,
      ...(content.outcome === undefined ? {} : { outcome: content.outcome }),
    }
  },
})
