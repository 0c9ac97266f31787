import { appendRequest, appendResponse } from '@cobijo/contract/wire/entries'
import { base64url } from '@cobijo/contract/wire/bytes'
import type { DeviceId, OrganisationId } from '@cobijo/domain/journal/identifier'
import type { FastifyInstance } from 'fastify'
import { freeOfAddress } from '../../accounts/throttle.ts'
import { bytesOf } from '../../journal/append/append-entries.ts'
import { inReadTransaction } from '../../database/transaction.ts'
import { takeDailyUse } from '../../journal/append/daily-use.ts'
import type { InspectedItem, RefusedItem } from '../../journal/inspection/inspected-item.ts'
import { RequestRefused } from '../problems.ts'
import { addEndpoint } from '../request-life.ts'
import type { Services } from '../services.ts'

const intakeBytes = 4 * 1024 * 1024
/** How much a device may send in a day without an unlocked member: a busy night has dozens of arrivals; a thief's noise ends here. */
const mostADay = { entries: 300, bytes: 16 * 1024 * 1024 }

/** Writing without an unlocked member: nobody signs in, each entry's own signature by a certified intake key lets it in (design §3). */
export function addIntakeRoute(app: FastifyInstance, services: Services): void {
  addEndpoint(app, services, {
    method: 'POST',
    path: '/intake',
    summary: 'Appends observations that an intake device signed; answers when they are durable.',
    permission: 'anyone',
    bodyLimit: intakeBytes,
    schemas: { body: appendRequest, response: appendResponse },
    handle: async ({ body, address }, { pool, inspect, journal, directory, throttle, clock }) => {
      // A certificate that came a moment ago counts: nobody else's request has to bring the directory up to date first.
      const state = await inReadTransaction(pool, {}, (reader) => directory.current(reader))
      const signed = async (sent: typeof body.items): Promise<Signed | undefined> => {
        const read = await inspect(sent, state.deviceKeys)
        const signer = read.kind === 'refused' ? undefined : signerOf(read.items)
        const own = signer && state.directory.organisations.get(signer.organisation)
        const device = signer && own?.devices.get(signer.device)
        return device?.kind === 'intake' && device.state === 'current' ? signer : undefined
      }
      // Behind the wall of a house all share one address: nobody there keeps its own devices' arrivals from going out. Of whoever fails without
      // end no more than one signature is looked at.
      const waitMs = throttle.waitMs(`intake ${address}`, clock(), freeOfAddress)
      const firstSigner = () => signed(body.items.slice(0, 1))
      if (waitMs > 0) {
        // One good signature before bad ones, sent again and again, waits by the device that made it.
        const first = await firstSigner()
        const deviceWaitMs = first ? throttle.waitMs(deviceKey(first, address), clock()) : waitMs
        if (deviceWaitMs > 0) {
          const retryAfterSeconds = Math.ceil(deviceWaitMs / 1000)
          throw new RequestRefused('too-many-attempts', { retryAfterSeconds })
        }
      }
      const signer = await signed(body.items)
      if (!signer) {
        throttle.failed(`intake ${address}`, clock())
        const first = body.items.length > 1 ? await firstSigner() : undefined
        if (first) throttle.failed(deviceKey(first, address), clock())
        throw new RequestRefused('intake-refused')
      }
      const bytes = signer.items.reduce((sum, item) => sum + bytesOf(item), 0)
      const use = {
        kind: 'intake' as const,
        subject: signer.device,
        amount: { entries: signer.items.length, bytes },
        most: mostADay,
      }
      // In the transaction that keeps them: what was refused is not counted, what was acknowledged is.
      const { outcomes, receipt } = await journal.appendWith(
        signer.organisation,
        signer.items,
        async (writer) => {
          if (!(await takeDailyUse(writer, signer.organisation, use, clock())))
            throw new RequestRefused('intake-full')
        },
      )
      return {
        outcomes: [...outcomes],
        ...(receipt === undefined
          ? {}
          : {
              receipt: { bytes: base64url(receipt.bytes), signature: base64url(receipt.signature) },
            }),
      }
    },
  })
}

interface Signed {
  readonly organisation: OrganisationId
  readonly device: DeviceId
  readonly items: readonly InspectedItem[]
}

/** At one address: whoever holds an old arrival of hers keeps her waiting nowhere else. */
function deviceKey({ organisation, device }: Signed, address: string): string {
  return `intake ${address} ${organisation} ${device}`
}

/** The one device that signed all of them, its signatures found good; undefined for anything else. */
function signerOf(items: readonly (InspectedItem | RefusedItem)[]): Signed | undefined {
  const signed = items.filter((item) => item.kind === 'inspected' && item.verifiedUnder)
  const [first] = signed as readonly InspectedItem[]
  if (!first || signed.length < items.length) return undefined
  const { organisation, device } = first
  const isOne = (signed as readonly InspectedItem[]).every(
    (item) => item.organisation === organisation && item.device === device,
  )
  return isOne ? { organisation, device, items: signed as readonly InspectedItem[] } : undefined
}
