import type { DeviceApi } from '@cobijo/contract/device/device-api'

/** What the page and the sealing worker say to one another. Plain data only; keys never cross. */
export interface WorkerRequest {
  readonly id: number
  readonly method: keyof DeviceApi
  readonly args: readonly unknown[]
}

export type WorkerAnswer =
  | { readonly kind: 'done'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly name: string; readonly code: string }
  /** Something changed that screens show: they ask again. */
  | { readonly kind: 'changed' }

/** A fault in the worker, known by name and code. */
export class DeviceFault extends Error {
  override name: string
  readonly code: string
  constructor(name: string, code: string) {
    super(code)
    this.name = name
    this.code = code
  }
}
