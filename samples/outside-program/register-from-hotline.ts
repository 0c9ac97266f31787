import { readFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { createDevice } from '@cobijo/contract/device/device'
import { createMemoryStore } from '@cobijo/contract/device/store/memory-store'
import { countryCodes } from '@cobijo/countries/country-codes'
import { homePack } from '@cobijo/countries/packs'
import { isRefusal } from '@cobijo/domain/journal/refusal'

// A program of somebody else's: the telephone exchange of a hotline hands over who called. See README.md beside it.
const [server = '', kitFile = ''] = process.argv.slice(2)

const device = await createDevice({
  baseUrl: server,
  // What has to outlive this process goes into a store of your own (contract/src/device/store/device-store.ts).
  openStore: createMemoryStore,
  now: () => Date.now(),
  country: countryCodes(homePack),
})

/** A refusal is an answer with a code; nothing of the call goes into an error or a log. */
function orEnd<Answer>(answer: Answer): Exclude<Answer, { readonly kind: 'refused' }> {
  if (isRefusal(answer)) {
    process.stderr.write(`refused: ${answer.code} ${answer.field ?? ''}\n`)
    process.exit(1)
  }
  return answer as Exclude<Answer, { readonly kind: 'refused' }>
}

orEnd(
  await device.signIn({
    account: '',
    kit: readFileSync(kitFile, 'utf8'),
    passphrase: process.env['COBIJO_PASSPHRASE'] ?? '',
    deviceLabel: 'hotline exchange',
  }),
)
const call = JSON.parse(await text(process.stdin)) as Readonly<Record<string, unknown>>
const saved = orEnd(await device.carryOut('register-person', call))

// Saved here is not yet saved there: the process may end only when the server has said that it is durable.
let waiting = await device.saveStates()
for (let round = 0; waiting.onThisDevice.length > 0 && round < 20; round += 1) {
  await device.sync()
  waiting = await device.saveStates()
}
const stream = saved.entries[0]?.stream
process.stdout.write(`${JSON.stringify({ case: stream, waiting: waiting.onThisDevice.length })}\n`)
await device.lock()
process.exit(waiting.onThisDevice.length === 0 ? 0 : 3)
