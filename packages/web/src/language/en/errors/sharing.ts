export const sharingErrors = {
  'errors.consent-missing': 'Her consent is missing.',
  'errors.consent-missing.todo':
    'Ask her in plain words and record it. If there is immediate danger, share as an emergency.',
  'errors.consent-taken-elsewhere':
    'Another organisation took down her consent; she has not been asked here.',
  'errors.consent-taken-elsewhere.todo':
    'Ask her here, if and when she wants, and record it; then you can share.',
  'errors.consent-too-narrow': 'Her consent does not reach that far.',
  'errors.consent-too-narrow.todo': 'Take out what she did not allow, or ask her again.',
  'errors.basis-missing': 'The basis for sharing is missing.',
  'errors.basis-missing.todo': 'Choose consent, a legal ground or an emergency.',
  'errors.justification-missing': 'The reason is missing.',
  'errors.justification-missing.todo': 'Write in one sentence why it is necessary.',
  'errors.legal-ground-not-listed': 'That legal ground is not in the list.',
  'errors.legal-ground-not-listed.todo': 'Choose one from the list, or share with her consent.',
  'errors.compartments-missing': 'Nothing was chosen to share.',
  'errors.compartments-missing.todo': 'Tick at least one part.',
  'errors.sealed-from-you': 'That part is sealed for another group.',
  'errors.sealed-from-you.todo': 'Ask that group to do it.',
  'errors.return-not-agreed': 'She has not agreed that whoever sent her is told how she is doing.',
  'errors.return-not-agreed.todo':
    'Ask her, if and when she wants; what is done for her goes on as it is.',
  'errors.return-open-already':
    'Whoever sent her can already see what you note of her plan and services.',
  'errors.return-open-already.todo': 'There is nothing to do.',
  'errors.grant-missing': 'There is no grant that covers it.',
  'errors.grant-missing.todo': 'Ask for consent or a legal ground before sharing.',
  'errors.grant-consent-unknown': 'The permission names a consent that is not in the case file.',
  'errors.grant-consent-unknown.todo':
    'It was not obeyed and is ended. Tell whoever coordinates your organisation: ask who signed it.',
  'errors.grant-consent-taken-elsewhere':
    'The permission names a consent that another organisation took down.',
  'errors.grant-consent-taken-elsewhere.todo':
    'It was not obeyed and is ended. Ask her here before sharing again.',
  'errors.grant-consent-not-given': 'The permission names an answer by which she did not agree.',
  'errors.grant-consent-not-given.todo':
    'It was not obeyed and is ended. Tell whoever coordinates your organisation.',
  'errors.grant-recipient-not-agreed': 'The permission is for somebody she did not agree to.',
  'errors.grant-recipient-not-agreed.todo':
    'It was not obeyed and is ended. Tell whoever coordinates your organisation.',
  'errors.grant-wider-than-agreed': 'The permission opens more than she agreed to.',
  'errors.grant-wider-than-agreed.todo': 'It was not obeyed and is ended. To share more, ask her.',
  'errors.grant-longer-than-agreed': 'The permission lasts longer than she agreed to.',
  'errors.grant-longer-than-agreed.todo':
    'It was not obeyed and is ended. To share for longer, ask her.',
  'errors.grant-ground-not-listed':
    'The permission gives a ground that is not in the country’s list.',
  'errors.grant-ground-not-listed.todo':
    'It was not obeyed and is ended. Choose a ground of the list and write why.',
  'errors.grant-review-too-late': 'The emergency permission has no review in time.',
  'errors.grant-review-too-late.todo':
    'It was not obeyed and is ended. An emergency is reviewed within 72 hours.',
  'errors.grant-referral-over': 'They could not take her on, or the referral was taken back.',
  'errors.grant-referral-over.todo':
    'They receive nothing new. The permission is ended as soon as somebody who may is online.',
  'errors.grant-answers-nothing': 'The permission back answers nothing that was shared.',
  'errors.grant-answers-nothing.todo':
    'It was not obeyed and is ended. Tell whoever coordinates your organisation.',
  'errors.grant-signer-not-entitled': 'The permission was signed by somebody who may not give it.',
  'errors.grant-signer-not-entitled.todo':
    'It was not obeyed. Tell whoever coordinates that organisation.',
  'errors.case-not-whole': 'Part of the case file has not arrived yet.',
  'errors.case-not-whole.todo':
    'Nothing new is sent for now. It goes on by itself once the rest is here.',
  'errors.consent-sealed-from-you': 'You cannot see what this permission rests on.',
  'errors.consent-sealed-from-you.todo': 'What you write is sent by a colleague who can.',
  'errors.delivery-missing': 'The server set it aside: it was for no group of your organisation.',
  'errors.delivery-missing.todo':
    'Nobody else can read it. Write it down again and tell your coordination.',
  'errors.access-ended': 'Nobody signs in with this kit and passphrase any more.',
  'errors.access-ended.todo': 'If you are of the team, ask a coordinator to invite you back.',
  'errors.answer-missing': 'Her answer is missing.',
  'errors.answer-missing.todo': 'Mark whether she said yes, no or later.',
  'errors.assent-missing': 'Whether the child agrees is missing.',
  'errors.assent-missing.todo': 'Ask in words of that age and mark it.',
  'errors.assent-refused': 'The child does not agree.',
  'errors.assent-refused.todo': 'Nothing is shared. Talk about it again when the child wants to.',
  'errors.consent-unknown': 'That consent is not in the case file.',
  'errors.consent-unknown.todo': 'Open the case file again and choose it from the list.',
  'errors.duty-to-report-not-said':
    'She must first be told that whoever receives must report to the authorities, or may have to.',
  'errors.duty-to-report-not-said.todo':
    'Tell her in plain words and mark it, or choose an organisation that need not report.',
  'errors.express-consent-missing': 'This needs her express consent.',
  'errors.express-consent-missing.todo':
    'Ask for her signature or fingerprint, or let her say it before a witness.',
  'errors.form-missing': 'How she said it is missing.',
  'errors.form-missing.todo': 'Mark whether she signed, gave her fingerprint or said it aloud.',
  'errors.limits-not-read': 'The limits of confidentiality have not been read to her.',
  'errors.limits-not-read.todo': 'Read them aloud and mark it before saving her yes.',
  'errors.not-to-migration-enforcement': 'That is never sent to those who enforce migration law.',
  'errors.not-to-migration-enforcement.todo': 'Take that part out, or choose another organisation.',
  'errors.nothing-asked': 'It does not say what is asked.',
  'errors.nothing-asked.todo': 'Tick at least one need or write it.',
  'errors.purpose-missing': 'What the consent is for is missing.',
  'errors.purpose-missing.todo': 'Choose one purpose only.',
  'errors.recipient-is-yourself': 'That is your own organisation.',
  'errors.recipient-is-yourself.todo': 'Choose another one.',
  'errors.recipient-profile-unknown':
    'The network does not know whether that organisation must report.',
  'errors.recipient-profile-unknown.todo': 'Ask it to complete its details, or choose another one.',
  'errors.referral-not-waiting': 'This referral has been answered already.',
  'errors.referral-not-waiting.todo': 'Open the referral again to see it.',
  'errors.referral-not-accepted': 'The other organisation has not accepted her yet.',
  'errors.referral-not-accepted.todo': 'Wait for its answer.',
  'errors.referral-over': 'This referral is over.',
  'errors.referral-over.todo': 'It need not be taken back.',
  'errors.representative-missing': 'Who answers for the child is missing.',
  'errors.representative-missing.todo':
    'Write name and office. Without that person nothing is shared.',
  'errors.too-many-questions': 'These are too many decisions at once.',
  'errors.too-many-questions.todo': 'Leave the rest for when she has rested.',
  'errors.witness-missing': 'The code of the witness is missing.',
  'errors.witness-missing.todo': 'Write the code of whoever heard it.',
  'errors.words-missing': 'It has to be said in words.',
  'errors.words-missing.todo': 'Write in one sentence why.',
  'errors.grant-not-live': 'That permission is not in force.',
  'errors.grant-not-live.todo': 'Check from when and until when it holds.',
  'errors.grant-not-yet': 'That permission has not begun yet.',
  'errors.grant-not-yet.todo': 'Wait until its first day.',
  'errors.grant-ended': 'That permission has ended.',
  'errors.grant-ended.todo': 'Nothing new is shared. If needed, ask for consent again.',
  'errors.grant-of-another': 'That permission is another organisation’s.',
  'errors.grant-of-another.todo': 'Only whoever gave it can use it.',
  'errors.grant-by-intake': 'A permission cannot be given from an intake device.',
  'errors.grant-by-intake.todo': 'Sign in with your passphrase and give it again.',
  'errors.grant-not-as-signed': 'The permission is not the one that was signed.',
  'errors.grant-not-as-signed.todo': 'Share nothing. Tell whoever coordinates the network.',
  'errors.grant-signature-wrong': 'The signature of the permission is wrong.',
  'errors.grant-signature-wrong.todo': 'Share nothing. Tell whoever coordinates the network.',
  'errors.grant-signer-ended': 'Whoever gave the permission is no longer of the team.',
  'errors.grant-signer-ended.todo': 'Ask somebody of the team to give it again.',
} as const
