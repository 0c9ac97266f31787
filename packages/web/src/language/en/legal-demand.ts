/** Demands of authorities: at the door, and what the legal group makes of them. */
export const legalDemand = {
  'legal-demand.title': 'If an authority asks for data',
  'legal-demand.intro':
    'A judge, a prosecutor, police at the door: nothing leaves unless the Legal group decides so with counsel.',
  'legal-demand.door': 'What to do at the door',
  'legal-demand.door.1':
    'Hand over nothing and show nothing. Do not say whether somebody is or was here.',
  'legal-demand.door.2':
    'Ask for the document and a copy. Note who they are, their post and the deadline.',
  'legal-demand.door.3':
    'Call whoever handles legal matters. You may say: “Our counsel will answer you.”',
  'legal-demand.door.4':
    'If they come in or take something all the same, do not resist: watch, and write down what it was.',
  'legal-demand.door.5':
    'Do not speak of it in the house or with whoever decides about beds or services: it could give somebody away.',
  'legal-demand.note': 'Write down what they demand',
  'legal-demand.note.intro':
    'One sentence is enough. Only the Legal group reads it: unless you are in it, you will not be able to open it again.',
  'legal-demand.noted': 'Written down. The Legal group will see it.',
  'legal-demand.nobody': 'Nobody in your organisation could read it',
  'legal-demand.nobody.words':
    'There is nobody in the Legal group yet. Call your coordination, and hand over nothing meanwhile.',
  'legal-demand.open': 'Under way',
  'legal-demand.open.none': 'Nothing is under way.',
  'legal-demand.ended': 'Finished',
  'legal-demand.none': 'Nobody has demanded anything',
  'legal-demand.none.words':
    'What is written down at the door shows here, for the Legal group alone.',
  'legal-demand.one': 'Legal demand',
  'legal-demand.untitled': 'Nobody said from whom',
  'legal-demand.due': 'Answer before {when}',
  'legal-demand.taken-by': 'Written down by {who}, {when}.',
  'legal-demand.steps': 'What is missing',
  'legal-demand.said': 'What they demand',
  'legal-demand.said.change': 'Complete what they demand',
  'legal-demand.said.intro': 'What the document says. Without names of the people concerned.',
  'legal-demand.decided': 'What is answered',
  'legal-demand.decide': 'Decide what is answered',
  'legal-demand.decide.intro':
    'As little as possible, and never more than they demand. Whoever saves it signs it.',
  'legal-demand.decided.by': 'Decided by {who}, {when}.',
  'legal-demand.decided.two':
    'Two answers at once: the one that hands over least counts until somebody decides again.',
  'legal-demand.answered': 'What left',
  'legal-demand.answer': 'Write down what left',
  'legal-demand.answer.intro':
    'This page takes nothing out of a file. Whoever works with her prepares the copy in the usual way: say which parts, not what for.',
  'legal-demand.answered.by': 'Written down by {who}, {when}.',
  'legal-demand.without': 'It left before it was decided',
  'legal-demand.notices': 'Who was told',
  'legal-demand.notice': 'Write down a notice',
  'legal-demand.notice.intro':
    'She is told by her safe channel and alone, where the law allows it. Whoever works with her does not learn of it here.',
  'legal-demand.secret': 'The document forbids telling her',
  'legal-demand.rung.said': 'Who demands, and what',
  'legal-demand.rung.chosen': 'Decide with counsel what is answered',
  'legal-demand.rung.answered': 'Answer, and keep the receipt',
  'legal-demand.rung.holder': 'Tell whoever holds her file',
  'legal-demand.rung.person': 'Tell her, or say why not',
  'legal-demand.print': 'Print',
  'legal-demand.paper.subject': 'Subject: record of a legal demand',
  'legal-demand.paper.signs': 'Who decides',
  'legal-demand.paper.counsel': 'Counsel',
  'legal-demand.count': 'Our own count, by year',
  'legal-demand.count.words':
    'For a line on transparency. It counts demands, never people; where there are very few, add up several years before telling them to anybody outside.',
  'legal-demand.count.year': 'Year',
  'legal-demand.count.received': 'Received',
  'legal-demand.count.handed': 'Something was handed over',
  'legal-demand.count.refused': 'Nothing was handed over',
  'legal-demand.count.without': 'Left before it was decided',
  'legal-demand.count.told': 'She was told',
  'legal-demand.count.open': 'Under way',
  'legal-demand.back': 'All legal demands',
} as const
