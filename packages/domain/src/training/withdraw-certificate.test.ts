import { expect, test } from 'vitest'
import { asha, by } from '../testing/first-night.ts'
import { inventedId } from '../testing/story.ts'
import { TrainingHere } from '../testing/training-here.ts'
import { certificatesIssued } from './certificates-issued.ts'
import { withdrawCertificate } from './withdraw-certificate.ts'

test('a certificate is withdrawn once, by its number, with a reason', () => {
  const here = new TrainingHere()
  const participation = here.came(1)
  here.story.write(
    certificatesIssued,
    { certificates: [{ participation, number: 'C-1', validUntil: '2028-11-22' }] },
    { by: asha },
  )
  const withdrawing = (certificateNumber: string, withdrawnBecause?: string) =>
    withdrawCertificate(here.file, {
      gathering: here.stream,
      certificateNumber,
      ...(withdrawnBecause === undefined ? {} : { withdrawnBecause }),
      ...by(asha),
    })
  expect(withdrawing('C-2', 'x')).toMatchObject({ code: 'certificate-unknown' })
  expect(withdrawing('C-1')).toMatchObject({ field: 'withdrawnBecause' })
  expect(withdrawing('C-1', 'x').kind).toBe('decided')
  expect(
    withdrawCertificate(undefined, {
      gathering: inventedId(3),
      certificateNumber: 'C-1',
      ...by(asha),
    }),
  ).toMatchObject({ code: 'not-found' })
})
