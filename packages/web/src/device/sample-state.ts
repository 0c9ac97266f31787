import { sampleState, type SampleState } from '@cobijo/contract/wire/sample'
import { links } from '../links.ts'

const path = `${links.sample()}/estado`

/** How far the sample network beside this installation is. Throws where the server does not answer. */
export const readSampleState = (): Promise<SampleState> => ask('GET')

/** Starts it; safe to ask again. */
export const startSample = (): Promise<SampleState> => ask('POST')

async function ask(method: 'GET' | 'POST'): Promise<SampleState> {
  // A header that no other page can send along.
  const response = await fetch(path, { method, headers: { 'x-cobijo': 'page' } })
  return sampleState.parse(await response.json())
}
