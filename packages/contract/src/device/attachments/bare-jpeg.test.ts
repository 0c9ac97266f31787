import { expect, test } from 'vitest'
import { concatenate } from '@cobijo/sealing/bytes'
import {
  inventedJpeg,
  plantedIn,
  plantedWords,
  sizedJpeg,
  withPlantedWords,
} from '../testing/planted-jpeg.ts'
import { bareJpeg } from './bare-jpeg.ts'

test('of a picture with place, device, author, thumbnail, profile, comment and a second picture only the picture is left', () => {
  const planted = withPlantedWords(inventedJpeg(5_000))
  expect(plantedIn(planted)).toHaveLength(Object.keys(plantedWords).length + 1)
  const bare = bareJpeg(planted)
  expect(plantedIn(bare?.bytes ?? planted)).toEqual([])
  expect(bare).toMatchObject({ width: 120, height: 90 })
  // Nothing of the picture itself: what a decoder needs is all there, once.
  expect(bareJpeg(bare?.bytes ?? planted)?.bytes).toEqual(bare?.bytes)
  expect(bareJpeg(inventedJpeg(5_000))?.bytes).toEqual(bare?.bytes)
})

test('what is no whole JPEG is none: cut anywhere, another kind of file, nothing', () => {
  const whole = inventedJpeg(300)
  for (let length = 0; length < whole.length; length += 1)
    expect(bareJpeg(whole.subarray(0, length)), `${length} bytes`).toBeUndefined()
  for (const words of ['%PDF-1.7\n', '\x89PNG\r\n', 'GIF89a', '<svg xmlns=', 'RIFF....WEBP'])
    expect(bareJpeg(new TextEncoder().encode(words))).toBeUndefined()
})

test('a second frame, which would say another size than the first, makes none', () => {
  const [one, other] = [inventedJpeg(300), sizedJpeg(60_000, 60_000)]
  const frame = other.findIndex((byte, at) => byte === 0xff && other[at + 1] === 0xc0)
  const twice = concatenate(
    one.subarray(0, frame),
    other.subarray(frame, frame + 13),
    one.subarray(frame),
  )
  expect(bareJpeg(twice)).toBeUndefined()
})
