import type { CaseLine } from '@cobijo/contract/device/cases/cases-api'
import type { MemberId } from '@cobijo/domain/journal/identifier'
import { useEffect, useState } from 'react'
import { useDevice } from '../../device/device-context.tsx'
import { faultOf } from '../../device/fault-of.ts'
import type { Fault } from '../../language/error-sentence.ts'

const rowsAPage = 200

export interface CasesOf {
  /** All open cases of hers that this member sees; undefined until they are there. */
  readonly rows: readonly CaseLine[] | undefined
  readonly fault: Fault | undefined
}

/** Whoever moves a caseload moves the whole of it: the list is read to its end. */
export function useCasesOf(member: MemberId): CasesOf {
  const { device, changes } = useDevice()
  const [held, setHeld] = useState<CasesOf>({ rows: undefined, fault: undefined })
  useEffect(() => {
    let isLatest = true
    const readAll = async (): Promise<readonly CaseLine[]> => {
      const rows: CaseLine[] = []
      let after: string | undefined
      do {
        const page = await device.list({
          sort: 'last-update',
          state: 'open',
          responsible: member,
          limit: rowsAPage,
          ...(after === undefined ? {} : { after }),
        })
        rows.push(...page.rows)
        after = page.next
      } while (after !== undefined)
      return [...new Map(rows.map((row) => [row.stream, row])).values()]
    }
    readAll().then(
      (rows) => isLatest && setHeld({ rows, fault: undefined }),
      (failure: unknown) => isLatest && setHeld({ rows: undefined, fault: faultOf(failure) }),
    )
    return () => {
      isLatest = false
    }
  }, [device, member, changes])
  return held
}
