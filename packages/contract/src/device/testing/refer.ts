import type { StreamId } from '@cobijo/domain/journal/identifier'
import type { DeviceApi } from '../device-api.ts'
import { newRandomId } from '../new-id.ts'
import { got } from './invented-organisation.ts'

/** Whose group: where there are several others, by name. */
type Whose = 'mine' | 'theirs' | { readonly named: string }

export async function groupOf(device: DeviceApi, whose: Whose, kind = 'casework') {
  const found = (await device.network()).organisations.find(({ mine, name }) =>
    typeof whose === 'string' ? mine === (whose === 'mine') : name === whose.named,
  )
  const group = found?.groups.find((each) => each.kind === kind)
  if (!found || !group) throw new Error(`no group ${kind}`)
  return { organisation: found.id, group: group.id, feed: group.feed }
}

/** She agrees that the other organisation be told so much and tells back how she fares; `more` goes into her answer. */
export async function agree(
  desk: DeviceApi,
  stream: StreamId,
  goesAlong: readonly string[],
  more: object = {},
  whose: Whose = 'theirs',
) {
  const to = await groupOf(desk, whose)
  got(
    await desk.carryOut('give-consent', {
      case: stream,
      sitting: newRandomId(),
      limitsRead: true,
      givenBy: 'person',
      howGiven: 'signature',
      answers: [
        {
          purpose: 'referral',
          recipientOrganisation: to.organisation,
          recipientGroup: to.group,
          compartments: goesAlong,
          answer: 'given',
          tellsBack: 'yes',
          ...more,
        },
      ],
    }),
  )
}

export async function send(
  desk: DeviceApi,
  stream: StreamId,
  goesAlong: readonly string[],
  more: object = {},
  whose: Whose = 'theirs',
) {
  const to = await groupOf(desk, whose)
  const back = await groupOf(desk, 'mine')
  return got(
    await desk.carryOut('send-referral', {
      case: stream,
      recipientOrganisation: to.organisation,
      recipientGroup: to.group,
      feed: to.feed,
      urgency: 'urgent',
      needs: ['shelter', 'medical'],
      goesAlong,
      returnFeed: back.feed,
      returnGroup: back.group,
      ...more,
    }),
  )
}

export async function register(
  desk: DeviceApi,
  name: string,
  more: object = {},
): Promise<StreamId> {
  const registered = got(
    await desk.carryOut('register-person', {
      givenNames: name,
      nameToUse: name,
      ageGroup: 'adult',
      ...more,
    }),
  )
  return registered.entries[0]?.stream as StreamId
}

export async function refer(desk: DeviceApi, goesAlong: string[], name: string): Promise<StreamId> {
  const stream = await register(desk, name)
  await agree(desk, stream, goesAlong)
  await send(desk, stream, goesAlong)
  return stream
}

/** She takes back each consent that this device shows her file to hold. */
export async function withdrawEach(device: DeviceApi, stream: StreamId): Promise<void> {
  const { consents } = got(await device.openCase(stream)).file
  got(
    await device.carryOut('withdraw-consent', {
      case: stream,
      consents: consents.flatMap(({ current }) => current.map(({ id }) => id)),
      withdrawnBy: 'person',
    }),
  )
}
