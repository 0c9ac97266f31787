/** What a saved decision noticed. */
export const remarks = {
  'remarks.handed-over-not-approved':
    'She was handed over though it was not approved. Tell whoever protects her.',
  'remarks.age-contradicts-what-was-said':
    'Saved. The age and "adult or child" do not agree: look at it when you can.',
  'remarks.asked-too-often':
    'Saved. She has now been asked this three times or more: let it not be repeated, and see whether it hurt her.',
  'remarks.people-in-forbidden-house':
    'Saved. People sleep in this place who can no longer be housed here: find them another house today.',
  'remarks.sleeps-in-another-house':
    'Saved. Her file also says that she sleeps in another house: end her stay there.',
  'remarks.exposure-day-missing':
    'Saved. Say when the last time was: some treatment works in the first hours only.',
  'remarks.interview-motive-missing':
    'Saved. This had been spoken of before, and nobody said why it was asked again.',
  'remarks.child-notice-missing':
    'Saved. The notice to the child-protection authority is not on record yet: note it under Child, even without its number.',
  'remarks.children-notice-missing':
    'Saved. No notice to who protects children is noted yet: give it now and note it, even without its number.',
  'remarks.children-set-apart':
    'Saved. Children are not separated from their families or siblings: bring them together now.',
  'remarks.crime-to-pass-on': 'Saved. Pass on what was reported to the right authority now.',
  'remarks.signs-without-sheet':
    'Saved. There are people with signs and no sheet: begin one so that nobody is lost.',
  'remarks.child-goes-to-child-protection':
    'Whoever may be a child goes to who protects children. Notify them and ask them to take charge.',
  'remarks.verification-incomplete':
    'Saved. Something that the law asks is missing: it is not in the totals until it is complete.',
  'remarks.child-not-heard':
    'Saved. What she thinks is not there yet, nor why nobody heard her: without that the panel cannot decide.',
  'remarks.panel-without-chair':
    'Saved. Nobody chairs the panel: somebody has to see that she is heard and that reasons are given.',
  'remarks.recused-after-vote':
    'Saved. She had voted already: her vote no longer counts. See whether the determination still stands.',
  'remarks.review-brought-forward':
    'Saved. The day that was typed is past the limit: the next review is on the last day allowed.',
  'remarks.child-not-told-in-person':
    'Saved. She still has to be told in person, in her language and with the reasons.',
  'remarks.ask-herself-now':
    'Saved. Whoever spoke for her said yes for her: it goes on, and now she is to be asked herself.',
  'remarks.closed-untold':
    'Saved. She was not told how to come back: tell her if anybody hears from her again.',
  'remarks.closed-with-duty-open':
    'Saved. Notices are missing, or their number: nobody is reminded of them while the case is closed. Complete them under Deadlines, or say why they are not owed.',
  'remarks.dates-contradict':
    'Saved. Some dates do not agree: the top of the file says which. Correct the wrong one when you can.',
  'remarks.shift-not-told':
    'Saved. Tell whoever is on shift now that this person must not know of her nor come in: you cannot read the essentials, so it was not written there.',
  'remarks.plan-open-again': 'Saved. The plan was closed and is open again.',
  'remarks.case-closed': 'Saved. The case is closed: consider whether it should be reopened.',
  'remarks.closure-words-to-review':
    'Saved. The words of the closure sound like a condition: nobody loses help for not reporting. Ask somebody else to read them.',
  'remarks.emergency-to-review':
    'Saved. Somebody else of your organisation has to review this emergency within 72 hours; then the permission ends.',
  'remarks.plan-not-asked':
    'Saved. She has not been asked yet: a plan is hers once she accepts it.',
  'remarks.plan-review-missing':
    'Saved without a day to look at it again: the general deadline runs.',
  'remarks.risk-critical':
    'Saved. The risk is critical: talk today with whoever coordinates, and agree with her how to stay safe tonight.',
  'remarks.service-open': 'Saved. There are services under way in this case.',
  'remarks.return-danger-found':
    'Saved. There is danger: no journey. Look for another way with her and review her safety plan.',
  'remarks.return-not-voluntary': 'Saved. She did not decide freely: it is no voluntary return.',
  'remarks.return-called-off':
    'Saved. She does not travel. Her services, her plan and her place stay as they are.',
  'remarks.return-under-way': 'Saved. She had already left: call whoever is with her now.',
  'remarks.child-without-specialised-escort':
    'Saved. A child always travels with staff specialised in childhood: tell them now.',
  'remarks.departed-without-booking':
    'Saved. She left before the journey was set: look at what was missing.',
  'remarks.return-turned-back':
    'Saved. She was not let in: help goes on here. Reopen the case if it is closed.',
  'remarks.wristband-twice': 'Saved. That wristband stands on another row: see which is right.',
  'remarks.danger-again':
    'Saved. She may be in danger again: look at her safety plan with her today. Nothing is closed or taken away for this.',
  'remarks.reopening-proposed':
    'Saved. The case is closed: it should be reopened to go on with her.',
  'remarks.contacted-by-unsafe-channel':
    'Saved. She did not say that this way is safe: do not use it again, and ask her whether somebody saw it.',
  'remarks.payment-awaits-second':
    'Saved. For its amount a second person confirms it before it is handed over.',
  'remarks.payment-not-agreed': 'Saved. Nobody had agreed it: tell your coordinators.',
  'remarks.payment-without-second':
    'Saved. For its amount a second person was needed: ask one to look at it.',
  'remarks.receipt-to-follow': 'Saved. The signed receipt is to follow.',
  'remarks.death-recorded':
    'Saved. Her permissions have ended. What is still to be done for her and hers is among today’s tasks. Look after each other, too.',
  'remarks.death-corrected':
    'Saved. Everything counts again. See with her to her bed and to what was shared: those had ended.',
  'remarks.interpreter-not-asked':
    'She has not been asked yet whether she accepts that interpreter',
  'remarks.interpreter-knows-her':
    'Saved. They know each other: ask her again, alone, before speaking of what happened to her.',
  'remarks.child-missing':
    'Saved. Tell the child protection authority and the emergency services right now: a child or adolescent is missing.',
  'remarks.self-harm-alert-set':
    'Saved. Her file now shows the self-harm alert. Do not leave her alone, and call whoever looks after health.',
  'remarks.her-voice-missing':
    'Saved. She was not asked: speak with her and write down what she says.',
  'remarks.other': 'Saved. There is something to look at in this case.',
  'remarks.read': 'Understood',
  'remarks.family-left-behind':
    'Saved. Somebody of her family stayed behind and nobody said why: see whether she is well, and with whom.',
} as const
