/** Asked when a save begins; then tells whether the screen is still there. Whoever went on meanwhile is not pulled back by what was saved behind her. */
export function stillHere(): () => boolean {
  const { href } = location
  return () => location.href === href
}
