/** The first page, signing in, waiting to be admitted. */
export const welcome = {
  'welcome.title': 'No one left between two doors',
  'welcome.what':
    'Cobijo joins the organisations that attend to victims of trafficking in persons. Each person is helped once, in confidence, even when several accompany her. What is written here is closed on your device: whoever runs the server cannot read it.',
  'welcome.sign-in': 'Sign in',
  'welcome.invited': 'I have an invitation',
  'welcome.set-up': 'Found a new network',
  'welcome.set-up.why': 'This server has no network yet.',
  'welcome.sample': 'Explore the sample network',
  'welcome.sample.why': 'Apart, with invented people. Nothing that you do there comes here.',
  'welcome.preparing': 'The sample network is being prepared',
  'welcome.preparing.what':
    'Six organisations and some 200 people, all invented. The first time takes one to three minutes, depending on the machine; later only seconds.',
  'welcome.preparing.starting': 'Its database is being opened',
  'welcome.preparing.people': 'Invented organisations and people',
  'welcome.preparing.leave':
    'You may leave this page: it goes on by itself, and will have gone on when you come back. It stops when Cobijo stops.',
  'welcome.figures': 'Published figures',
  'welcome.about': 'What Cobijo promises',
  'welcome.more': 'Without signing in',
  'welcome.is-sample':
    'This is the sample network. Choose an invented person and walk through her day.',
  'welcome.entry.title': 'Sign in',
  'welcome.entry.who': 'Who is signing in?',
  'welcome.entry.other': 'Somebody else',
  'welcome.entry.other.detail': 'With her printed access key',
  'welcome.entry.phrase': 'Your passphrase',
  'welcome.entry.show': 'Show the passphrase',
  'welcome.entry.hide': 'Hide the passphrase',
  'welcome.entry.go': 'Sign in',
  'welcome.entry.kit': 'Access key',
  'welcome.entry.kit.help':
    'The fourteen groups of letters on your sheet. Capitals, spaces and lines do not matter.',
  'welcome.entry.unnamed': 'Account {number} on this device',
  'welcome.entry.label': 'What to call this account here',
  'welcome.entry.label.help':
    'It is seen before signing in. Choose something that tells only your team, such as “Shift 2”.',
  'welcome.entry.new':
    'Nobody has signed in on this device yet. It needs your printed access key; afterwards the passphrase is enough.',
  'welcome.entry.offline':
    'You can sign in without a connection too: you will see what was already on this device and can write.',
  'welcome.entry.opening-first':
    'Opening on this device for the first time: what your organisation holds is coming in. It may take half a minute.',
  'welcome.entry.opening': 'Your keys are being opened on this device',
  'welcome.entry.wait':
    '{seconds, plural, one {You can try again in # second.} other {You can try again in # seconds.}}',
  'welcome.entry.lost': 'If you forgot your passphrase',
  'welcome.entry.lost.todo':
    'Nobody can tell it to you, not even whoever runs the server. Ask your coordination for a new invitation: they give you access again after comparing the words. What was written is not lost.',
  'welcome.entry.invited': 'It is your first time and you have an invitation',
  'welcome.persona.title': 'Sample network',
  'welcome.persona.intro':
    'Everything is invented: organisations, people and case files. Choose where to look from.',
  'welcome.persona.go': 'Sign in as {label}',
  'welcome.waiting.title': 'You have yet to be admitted',
  'welcome.waiting.member':
    'Your account is ready. Call whoever invited you and read these five words to her. If they are the ones on her screen, she admits you.',
  'welcome.waiting.organisation':
    'Your organisation is founded. Call whoever invited you and read these five words to her. If they are the ones on her screen, the network admits you.',
  'welcome.waiting.here': 'This page opens by itself once you are admitted. You can leave it so.',
  'welcome.waiting.asked': 'Last asked: {when}',
  'welcome.waiting.why': 'Why by telephone or in person',
  'welcome.waiting.why.words':
    'The words come from your keys. If anybody changed the keys on the way, the words would be others. So they are read by another way than this screen, by a voice that is known.',
  'welcome.fingerprint.words': 'Five words',
  'welcome.fingerprint.digits': 'Or twenty digits',
  'welcome.fingerprint.gone':
    'The words were shown when the account was made and this device does not keep them. Ask for a new invitation.',
} as const
