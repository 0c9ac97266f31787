import { sampleState, type SampleState } from '@cobijo/contract/wire/sample'
import { links } from '../links.ts'

const path = `${links.sample()}/estado`

/** How far the sample network beside this installation is. Throws where the server does not answer. */
export const readSampleState = (): Promise<SampleState> => ask('GET')

/** Starts it; safe to ask again. */
export const startSample = (): Promise<SampleState> => ask('POST')

async function ask(method: 'GET' | 'POST'): Promise<SampleState> {
  const response = await fetch(path, { method })
  return sampleState.parse(await response.json())
}
