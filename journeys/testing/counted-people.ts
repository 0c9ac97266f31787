import { newRandomId } from '@cobijo/contract/device/new-id'
import { got } from '@cobijo/contract/device/testing/invented-organisation'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import type { TestServer } from '@cobijo/server/test-server'
import { rest } from './network-of-three-desks.ts'
import type { Desk } from './network-of-three-desks.ts'

/** What a person says yes to who lets herself be counted. */
export const toBeCounted = { purpose: 'statistics', compartments: ['statistics'] }

/** An adult, unless something else is said of her. */
export async function registerAt(desk: Desk, said: Record<string, unknown>): Promise<StreamId> {
  const { entries } = got(
    await desk.device.carryOut('register-person', { ageGroup: 'adult', ...said }),
  )
  return entries[0]?.stream as StreamId
}

export async function agree(desk: Desk, stream: StreamId, question: Record<string, unknown>) {
  got(
    await desk.device.carryOut('give-consent', {
      case: stream,
      sitting: newRandomId(),
      limitsRead: true,
      givenBy: 'person',
      howGiven: 'signature',
      answers: [{ answer: 'given', ...question }],
    }),
  )
}

/** Referred to the shelter with her consent, and accepted there. */
export async function referToShelter(
  {
    all,
    server,
    shelter,
    worker,
  }: {
    readonly server: TestServer
    readonly worker: Desk
    readonly shelter: Desk
    readonly all: readonly Desk[]
  },
  stream: StreamId,
): Promise<void> {
  const { organisations } = await worker.device.network()
  const named = (name: string) => organisations.find((each) => each.name === name)
  const casework = (name: string) => named(name)?.groups.find(({ kind }) => kind === 'casework')
  const recipient = {
    recipientOrganisation: named('Casa Alba')?.id,
    recipientGroup: casework('Casa Alba')?.id,
  }
  const goesAlong = ['essential', 'identity', 'care']
  await agree(worker, stream, { purpose: 'referral', ...recipient, compartments: goesAlong })
  got(
    await worker.device.carryOut('send-referral', {
      ...recipient,
      case: stream,
      feed: casework('Casa Alba')?.feed,
      urgency: 'urgent',
      needs: ['shelter'],
      goesAlong,
      returnFeed: casework('Mesa de protección')?.feed,
      returnGroup: casework('Mesa de protección')?.id,
    }),
  )
  await rest(server, all)
  const waiting = (await shelter.device.referrals()).find(({ caseStream }) => caseStream === stream)
  got(await shelter.device.carryOut('accept-referral', { referral: waiting?.stream }))
  await rest(server, all)
}
