/** The organisations of the network and how a new one comes in. */
export const network = {
  'network.title': 'Network',
  'network.intro':
    'Organisations that can receive what a person agrees to share. None reads what is another’s without a permission.',
  'network.invite': 'Invite an organisation',
  'network.mine': 'Yours',
  'network.unnamed': 'An organisation without a name yet',
  'network.unnamed.why': 'Its name can be read once the network admits it.',
  'network.state.founded': 'Waits to be admitted',
  'network.state.admitted': 'Admitted',
  'network.state.suspended': 'Suspended',
  'network.supported-by-us': 'You have said yes. Other organisations have yet to say so.',
  'network.supporters':
    '{count, plural, one {# organisation of the {needed, number} needed has admitted it} other {# organisations of the {needed, number} needed have admitted it}}',
  'network.report': 'Duty to report',
  'network.enforces': 'Enforces migration law',
  'network.kind': 'Kind',
  'network.source': 'Rule',
  'network.words': 'Its words',
  'network.compare': 'Compare and admit',
  'network.compare.title': 'Compare the words',
  'network.compare.how':
    'Call that organisation on a number that you already know. Ask them to read their words to you; you read them yours.',
  'network.compare.theirs': 'What the other organisation must read to you',
  'network.compare.ours': 'What you read to them',
  'network.compare.match': 'The five words are the same, read aloud',
  'network.compare.match.first': 'First confirm that the words are the same.',
  'network.compare.differ':
    'If a single word differs, do not admit it: tell whoever coordinates the network.',
  'network.admit': 'Admit the organisation',
  'network.admitted': 'Admitted. It can now receive referrals.',
  'network.officers-only': 'Whoever coordinates your organisation admits and invites.',
  'network.invitation.title': 'Invitation',
  'network.invitation.organisation':
    'Good once, for one organisation. Hand it to whoever is going to coordinate it, by a way you trust.',
  'network.invitation.member': 'Good once, for one person. Hand it over by a way you trust.',
  'network.invitation.link': 'Link',
  'network.invitation.expires': 'Expires on {when}',
  'network.invitation.copy-link': 'Copy the link',
  'network.invitation.copy-text': 'Copy a neutral message',
  'network.invitation.text':
    'Hello. This is the access that we spoke about: {link} It expires on {when}. Call me when you open it.',
  'network.invitation.copied': 'Copied',
  'network.invitation.not-copied':
    'The browser did not allow copying. Select the text and copy it.',
  'network.invitation.failed': 'The invitation could not be made',
  'network.findings': 'This device noticed something that does not add up',
  'network.findings.todo':
    'Every device checks for itself what the server hands it. Admit and send nothing new until it is cleared up with whoever coordinates the network.',
  'network.findings.sharing':
    'Somebody let another organisation see a case in a way that does not match what she agreed to. The other devices do not obey it and end it. Ask whoever signed it what happened.',
  'network.findings.sharing.looked': 'We have looked at it',
  'network.findings.code': 'Code: {code}',
  'network.empty': 'There is no other organisation yet',
  'network.empty.todo':
    'Invite the first: it receives a link, founds its organisation and compares five words with you.',
} as const
