import { fromBase64url, identifier } from '@cobijo/contract/wire/bytes'
import { foundingResponse } from '@cobijo/contract/wire/accounts'
import { base64url } from '@cobijo/contract/wire/bytes'
import { mostVersion, releasesResponse } from '@cobijo/contract/wire/lists'
import { publishRequest } from '@cobijo/contract/wire/operations'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { inReadTransaction } from '../../database/transaction.ts'
import {
  checkFiles,
  findReleaseFile,
  insertRelease,
  listReleases,
} from '../../releases/releases.ts'
import { isApprovedAsAsked } from '../../releases/approved-as-asked.ts'
import { readFrozenContent } from '../../releases/frozen-content.ts'
import { feedFiles, feedType, releaseFeed } from '../../releases/release-feed.ts'
import { RequestRefused } from '../problems.ts'
import { addEndpoint } from '../request-life.ts'
import type { Services } from '../services.ts'

const releaseBytes = 64 * 1024 * 1024

export function addReleaseRoutes(app: FastifyInstance, services: Services): void {
  addEndpoint(app, services, {
    method: 'POST',
    path: '/releases',
    summary:
      'Publishes frozen files that a signed entry approved, as the next version of a stream of the caller’s organisation.',
    permission: 'officer',
    bodyLimit: releaseBytes,
    schemas: { body: publishRequest, response: foundingResponse },
    handle: async ({ session, state, body }, { inspect, journal, clock }) => {
      const own = state.directory.organisations.get(session.organisation)
      // What is published stands at this origin, under the network's name.
      if (own?.state !== 'admitted') throw new RequestRefused('not-admitted')
      const read = await inspect([body.entry], state.deviceKeys)
      const item = read.kind === 'batch' ? read.items[0] : undefined
      if (item?.kind !== 'inspected' || item.releaseChecksum === undefined)
        throw new RequestRefused('entry-refused', { field: 'entry' })
      const files = body.files.map(({ name, content }) => ({
        name,
        content: fromBase64url(content),
      }))
      const checksum = checkFiles(files)
      if (isRefusal(checksum) || checksum !== item.releaseChecksum)
        throw new RequestRefused('checksum-differs', { field: 'files' })
      const content = readFrozenContent(files, body.version)
      if (isRefusal(content)) throw new RequestRefused(content.code, { field: content.field })
      if (content?.isForOneBody) throw new RequestRefused('release-restricted', { field: 'files' })
      if (!isApprovedAsAsked(content, files, state.directory))
        throw new RequestRefused('second-approval-missing', { field: 'approvals' })
      const { organisation } = session
      const appended = await journal.appendWith(
        organisation,
        [item],
        async (writer, { outcomes }) => {
          const outcome = outcomes[0]?.outcome
          if (outcome !== 'appended' && outcome !== 'already-there')
            throw new RequestRefused('entry-refused', { field: 'entry' })
          const release = {
            organisation,
            stream: item.stream,
            version: body.version,
            title: body.title,
            checksum,
            content: content?.bytes,
            approvedBy: item.hash,
            files,
          }
          const refusal = await insertRelease(writer, release, clock())
          if (refusal) throw new RequestRefused(refusal.code, { field: refusal.field })
        },
      )
      if (!appended.receipt) throw new RequestRefused('entry-refused', { field: 'entry' })
      const { bytes, signature } = appended.receipt
      return { receipt: { bytes: base64url(bytes), signature: base64url(signature) } }
    },
  })

  addEndpoint(app, services, {
    method: 'GET',
    path: '/releases',
    summary: 'What was published, without sign-in.',
    permission: 'anyone',
    schemas: { response: releasesResponse },
    handle: async (_, { pool }) => ({ releases: await inReadTransaction(pool, {}, listReleases) }),
  })
}

const fileParams = z.strictObject({
  stream: identifier,
  file: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,99}$/),
})
const fileQuery = z.strictObject({
  version: z.coerce.number().int().min(1).max(mostVersion).optional(),
})

/** Published files by their own address, open to everybody. */
export function addReleaseFiles(app: FastifyInstance, { pool }: Services): void {
  for (const language of ['es', 'en'] as const) {
    app.get(
      `/publicaciones/${feedFiles[language]}`,
      { schema: { hide: true } },
      async (_, reply) => {
        const releases = await inReadTransaction(pool, {}, listReleases)
        return reply
          .headers({ 'content-type': feedType, 'cache-control': 'public, max-age=300' })
          .send(releaseFeed(releases, language))
      },
    )
  }
  // The address that people are given; the page's own links need its folder.
  for (const path of ['/publicaciones/:stream', '/publicaciones/:stream/']) {
    app.get(path, { schema: { hide: true } }, (request, reply) => {
      const params = fileParams.pick({ stream: true }).safeParse(request.params)
      const query = fileQuery.safeParse(request.query)
      if (!params.success || !query.success) throw new RequestRefused('not-found')
      const version = query.data.version === undefined ? '' : `?version=${query.data.version}`
      return reply.redirect(`/publicaciones/${params.data.stream}/index.html${version}`)
    })
  }
  app.get('/publicaciones/:stream/:file', { schema: { hide: true } }, async (request, reply) => {
    const params = fileParams.safeParse(request.params)
    const query = fileQuery.safeParse(request.query)
    if (!params.success || !query.success) throw new RequestRefused('not-found')
    const { stream, file } = params.data
    const found = await inReadTransaction(pool, {}, (reader) =>
      findReleaseFile(reader, stream, file, query.data.version),
    )
    if (!found) throw new RequestRefused('not-found')
    const isFrozen = query.data.version !== undefined
    return reply
      .headers({
        'content-type': found.contentType,
        // Whoever reads the page is told of the feed by the server: a frozen page does not know where it lies.
        link: `<../${feedFiles.es}>; rel="alternate"; type="application/atom+xml"; hreflang="es", <../${feedFiles.en}>; rel="alternate"; type="application/atom+xml"; hreflang="en"`,
        'cache-control': isFrozen ? 'public, max-age=31536000, immutable' : 'public, max-age=300',
      })
      .send(found.content)
  })
}
