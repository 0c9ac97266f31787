import { concatenate, utf8 } from '@cobijo/sealing/bytes'

/** Words that stand in a planted picture and must be found nowhere else: one in each place where a camera or a program leaves them. */
export const plantedWords = {
  camera: 'PLANTEDCAMERA',
  author: 'PLANTEDAUTHOR',
  area: 'PLANTEDAREA',
  thumbnail: 'PLANTEDTHUMBNAIL',
  place: 'PLANTEDPLACEXMP',
  caption: 'PLANTEDIPTC',
  profile: 'PLANTEDPROFILE',
  comment: 'PLANTEDCOMMENT',
  behind: 'PLANTEDBEHINDTHEEND',
} as const

/** 14° 54′ 7.77″ north, as three rationals: what a telephone writes of where it stood. */
export const plantedLatitude = rationals([
  [14, 1],
  [54, 1],
  [777, 100],
])

/** The same picture with GPS, thumbnail and camera in EXIF, a place in XMP, IPTC, a colour profile, a comment, and a second picture behind. */
export function withPlantedWords(jpeg: Uint8Array): Uint8Array {
  return concatenate(
    jpeg.subarray(0, 2),
    segment(0xe1, concatenate(utf8('Exif\0\0'), exif())),
    segment(
      0xe1,
      utf8(
        `http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x="adobe:ns:meta/"><photoshop:City>${plantedWords.place}</photoshop:City></x:xmpmeta>`,
      ),
    ),
    segment(0xe2, utf8(`ICC_PROFILE\0\x01\x01${plantedWords.profile}`)),
    segment(0xed, utf8(`Photoshop 3.0\0${plantedWords.caption}`)),
    segment(0xfe, utf8(plantedWords.comment)),
    jpeg.subarray(2),
    utf8(plantedWords.behind),
  )
}

/** Whether any of it is still there. */
export function plantedIn(bytes: Uint8Array): readonly string[] {
  const text = Buffer.from(bytes)
  const found = Object.values(plantedWords).filter((word) => text.includes(word))
  return text.includes(Buffer.from(plantedLatitude)) ? [...found, 'latitude'] : found
}

/**
 * A JPEG of the right shape with so many bytes in its scan, for whoever looks at segments and not at the picture: no decoder draws it.
 * `seed` makes another one.
 */
export function inventedJpeg(scanBytes: number, seed = 1): Uint8Array {
  let state = seed
  const scan = Uint8Array.from({ length: scanBytes }, () => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff
    return (state >> 16) % 255
  })
  return concatenate(
    Uint8Array.of(0xff, 0xd8),
    segment(0xe0, concatenate(utf8('JFIF\0'), Uint8Array.of(1, 1, 0, 0, 1, 0, 1, 0, 0))),
    segment(0xdb, new Uint8Array(65)),
    segment(0xc0, Uint8Array.of(8, 0, 90, 0, 120, 1, 1, 0x11, 0)),
    segment(0xc4, new Uint8Array(20)),
    segment(0xda, Uint8Array.of(1, 1, 0, 0, 63, 0)),
    scan,
    Uint8Array.of(0xff, 0xd9),
  )
}

/** One whose frame says that it is so large; its scan has 500 bytes whatever that says. */
export function sizedJpeg(width: number, height: number): Uint8Array {
  const jpeg = inventedJpeg(500)
  const frame = jpeg.findIndex((byte, at) => byte === 0xff && jpeg[at + 1] === 0xc0)
  jpeg.set([height >> 8, height & 255, width >> 8, width & 255], frame + 5)
  return jpeg
}

function segment(marker: number, content: Uint8Array): Uint8Array {
  const length = content.length + 2
  return concatenate(Uint8Array.of(0xff, marker, length >> 8, length & 255), content)
}

/** A TIFF block, little-endian: camera and author, a GPS directory, and a second directory with the thumbnail. */
function exif(): Uint8Array {
  const thumbnail = concatenate(
    Uint8Array.of(0xff, 0xd8),
    segment(0xfe, utf8(plantedWords.thumbnail)),
    Uint8Array.of(0xff, 0xd9),
  )
  const data: Uint8Array[] = []
  const directories = 3
  // Header, then three directories of at most three entries each at fixed places, then what they point to.
  const place = (index: number) => 8 + index * 64
  let end = place(directories)
  const point = (bytes: Uint8Array): number => {
    const at = end
    data.push(bytes)
    end += bytes.length
    return at
  }
  const text = (word: string) => utf8(`${word}\0`)
  const camera = text(plantedWords.camera)
  const author = text(plantedWords.author)
  const area = concatenate(utf8('ASCII\0\0\0'), utf8(plantedWords.area))
  const directory = (entries: readonly Uint8Array[], next: number) => {
    const block = new Uint8Array(64)
    block.set(little(2, entries.length))
    entries.forEach((entry, at) => {
      block.set(entry, 2 + at * 12)
    })
    block.set(little(4, next), 2 + entries.length * 12)
    return block
  }
  const entry = (tag: number, type: number, count: number, value: number) =>
    concatenate(little(2, tag), little(2, type), little(4, count), little(4, value))
  const main = directory(
    [
      entry(0x010f, 2, camera.length, point(camera)),
      entry(0x013b, 2, author.length, point(author)),
      entry(0x8825, 4, 1, place(1)),
    ],
    place(2),
  )
  const gps = directory(
    [
      entry(0x0001, 2, 2, 0x4e),
      entry(0x0002, 5, 3, point(plantedLatitude)),
      entry(0x001c, 7, area.length, point(area)),
    ],
    0,
  )
  const second = directory(
    [
      entry(0x0103, 3, 1, 6),
      entry(0x0201, 4, 1, point(thumbnail)),
      entry(0x0202, 4, 1, thumbnail.length),
    ],
    0,
  )
  return concatenate(utf8('II'), little(2, 42), little(4, 8), main, gps, second, ...data)
}

function rationals(pairs: readonly (readonly [number, number])[]): Uint8Array {
  return concatenate(...pairs.flatMap(([top, bottom]) => [little(4, top), little(4, bottom)]))
}

function little(bytes: number, value: number): Uint8Array {
  return Uint8Array.from({ length: bytes }, (_, at) => (value >>> (8 * at)) & 255)
}
