import type { ReactNode } from 'react'
import { ErrorState, LoadingState } from '../ui/feedback/screen-state.tsx'
import type { DeviceAnswer } from './use-device-answer.ts'

/** That an answer is on its way, or why it did not come and how to ask again; nothing once it is there. */
export function UnlessReady(props: { answer: DeviceAnswer<unknown> }): ReactNode {
  const { answer } = props
  switch (answer.state) {
    case 'ready':
      return undefined
    case 'loading':
      return <LoadingState />
    case 'refused':
    case 'fault':
      return <ErrorState fault={answer.fault} onRetry={answer.again} />
  }
}
