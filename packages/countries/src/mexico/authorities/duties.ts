import type { Answer } from '../../shape/authority.ts'

/** Trafficking is prosecuted of its own motion; whoever serves the public and learns of it reports at once. */
export const publicServantsReport: Answer = {
  answer: 'yes',
  source: 'CNPP art. 222; LGV arts. 108, 120-XX; LGT art. 7-III',
  evidence: 'law',
}

/**
 * CNPP art. 222 begins with "every person who knows of it"; whether that binds the staff of an NGO or an international
 * organisation where an adult does not wish it is open. LGV art. 107 counts shelters and private clinics among those that
 * must take a declaration when asked, and art. 109 obliges whoever knows of a crime to give the register her name. To be
 * signed off by counsel.
 */
export const disputedForOthers: Answer = {
  answer: 'disputed',
  source: 'CNPP art. 222, first paragraph; open question for counsel',
  evidence: 'unverified',
}

/** For a child every person, at once. */
export const everybodyReportsForChild: Answer = {
  answer: 'yes',
  source: 'LGDNNA art. 12',
  evidence: 'law',
}

/** Privileges and immunities may stand against it. */
export const immunityDisputes: Answer = {
  answer: 'disputed',
  source: 'LGDNNA art. 12; privileges and immunities',
  evidence: 'unverified',
}

export const enforcesMigrationLaw: Answer = {
  answer: 'yes',
  source: 'LM arts. 92-100',
  evidence: 'law',
}

export const doesNotEnforce: Answer = {
  answer: 'no',
  source: 'No such task in domain §3.3',
  evidence: 'unverified',
}
