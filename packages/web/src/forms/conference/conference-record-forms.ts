import { caseConferenceHeld } from '@cobijo/domain/conference/case-conference-held'
import type { RecordFormKind } from '../record-form.tsx'

export const conferenceRecordForms = {
  reunion: {
    title: 'conference.add',
    part: 'plan',
    command: 'record-conference',
    groups: () => [
      {
        id: 'who',
        title: 'conference.who',
        intro: 'conference.who.intro',
        fields: [{ name: 'conferenceOn' }, { name: 'conferenceTook' }],
      },
      {
        id: 'voice',
        title: 'conference.voice',
        intro: 'conference.voice.intro',
        fields: [{ name: 'herVoice' }, { name: 'herVoiceWords', rows: 2 }],
      },
      {
        id: 'agreed',
        title: 'conference.agreed',
        intro: 'plan.steps.intro',
        fields: [
          { name: 'conferenceAgreed', expected: 'future' },
          { name: 'conferenceWords', rows: 3 },
          { name: 'nextConferenceOn', expected: 'future' },
        ],
      },
      {
        id: 'apart',
        title: 'plan.protected-needs',
        intro: 'plan.protected-needs.intro',
        fields: [{ name: 'protectedAgreed', expected: 'future' }],
      },
    ],
    declared: caseConferenceHeld.fields,
  },
} as const satisfies Readonly<Record<string, RecordFormKind>>
