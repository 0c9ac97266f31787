import { interpreterAccepted } from '@cobijo/domain/interpreter/interpreter-accepted'
import { AskedInterpreter } from '../../interpreter/asked-interpreter.tsx'
import type { RecordFormKind } from '../record-form.tsx'

export const interpreterRecordForms = {
  interprete: {
    title: 'interpreter.ask-her',
    part: 'entrevista',
    command: 'accept-interpreter',
    names: 'gathering',
    about: AskedInterpreter,
    groups: () => [
      {
        id: 'interpreter',
        title: 'interpreter.ask-her',
        intro: 'interpreter.ask-her.intro',
        fields: [
          { name: 'interpreterAnswer' },
          { name: 'interpreterRelation' },
          { name: 'interpretedLanguage' },
          { name: 'interpreterWords', rows: 2 },
        ],
      },
    ],
    declared: interpreterAccepted.fields,
  },
} as const satisfies Readonly<Record<string, RecordFormKind>>
