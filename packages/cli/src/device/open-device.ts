import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import type { ParseArgsOptionsConfig } from 'node:util'
import { createDevice } from '@cobijo/contract/device/device'
import type { DeviceApi } from '@cobijo/contract/device/device-api'
import { isRefusal, refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { readAccountKit } from '@cobijo/sealing/account/account-kit'
import { homePack } from '@cobijo/countries/packs'
import { countryCodes } from '@cobijo/countries/country-codes'
import { textOption } from '../command.ts'
import type { Given } from '../command.ts'
import { openSqliteStore } from './sqlite-store.ts'

/** Options of every command that acts as a device. The passphrase is asked for, or taken from COBIJO_PASSPHRASE. */
export const deviceOptions: ParseArgsOptionsConfig = {
  server: { type: 'string' },
  account: { type: 'string' },
  kit: { type: 'string' },
  'device-folder': { type: 'string' },
}

export const deviceHelp = [
  '  --server URL         where Cobijo answers (default http://localhost:8711)',
  '  --account ID         the account, once this computer knows it; else the first one',
  '  --kit FILE           the printed account kit as a text file: enrols this computer as a device',
  '  --device-folder DIR  where the device keeps what is sealed (default ~/.cobijo)',
  '  --json               answers for programs, on standard output',
  '  The passphrase is asked for, or taken from COBIJO_PASSPHRASE.',
].join('\n')

/** A signed-in device of its own: the cli has no other way to anybody's data. */
export async function openDevice(given: Given): Promise<DeviceApi | Refusal> {
  const folder = textOption(given, 'device-folder') ?? join(homedir(), '.cobijo')
  const device = await createDevice({
    baseUrl: textOption(given, 'server') ?? 'http://localhost:8711',
    openStore: (name) => openSqliteStore(join(folder, `${name}.sqlite`)),
    now: () => Date.now(),
    country: countryCodes(homePack),
  })
  const account = await chooseAccount(given, device)
  if (isRefusal(account)) return account
  const signedIn = await device.signIn({
    ...account,
    passphrase: await askPassphrase('Passphrase: ', 'COBIJO_PASSPHRASE'),
  })
  return isRefusal(signedIn) ? signedIn : device
}

async function chooseAccount(
  given: Given,
  device: DeviceApi,
): Promise<{ account: string; kit?: string; deviceLabel?: string } | Refusal> {
  const kitFile = textOption(given, 'kit')
  if (kitFile !== undefined) {
    if (!existsSync(kitFile)) return refused('file-missing', { field: 'kit' })
    const kit = readFileSync(kitFile, 'utf8')
    const read = readAccountKit(kit)
    if (isRefusal(read)) return read
    return { account: read.account, kit, deviceLabel: 'cli' }
  }
  const known = await device.knownAccounts()
  const account = textOption(given, 'account') ?? known[0]?.account
  return account === undefined
    ? refused('kit-needed-on-a-new-device', { field: 'kit' })
    : { account }
}

/** Asked for on the terminal, or taken from the environment's variable of that name. */
export async function askPassphrase(question: string, variable: string): Promise<string> {
  const given = process.env[variable]
  if (given !== undefined) return given
  const asking = createInterface({ input: process.stdin, output: process.stderr, terminal: false })
  process.stderr.write(question)
  try {
    return (await asking.question('')).trim()
  } finally {
    asking.close()
  }
}
