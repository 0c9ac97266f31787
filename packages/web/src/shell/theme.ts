export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const storageKey = 'cobijo.theme'

export function rememberedTheme(storage: Pick<Storage, 'getItem'>): Theme {
  const chosen = storage.getItem(storageKey)
  return themes.find((theme) => theme === chosen) ?? 'system'
}

/** Shows and remembers a theme; "system" follows the device, day and night. */
export function applyTheme(
  theme: Theme,
  root: HTMLElement,
  storage: Pick<Storage, 'setItem'>,
): void {
  if (theme === 'system') delete root.dataset['theme']
  else root.dataset['theme'] = theme
  storage.setItem(storageKey, theme)
}
