/** Browsers print the tab's title at the head of each page and offer it as the name of a file. */
export function printNeutrally(): void {
  const { title } = document
  document.title = '\u00a0'
  window.print()
  document.title = title
}
