/** What is being written, sealed under the member's key, on this device only. */
export interface DraftsApi {
  saveDraft(name: string, content: unknown): Promise<void>
  findDraft(name: string): Promise<unknown>
  forgetDraft(name: string): Promise<void>
}
