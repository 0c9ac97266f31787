/**
 * What each business rule says, in one line, and which part of the work it belongs to. The numbers are those of the domain brief and are
 * stable; the tests name them.
 */
export interface BusinessRule {
  readonly number: string
  readonly says: string
}

const ruleTexts: readonly string[] = [
  'A child is trafficked by act and purpose alone; no means is needed.',
  'An adult’s consent changes nothing where any means was used.',
  'Whose age is in doubt is treated as a child until somebody entitled settles it with evidence.',
  'A dimension of indicators is positive by the exact rule of its list, and not otherwise.',
  'What was not answered, or not known, counts neither as yes nor as no.',
  'No score excludes, closes or refuses; an exclusion needs two people and a reason.',
  'Professional judgement suffices to presume, with its reason.',
  'A screening is signed by somebody whose certificate is valid on that day.',
  'A form of exploitation carries its article; trafficking in general cannot be final.',
  'Smuggling never adds to a count of trafficking victims.',
  'Nothing of migration begins for a child before the child-protection authority was told.',
  'Meeting a child sets the task of handing over; her stay asks for no document and no fee.',
  'No child is placed in detention, nor one who is alone with unrelated adults.',
  'The migration interview of a child has the six topics of the law and no other.',
  'Return, reunification and separation of a child need a determination of her best interests by a panel that heard her.',
  'Whoever has a conflict, and the case worker, has no vote in the panel.',
  'A temporary decision creates its review; a new fact reopens it.',
  'Urgent measures run against three hours and twenty-four hours from the request.',
  'The plan to restore rights ends when every right is guaranteed or taken over by somebody who accepted.',
  'A representative who is an alleged exploiter is out at once, and a substitute is due.',
  'Whatever she decides about reporting changes no help, priority, placement, grant or closure.',
  'Nobody outside the legal group sees a field, filter, count, log or export that tells whether she reported.',
  'An institution’s own notice is independent of her decision and needs its legal basis.',
  'No reason to close is about not cooperating; words that say so ask for a second look.',
  'Emergency help needs no screening, identity or consent to share.',
  'No statement is asked of her in the time of reflection unless she wants it.',
  'While asylum is asked for, nothing consular is done without her express consent.',
  'The same for a child who may need protection, even before anything is filed.',
  'A wish for asylum is told in writing at once; its days warn and bar nothing.',
  'A consulate has no search and sees what a person released.',
  'Who declines consular contact is respected; not asked means no contact.',
  'What is filtered from a list for an embassy cannot be noticed.',
  'A return is booked with declaration, recent risk assessment, asylum clear, fitness and reception; a child’s also with determination and escort.',
  'A return can be called off at any time before boarding, and nothing is lost.',
  'Deportation is no outcome of anything.',
  'Forbidden places are refused whoever asks; only reclassifying the house helps.',
  'A stay is voluntary and with means to communicate; a restriction has its ground, author and end.',
  'Addresses, itineraries and new telephones are in no package unless the recipient’s task needs them and she agreed.',
  'Nothing is shared without a live consent for purpose, recipient and scope, or a listed ground with its reason.',
  'Withdrawal ends sharing at once, lists what had gone out and leaves services as they are.',
  'What is sensitive needs express consent; spoken consent needs a witness.',
  'An emergency needs a ground and a reason and is reviewed within seventy-two hours.',
  'Requests for one’s data are due by business days of the country’s calendar.',
  'A confirmed breach drafts its notification with what the law asks.',
  'Nothing is erased under a hold, an open request or an open service.',
  'Asking again needs its motive; the third interview on one topic is flagged.',
  'An interpreter is bound, without conflict and accepted by her; never a child or a relative.',
  'Access takes role, organisation, case team and compartment; breaking the glass is told.',
  'Found, screened, presumed and identified are never added.',
  'An executed visit has its order, issuer, officer, place and witnesses.',
  'Whom one meets is a case by her acceptance; what is left of others is erased.',
  'No published cell under the threshold can be worked out.',
  'Persons, services and participations are never one number.',
  'Every published figure has its definition, cut-off, version and approver.',
  'The same trainee twice is two participations and one person.',
  'Nothing is sent to a person but by a channel she called safe, in neutral words.',
]

export const businessRules: readonly BusinessRule[] = ruleTexts.map((says, at) => ({
  number: `BR-${String(at + 1).padStart(2, '0')}`,
  says,
}))
