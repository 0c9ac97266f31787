import type { CaseFile } from '@cobijo/domain/case/case-file'
import type { AgeGroup } from '@cobijo/domain/journal/facts'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { caseCode } from '@cobijo/domain/views/card'
import { useEffect, useState } from 'react'
import { nameAndCode } from '../case/case-header.tsx'
import { useDevice } from '../device/device-context.tsx'

export interface PeopleOfHouse {
  /** Files as far as they open here; whoever's is not opened to this house is missing. */
  readonly files: ReadonlyMap<string, CaseFile>
  /** Of everybody it was tried: who is missing does not open, and is not only on its way. */
  readonly isRead: boolean
}

/** Of these people. Asked again whenever something changes. */
export function usePeopleOfHouse(streams: readonly StreamId[]): PeopleOfHouse {
  const { device, changes } = useDevice()
  const asked = [...new Set(streams)].sort().join(' ')
  const [held, setHeld] = useState<ReadonlyMap<string, CaseFile>>(new Map())
  const [tried, setTried] = useState<string>()
  useEffect(() => {
    let isLatest = true
    const read = async () => {
      const files = new Map<string, CaseFile>()
      for (const stream of asked.split(' ').filter(Boolean)) {
        const opened = await device.openCase(stream as StreamId)
        if (!isRefusal(opened)) files.set(stream, opened.file)
      }
      if (isLatest) setHeld(files)
    }
    // What cannot be opened now stands by its code; the next change asks again.
    void read()
      .catch(() => undefined)
      .finally(() => isLatest && setTried(asked))
    return () => {
      isLatest = false
    }
  }, [device, asked, changes])
  return { files: held, isRead: tried === asked }
}

/** How old each is known to be now; of whom no file opens here, nothing. */
export function agesOf(files: ReadonlyMap<string, CaseFile>): ReadonlyMap<string, AgeGroup> {
  return new Map(
    [...files].flatMap(([stream, { ageGroup }]) =>
      ageGroup.value === undefined ? [] : [[stream, ageGroup.value] as const],
    ),
  )
}

/** What she is called here, or her code where her file does not open. */
export function calledHere(files: ReadonlyMap<string, CaseFile>, stream: StreamId): string {
  const file = files.get(stream)
  return file === undefined ? caseCode(stream) : nameAndCode(file)
}
