/** One thing that is verified about the whole project. */
export interface Check {
  readonly name: string
  /** Throws only when the check itself could not be made; that counts as a failure too. */
  readonly run: (project: Project) => Promise<Outcome>
}

export interface Project {
  /** The folder of the clone. */
  readonly root: string
  /** Every file that is not ignored, by its path from the root with forward slashes, sorted. */
  readonly files: readonly string[]
}

export interface Outcome {
  /** What is wrong, one line (or one paragraph) each; none means that the check passed. */
  readonly problems: readonly string[]
  /** What a reader may want to know and that fails nothing. */
  readonly notes?: readonly string[]
}
