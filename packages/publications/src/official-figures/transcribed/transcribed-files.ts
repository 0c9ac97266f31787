/** The figures that come with the software, for whoever has no folder to read them from; loaded when asked for. A country (ISO 3166-1 alpha-3) is the name of its file. */
const files: Readonly<Record<string, () => Promise<{ default: unknown }>>> = {
  mex: () => import('./mex.json', { with: { type: 'json' } }),
}

export function findTranscribed(
  country: string,
): (() => Promise<{ default: unknown }>) | undefined {
  return files[country.toLowerCase()]
}
