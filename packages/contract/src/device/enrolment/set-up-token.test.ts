import { startTestServer } from '@cobijo/server/test-server'
import { expect, test } from 'vitest'
import { foundingOf, newTestDevice } from '../testing/invented-organisation.ts'

test('a set-up token that was cut off is refused as a wrong one is, at its question', async () => {
  const server = await startTestServer()
  try {
    const device = await newTestDevice(server.baseUrl)
    const founding = foundingOf('Casa')
    for (const setupToken of [server.setupToken.slice(0, 9), ''])
      expect(await device.foundNetwork({ ...founding, setupToken })).toMatchObject({
        code: 'token-refused',
        field: 'token',
      })
    const wrong = [...server.setupToken].reverse().join('')
    await expect(device.foundNetwork({ ...founding, setupToken: wrong })).rejects.toMatchObject({
      problem: { code: 'token-refused' },
    })
  } finally {
    await server.stop()
  }
})
