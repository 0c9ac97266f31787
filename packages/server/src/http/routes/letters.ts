import { base64url, fromBase64url } from '@cobijo/contract/wire/bytes'
import {
  answersRequest,
  answersResponse,
  focalWordRequest,
  focalWordsResponse,
  houseParams,
  letterRequest,
  lettersQuery,
  lettersResponse,
  unattendedLetterRequest,
} from '@cobijo/contract/wire/letters'
import { emptyResponse } from '@cobijo/contract/wire/operations'
import type { DeviceId, OrganisationId } from '@cobijo/domain/journal/identifier'
import { verifyLabelled } from '@cobijo/sealing/account/sign-key-pair'
import { focalWordHash, readFocalWord } from '@cobijo/sealing/complaint/focal-word'
import { focalWordFits } from '@cobijo/sealing/complaint/focal-word-fits'
import { handedInBytes, handedInLabel } from '@cobijo/sealing/complaint/letter'
import type { FastifyInstance } from 'fastify'
import { findCurrentMember } from '../../access/feed-access.ts'
import {
  answersUnder,
  focalWordsOf,
  isPartnerOf,
  keepFocalWord,
  keepLetter,
  listFocalWords,
  listLetters,
} from '../../access/letters.ts'
import type { Session } from '../../accounts/sessions.ts'
import { freeOfAddress } from '../../accounts/throttle.ts'
import { inReadTransaction, inTransaction } from '../../database/transaction.ts'
import type { DirectoryState } from '../../directory/directory-state.ts'
import { takeDailyUse } from '../../journal/append/daily-use.ts'
import { RequestRefused } from '../problems.ts'
import { addEndpoint } from '../request-life.ts'
import type { Services } from '../services.ts'

const lettersADay = { entries: 200, bytes: 4 * 1024 * 1024 }
const focalWordsADay = { entries: 50, bytes: 4 * 1024 * 1024 }

/**
 * Letters to a house's focal point: the server keeps and hands out bytes that all look alike, to whoever belongs to the house or its
 * partner, and knows neither which say something nor to whom (ADR 35).
 */
export function addLetterRoutes(app: FastifyInstance, services: Services): void {
  addEndpoint(app, services, {
    method: 'POST',
    path: '/organisations/:organisation/letters',
    summary: 'Adds one letter to a house’s pool; by a member of the house or of its partner.',
    permission: 'member',
    schemas: { params: houseParams, body: letterRequest, response: emptyResponse },
    handle: async ({ params, session, state, body }, used) => {
      const house = await houseFor(used, session, state, params.organisation)
      await add(used, house, { subject: session.member, ...body })
      return {}
    },
  })

  addEndpoint(app, services, {
    method: 'POST',
    path: '/organisations/:organisation/letters/unattended',
    summary: 'Adds one letter that a device of the house handed in while nobody had unlocked it.',
    permission: 'anyone',
    schemas: { params: houseParams, body: unattendedLetterRequest, response: emptyResponse },
    handle: async ({ params, body, address }, used) => {
      const { pool, directory, throttle, clock } = used
      const house = params.organisation as OrganisationId
      const state = await inReadTransaction(pool, {}, (reader) => directory.current(reader))
      const own = state.directory.organisations.get(house)
      const device = own?.devices.get(body.device as DeviceId)
      const signed = handedInBytes(house, fromBase64url(body.tag), fromBase64url(body.letter))
      const isItsOwn =
        own?.state === 'admitted' &&
        device?.kind === 'intake' &&
        device.state === 'current' &&
        verifyLabelled(handedInLabel, [signed], fromBase64url(body.signature), device.key)
      if (!isItsOwn) {
        // Behind the wall of the house all share one address: nobody there keeps the tablet's own letters from going out.
        refuseHasty(used, address)
        throttle.failed(`letter ${address}`, clock())
        throw new RequestRefused('intake-refused')
      }
      await add(used, house, { subject: body.device, ...body })
      return {}
    },
  })

  addEndpoint(app, services, {
    method: 'GET',
    path: '/organisations/:organisation/letters',
    summary: 'Letters of a house’s pool, all of them, for a member of the house or of its partner.',
    permission: 'member',
    schemas: { params: houseParams, query: lettersQuery, response: lettersResponse },
    handle: async ({ params, session, state, query }, used) => {
      const house = await houseFor(used, session, state, params.organisation)
      const letters = await inReadTransaction(used.pool, { organisation: house }, (reader) =>
        listLetters(reader, house, query),
      )
      return { letters, restored: used.installation.restored }
    },
  })

  addEndpoint(app, services, {
    method: 'POST',
    path: '/organisations/:organisation/letters/answers',
    summary: 'What lies under these names, and noise where nothing does; who asks is not known.',
    permission: 'anyone',
    schemas: { params: houseParams, body: answersRequest, response: answersResponse },
    handle: async ({ params: { organisation }, body, address }, used) => {
      refuseHasty(used, address)
      // Counted as if it had failed: nobody asks hundreds of times an hour.
      used.throttle.failed(`letter ${address}`, used.clock())
      const letters = await inReadTransaction(used.pool, { organisation }, (reader) =>
        answersUnder(reader, organisation, body.tags.map(fromBase64url)),
      )
      return { letters: letters.map(base64url) }
    },
  })

  addEndpoint(app, services, {
    method: 'POST',
    path: '/organisations/:organisation/focal-words',
    summary: 'Keeps a signed word about who is in a house’s focal point.',
    permission: 'member',
    schemas: { params: houseParams, body: focalWordRequest, response: emptyResponse },
    handle: async ({ params, session, state, body }, used) => {
      const house = await houseFor(used, session, state, params.organisation)
      const word = fromBase64url(body.word)
      const read = readFocalWord(word)
      const signer = findCurrentMember(state, session)
      const { says, by, partner } = read?.said ?? {}
      const mayBeSaid =
        read?.said.house === house &&
        by === session.member &&
        signer !== undefined &&
        read.isSignedBy(signer.sign) &&
        (says === 'proposed'
          ? session.organisation === house && signer.officer
          : session.organisation === partner)
      if (!read || !mayBeSaid) throw new RequestRefused('not-found')
      await inTransaction(used.pool, { organisation: house }, async (writer) => {
        const use = {
          kind: 'focal-word' as const,
          subject: session.member,
          amount: { entries: 1, bytes: word.length },
          most: focalWordsADay,
        }
        if (!(await takeDailyUse(writer, house, use, used.clock())))
          throw new RequestRefused('intake-full')
        const fits = focalWordFits(await focalWordsOf(writer, house), read)
        if (!fits) throw new RequestRefused('field-invalid', { field: 'word' })
        await keepFocalWord(writer, house, {
          hash: focalWordHash(word),
          partner: read.said.partner,
          word,
        })
      })
      return {}
    },
  })

  addEndpoint(app, services, {
    method: 'GET',
    path: '/focal-words',
    summary: 'Who is in the focal point of the caller’s house, and of those that agreed with it.',
    permission: 'member',
    schemas: { response: focalWordsResponse },
    handle: async ({ session: { organisation } }, { pool }) => ({
      words: await inReadTransaction(pool, { organisation }, (reader) =>
        listFocalWords(reader, organisation),
      ),
    }),
  })
}

/** The house, for somebody of it or of an organisation that it agreed with; both admitted. "Not yours" is "not found". */
async function houseFor(
  { pool }: Services,
  { organisation }: Session,
  { directory }: DirectoryState,
  asked: string,
): Promise<OrganisationId> {
  const house = asked as OrganisationId
  const isAdmitted = (id: OrganisationId): boolean =>
    directory.organisations.get(id)?.state === 'admitted'
  const isTheirs =
    isAdmitted(house) &&
    isAdmitted(organisation) &&
    (house === organisation ||
      (await inReadTransaction(pool, { organisation }, (reader) =>
        isPartnerOf(reader, organisation, house),
      )))
  if (!isTheirs) throw new RequestRefused('not-found')
  return house
}

function refuseHasty({ throttle, clock }: Services, address: string): void {
  const waitMs = throttle.waitMs(`letter ${address}`, clock(), freeOfAddress)
  if (waitMs > 0)
    throw new RequestRefused('too-many-attempts', { retryAfterSeconds: Math.ceil(waitMs / 1000) })
}

async function add(
  { pool, clock }: Services,
  house: OrganisationId,
  handed: { readonly subject: string; readonly letter: string; readonly tag: string },
): Promise<void> {
  const letter = fromBase64url(handed.letter)
  const use = {
    kind: 'letter' as const,
    subject: handed.subject,
    amount: { entries: 1, bytes: letter.length },
    most: lettersADay,
  }
  await inTransaction(pool, { organisation: house }, async (writer) => {
    if (!(await takeDailyUse(writer, house, use, clock()))) throw new RequestRefused('intake-full')
    await keepLetter(writer, house, { letter, tag: fromBase64url(handed.tag), at: clock() })
  })
}
