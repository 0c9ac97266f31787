/** The sentences of refusals about pictures. */
export const attachmentErrors = {
  'errors.picture-missing': 'The picture is missing.',
  'errors.picture-missing.todo': 'Take a photo or choose a picture.',
  'errors.picture-kind-missing': 'It is not said what the picture shows.',
  'errors.picture-kind-missing.todo': 'Choose one of the answers: who may see it depends on it.',
  'errors.caption-missing': 'The words that say what can be seen are missing.',
  'errors.caption-missing.todo': 'Write one line, of 500 letters at most.',
  'errors.picture-unreadable': 'This file cannot be opened as a picture here.',
  'errors.picture-unreadable.todo':
    'Try a screenshot or a new photo. If the phone saves HEIC, choose “most compatible” (JPG) in its camera.',
  'errors.picture-is-document':
    'A PDF cannot be added: nobody can be sure what else is written inside it.',
  'errors.picture-is-document.todo': 'Take a photo or a screenshot of each page that is needed.',
  'errors.picture-too-large': 'The picture is too large.',
  'errors.picture-too-large.todo': 'Use a smaller photo, or crop it.',
  'errors.attachment-incomplete': 'The picture has not arrived whole yet.',
  'errors.attachment-incomplete.todo':
    'There is no connection here, or on the device where it was taken. Try again in a while.',
  'errors.attachment-changed':
    'The picture is not the one that was signed: somebody changed it on the way.',
  'errors.attachment-changed.todo':
    'It is not shown. Tell whoever answers for the keys, and ask whoever took it for it again.',
  'errors.attachments-full': 'Too many pictures were sent from this account today.',
  'errors.attachments-full.todo': 'What is left is on this device and is sent tomorrow.',
  'errors.chunk-differs': 'The server received a damaged picture.',
  'errors.chunk-differs.todo': 'It is still on this device and is sent again.',
} as const
