/** The sentences of refusals about houses and beds. */
export const houseErrors = {
  'errors.house-type-unsaid': 'It is not known what kind of place this house is.',
  'errors.house-type-unsaid.todo': 'Say so under the house; without it nobody is housed.',
  'errors.house-not-for-children': 'A child or adolescent cannot be housed in this kind of place.',
  'errors.house-not-for-children.todo':
    'Look for another house or call the child-protection authority. Nobody can authorise it.',
  'errors.house-forbidden':
    'Whoever may have been a victim cannot be housed in this kind of place.',
  'errors.house-forbidden.todo':
    'Look for another house. Nobody can authorise it; if the place is of another kind now, say so under the house, with the reason.',
  'errors.room-unsaid': 'A room of this house is still to be chosen.',
  'errors.room-unsaid.todo': 'Choose one, or write down the rooms and their beds first.',
  'errors.room-of-her-own': 'With doubt about her age one sleeps in a separate room, alone.',
  'errors.room-of-her-own.todo': 'Choose a room for one person, or look for another house.',
  'errors.adults-and-children-apart':
    'A child or adolescent does not share a room with adults who are not family.',
  'errors.adults-and-children-apart.todo':
    'Choose another room. If they are family, mark it under “Is family of”.',
  'errors.no-bed-free': 'There is no free bed in that room.',
  'errors.no-bed-free.todo':
    'Choose another room, put her on the waiting list, or record that there was no bed.',
  'errors.stay-not-voluntary': 'Nobody stays without wanting to.',
  'errors.stay-not-voluntary.todo':
    'Ask her alone and in her language, and write down what she says.',
  'errors.communication-unsaid': 'Whether she has means to communicate is still to be said.',
  'errors.communication-unsaid.todo': 'Ask and write it down; the house’s telephone will do.',
  'errors.restriction-incomplete':
    'Limiting her communication needs a ground, a reason and an end.',
  'errors.restriction-incomplete.todo': 'Complete the three, or give her means to communicate.',
  'errors.restriction-without-end': 'The date on which that limit ends has passed.',
  'errors.restriction-without-end.todo':
    'Give one that has not passed, or give her means to communicate.',
  'errors.reclassification-needs-reason': 'Another kind of place needs a reason.',
  'errors.reclassification-needs-reason.todo':
    'Write why it is of another kind now; it stays on record.',
  'errors.room-incomplete': 'A room lacks its name, whom it is for or how many beds it has.',
  'errors.room-incomplete.todo': 'Complete that line or take it out.',
  'errors.room-named-twice': 'Two rooms have the same name.',
  'errors.room-named-twice.todo': 'Give each a name of its own.',
  'errors.room-slept-in': 'In a room that was taken out somebody sleeps, or a bed is held.',
  'errors.room-slept-in.todo': 'Leave it, or first move whoever sleeps there to another room.',
  'errors.hold-already-over': 'That hour has passed.',
  'errors.hold-already-over.todo': 'Say until what hour the bed is held.',
  'errors.sleeps-here-already': 'She sleeps in this house already.',
  'errors.sleeps-here-already.todo': 'For another room use “Change room” in tonight’s list.',
  'errors.asked-until-out-of-range': 'A question for beds waits for an answer for a week at most.',
  'errors.asked-until-out-of-range.todo': 'Choose a time still to come, within a week.',
  'errors.recipient-gives-no-beds': 'A consulate is not asked for beds.',
  'errors.recipient-gives-no-beds.todo': 'Take it off the list and ask the houses.',
  'errors.more-children-than-beds': 'There are more children than beds.',
  'errors.more-children-than-beds.todo': 'Count one bed for each person who comes, children too.',
  'errors.hour-already-over': 'That time has passed.',
  'errors.hour-already-over.todo': 'Choose one still to come.',
  'errors.not-as-many-as-asked': 'That is not as many beds as they asked for.',
  'errors.not-as-many-as-asked.todo':
    'Hold all of them, in one house, or answer that there are none. Fewer would tell how many are left.',
  'errors.asked-too-often': 'They have been told no three times this week.',
  'errors.asked-too-often.todo':
    'Hold the beds, or do not answer: so many noes would tell how full the house is. To explain, ring them.',
  'errors.question-over': 'This question is over.',
  'errors.question-over.todo': 'If beds are still needed, ask again.',
  'errors.held-too-long': 'A bed is held for three days at most after the question’s time.',
  'errors.held-too-long.todo': 'Choose an earlier time.',
  'errors.room-promised': 'Beds are kept in a room that was taken out.',
  'errors.room-promised.todo': 'Leave it, or release those beds first.',
  'errors.house-promised': 'Beds are kept for somebody in this house.',
  'errors.house-promised.todo': 'Release them first and tell whoever asked.',
  'errors.promise-unknown': 'Those beds are not kept in this house.',
  'errors.promise-unknown.todo': 'Go back to the house and choose from tonight’s list.',
  'errors.stay-unknown': 'That stay is not hers, or has ended.',
  'errors.stay-unknown.todo': 'Go back to the house and choose from tonight’s list.',
  'errors.hand-over-unknown': 'That hand-over is not in this house.',
  'errors.hand-over-unknown.todo': 'Go back to the house and open the last one.',
  'errors.hand-over-own': 'Nobody takes over the shift that she handed over.',
  'errors.hand-over-own.todo': 'If you stay on, hand over again when you leave.',
  'errors.incident-unknown': 'That incident is not in this house.',
  'errors.incident-unknown.todo': 'Go back to the house and write it down as a new one.',
  'errors.house-ended': 'This house is closed.',
  'errors.house-ended.todo':
    'Look for another one. If it opened again, write that in what is said of the house.',
  'errors.house-slept-in': 'Somebody sleeps in this house, or a bed is held.',
  'errors.house-slept-in.todo':
    'First find another place for each person, and write down that she sleeps here no longer.',
} as const
