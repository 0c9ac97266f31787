import { whoeverIsThere } from '../access/access-rule.ts'
import { defineCommand } from '../command/command-definition.ts'
import { beginGathering } from '../gathering/begin-gathering.ts'
import { operationRecorded } from './operation-recorded.ts'

const { responsible: _responsible, ...input } = operationRecorded.fields

export const beginOperationCommand = defineCommand({
  name: 'begin-operation',
  access: whoeverIsThere,
  concerns: [],
  input,
  decide: (_situation, command) => beginGathering(operationRecorded, command),
})
