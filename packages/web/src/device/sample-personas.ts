import { createApiClient } from '@cobijo/contract/client/api-client'
import { samplePersonasResponse, type SamplePersona } from '@cobijo/contract/wire/sample'

/** Whom one may be in the sample network; loaded only there. */
export async function fetchSamplePersonas(): Promise<readonly SamplePersona[]> {
  const send = createApiClient(location.origin, () => undefined)
  const { personas } = await send({
    method: 'GET',
    path: 'sample/personas',
    response: samplePersonasResponse,
  })
  return personas
}
