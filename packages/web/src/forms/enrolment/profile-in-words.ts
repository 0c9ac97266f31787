import type { OrganisationProfile } from '@cobijo/contract/device/directory/directory-api'
import type { MessageId } from '../../language/es.ts'

export const kindInWords: Readonly<Record<OrganisationProfile['kind'], MessageId>> = {
  shelter: 'founding.kind.shelter',
  'civil-society': 'founding.kind.civil-society',
  'international-organisation': 'founding.kind.international-organisation',
  'migration-protection': 'founding.kind.migration-protection',
  'child-protection': 'founding.kind.child-protection',
  'refugee-commission': 'founding.kind.refugee-commission',
  consulate: 'founding.kind.consulate',
  health: 'founding.kind.health',
  'victims-commission': 'founding.kind.victims-commission',
  prosecution: 'founding.kind.prosecution',
  other: 'founding.kind.other',
}

export const organisationKinds = Object.keys(kindInWords) as OrganisationProfile['kind'][]

export const answerInWords: Readonly<Record<OrganisationProfile['dutyToReport'], MessageId>> = {
  yes: 'founding.answer.yes',
  no: 'founding.answer.no',
  disputed: 'founding.answer.disputed',
}
