import type { RecordedFigures } from '@cobijo/contract/device/official-figures/figures-api'
import {
  joinRecorded,
  type RecordedLedger,
} from '@cobijo/publications/official-figures/recorded/join-recorded'
import { checkLedger, type LedgerReport } from '@cobijo/statistics/official-figures/check-ledger'
import type { Finding } from '@cobijo/statistics/official-figures/findings/finding'
import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import { useSession } from '../device/device-context.tsx'
import { useDeviceAnswer, type DeviceAnswer } from '../device/use-device-answer.ts'

/** The ledger as its entries make it, with what in it disagrees: found by the same code as on the command line. */
export interface LedgerHere extends RecordedLedger<RecordedFigures> {
  readonly report: LedgerReport
  /** By the figures that they concern. */
  readonly findings: ReadonlyMap<string, readonly Finding[]>
}

export function useLedger(): {
  readonly answer: DeviceAnswer<readonly RecordedFigures[]>
  readonly here: LedgerHere | undefined
} {
  const answer = useDeviceAnswer('recordedFigures')
  const pieces = answer.state === 'ready' ? answer.value : undefined
  const here = useMemo(() => (pieces === undefined ? undefined : readHere(pieces)), [pieces])
  return { answer, here }
}

function readHere(pieces: readonly RecordedFigures[]): LedgerHere {
  const recorded = joinRecorded(pieces)
  const report = checkLedger(recorded.ledger)
  const findings = new Map<string, Finding[]>()
  for (const finding of report.findings)
    for (const id of new Set([...finding.figures, ...finding.against]))
      findings.set(id, [...(findings.get(id) ?? []), finding])
  return { ...recorded, report, findings }
}

/** The language of the sentences that the ledger's own catalogue says. */
export function useFigureLanguage(): 'es' | 'en' {
  return useIntl().locale.startsWith('es') ? 'es' : 'en'
}

/** Whether this member keeps the ledger. */
export function useKeepsLedger(): boolean {
  return useSession().groups.some(({ kind }) => kind === 'statistics')
}
