export const pages = {
  'pages.about': 'What Cobijo promises',
  'pages.not-found': 'This page does not exist or is not yours',
  'pages.not-found.why':
    'The address may be incomplete, or what you are looking for belongs to another organisation. Cobijo gives the same answer in both cases.',
  'pages.not-found.todo': 'Go to the first page',
  'pages.fault': 'Something failed on this page',
  'pages.fault.why':
    'What you saved is safe on this device. What you were writing comes back when you return.',
  'pages.fault.reload': 'Open the page again',
  'pages.write.offer': 'Say something in confidence',
} as const
