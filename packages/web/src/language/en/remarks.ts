/** What a saved decision noticed. */
export const remarks = {
  'remarks.age-contradicts-what-was-said':
    'Saved. The age and "adult or child" do not agree: look at it when you can.',
  'remarks.asked-too-often':
    'Saved. She has now been asked this three times or more: let it not be repeated, and see whether it hurt her.',
  'remarks.exposure-day-missing':
    'Saved. Say when the last time was: some treatment works in the first hours only.',
  'remarks.interview-motive-missing':
    'Saved. This had been spoken of before, and nobody said why it was asked again.',
  'remarks.case-closed': 'Saved. The case is closed: consider whether it should be reopened.',
  'remarks.closure-words-to-review':
    'Saved. The words of the closure sound like a condition: nobody loses help for not reporting. Ask somebody else to read them.',
  'remarks.emergency-to-review':
    'Saved. Somebody else of your organisation has to review this emergency within 72 hours; then the permission ends.',
  'remarks.service-open': 'Saved. There are services under way in this case.',
  'remarks.other': 'Saved. There is something to look at in this case.',
  'remarks.read': 'Understood',
} as const
