/** One of the files of a release, which lie side by side. */
export interface ReleaseFile {
  readonly name: string
  readonly content: Uint8Array
}
