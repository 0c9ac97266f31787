import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { PlantedFault } from './planted-faults.ts'

export class PlantMissed extends Error {
  override name = 'PlantMissed'
}

/** Lets this process load the product with one place changed. Before anything of it is loaded. */
export function plant(root: string, { file, reads, wouldRead }: PlantedFault): void {
  const url = pathToFileURL(join(root, file)).href
  registerHooks({
    load: (asked, context, nextLoad) => {
      const loaded = nextLoad(asked, context)
      if (asked !== url) return loaded
      const text = Buffer.from(loaded.source as Uint8Array).toString('utf8')
      if (text.split(reads).length !== 2) throw new PlantMissed(file)
      return { ...loaded, source: text.replace(reads, () => wouldRead) }
    },
  })
}
