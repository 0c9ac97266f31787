import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

/** Draws the PNG icons of the installed application from public/icon.svg. Run by hand when the mark changes. */
const folder = fileURLToPath(new URL('../../public/', import.meta.url))
const mark = await readFile(`${folder}icon.svg`, 'utf8')
const tokens = await readFile(new URL('../ui/tokens.css', import.meta.url), 'utf8')
const paper = /--surface-paper: (#\w+)/.exec(tokens)?.[1] ?? ''
const icons = [
  { name: 'icon-192.png', size: 192, share: 0.8 },
  { name: 'icon-512.png', size: 512, share: 0.8 },
  // A mask may cut everything outside the middle four fifths.
  { name: 'icon-maskable-512.png', size: 512, share: 0.56 },
]

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
for (const { name, size, share } of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  await page.setContent(
    `<body style="margin:0;height:100vh;display:grid;place-items:center;background:${paper}">` +
      `<div style="width:${size * share}px;line-height:0">${mark}</div>`,
  )
  await page.screenshot({ path: `${folder}${name}` })
  await page.close()
}
await browser.close()
