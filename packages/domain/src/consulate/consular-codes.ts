/** Whatever brings her or her file before a consulate asks the decision table first (domain §6.3). */
export const consularContacts = [
  'notify',
  'show',
  'send',
  'request-document',
  'return-step',
] as const
export type ConsularContact = (typeof consularContacts)[number]

export const consularActs = [...consularContacts, 'lift-prohibition'] as const
export type ConsularAct = (typeof consularActs)[number]

/** What forbids it, in the order of the table. */
export const prohibitions = [
  'asylum-filed',
  'protection-indicated',
  'wish-voiced',
  'home-state-feared',
] as const
export type Prohibition = (typeof prohibitions)[number]

/** The paper with which a prohibition may be lifted. */
export const liftingPapers = [
  'withdrawal',
  'final-decision',
  'her-written-word',
  'child-protection-decision',
] as const
export type LiftingPaper = (typeof liftingPapers)[number]

/** Which paper speaks to which prohibition. */
export const papersFor: Readonly<Record<Prohibition, readonly LiftingPaper[]>> = {
  'asylum-filed': ['withdrawal', 'final-decision'],
  'protection-indicated': ['child-protection-decision', 'final-decision', 'withdrawal'],
  'wish-voiced': ['her-written-word', 'withdrawal', 'final-decision'],
  'home-state-feared': ['her-written-word', 'child-protection-decision'],
}

export const consularWishes = ['wants', 'does-not-want', 'not-asked'] as const
export type ConsularWish = (typeof consularWishes)[number]
