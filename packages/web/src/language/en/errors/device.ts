export const deviceErrors = {
  'errors.officers-only': 'This is done by a coordinator of the organisation.',
  'errors.officers-only.todo': 'Ask somebody with that role.',
  'errors.feed-unknown': 'The server does not know that delivery feed.',
  'errors.feed-unknown.todo': 'Wait until your organisation has finished syncing and try again.',
  'errors.name-shard-count-differs': 'The index of names is incomplete.',
  'errors.name-shard-count-differs.todo': 'Try again in a moment; meanwhile look in the list.',
  'errors.entry-too-large': 'The entry is too large.',
  'errors.entry-too-large.todo':
    'Split the text into two notes. What you wrote is still on this device.',
  'errors.request-cancelled': 'It was stopped before it finished.',
  'errors.request-cancelled.todo': 'Nothing was left half done. You can begin again.',
  'errors.server-unreachable': 'There is no connection to the server.',
  'errors.server-unreachable.todo':
    'Check the connection and try again. What is saved is still on this device.',
  'errors.readers-unknown': 'This device does not know yet who in your organisation may read this.',
  'errors.readers-unknown.todo':
    'What you wrote stays in the draft. Connect for a moment and save again; if it goes on, tell your coordination.',
  'errors.intake-not-allowed': 'Nobody allowed entries without signing in on this device.',
  'errors.intake-not-allowed.todo':
    'Sign in with your passphrase and allow it under “Organisation”.',
  'errors.not-on-call': 'You are not in the on-call group.',
  'errors.not-on-call.todo': 'Ask your coordination to admit you to that group.',
  'errors.server-needed-to-open': 'The server does not answer.',
  'errors.server-needed-to-open.todo': 'Try again, or use the numbered paper envelope.',
  'errors.ending-not-proved':
    'The server says that your keys no longer count and shows nobody’s signature from your organisation.',
  'errors.ending-not-proved.todo':
    'What you have here stays in view, but nothing new arrives. Ask a coordinator by phone.',
  'errors.recovery-not-tried': 'Two recovery sheets have yet to be tried.',
  'errors.recovery-not-tried.todo':
    'Whoever coordinates tries them under “Organisation”. Then the first person can be registered.',
  'errors.device-locked': 'The device is locked.',
  'errors.device-locked.todo': 'Sign in again with your passphrase.',
  'errors.device-fault': 'Something failed on this device.',
  'errors.device-fault.todo': 'What is saved is still here. Open the page again and retry.',
  'errors.device-store-full': 'This device has no room left.',
  'errors.device-store-full.todo': 'What was saved is still here. Free some space and save again.',
  'errors.device-store-closed': 'The browser closed this device’s store.',
  'errors.device-store-closed.todo': 'Open the page again. What was saved is still here.',
  'errors.device-row-damaged': 'A record on this device is damaged and cannot be sent.',
  'errors.device-row-damaged.todo':
    'Everything else is sent. Tell whoever runs the system, and do not clear the browser’s data.',
  'errors.round-step-refused': 'The server did not answer one part of the synchronisation.',
  'errors.round-step-refused.todo':
    'What was saved is still here and is tried again. If it stays so, tell whoever runs the system.',
  'errors.command-unknown': 'This version cannot do that.',
  'errors.command-unknown.todo': 'Use the new version of the application.',
  'errors.server-needed-to-look': 'To see what came late needs a connection.',
  'errors.server-needed-to-look.todo': 'Try again when it is back. Nothing is lost meanwhile.',
  'errors.late-not-taken-up': 'This cannot be taken up as it came.',
  'errors.late-not-taken-up.todo':
    'If it is needed, write it anew where it belongs and leave this one aside.',
  'errors.case-erased': 'That case file was erased.',
  'errors.case-erased.todo': 'Nothing of it is left here. If she comes back, register her anew.',
} as const
