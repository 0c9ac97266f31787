import type { ReactNode } from 'react'
import './icon.css'

/** Outlines on a 24-unit square, drawn for Cobijo, in the colour of the text beside them. */
const outlines = {
  alert: 'M12 4 2.8 20h18.4L12 4Zm0 6v4.5m0 2.6v.2',
  bed: 'M3.5 19v-13M3.5 15.5h17V19m0-3.5v-2a3 3 0 0 0-3-3h-7.5v5M6.8 9.6v3',
  back: 'm14.5 5-7 7 7 7',
  check: 'm5 12.5 4.6 4.5L19 7',
  circle: 'M12 5.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Z',
  close: 'm6 6 12 12M18 6 6 18',
  clock: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16Zm0 3.5V12l3 2.2',
  device:
    'M8 3.5h8a1.5 1.5 0 0 1 1.5 1.5v14a1.5 1.5 0 0 1-1.5 1.5H8A1.5 1.5 0 0 1 6.5 19V5A1.5 1.5 0 0 1 8 3.5Zm3 14h2',
  down: 'm6 9.5 6 6 6-6',
  exit: 'M10 4.5H5.5v15H10M14.5 8l4 4-4 4m3.5-4H10',
  filter: 'M4 6h16M7 12h10m-7 6h4',
  menu: 'M4 7h16M4 12h16M4 17h16',
  info: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16Zm0 7v5m0-8v.2',
  key: 'M15.5 4.5a4 4 0 1 0 0 8 4 4 0 0 0 0-8Zm-2.9 6.9L4.8 19.2m2.4-2.4 2.2 2.2m.6-5 2 2',
  lock: 'M7 10.5h10a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1H7a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1Zm1.5 0V8a3.5 3.5 0 0 1 7 0v2.5',
  more: 'M5.5 12h.2M12 12h.2m6.1 0h.2',
  offline:
    'M4 4l16 16M9 17.5h8a3.6 3.6 0 0 0 1.9-6.7M15.6 7.6a5.5 5.5 0 0 0-5.4-1M6.9 9.5a4.1 4.1 0 0 0 .2 8',
  person:
    'M12 4.5a3.6 3.6 0 1 0 0 7.2 3.6 3.6 0 0 0 0-7.2Zm-7 15c.6-3.6 3.4-5.3 7-5.3s6.4 1.7 7 5.3',
  onward: 'M4.5 12h15m-6-6 6 6-6 6',
  people:
    'M9 5.5a3 3 0 1 0 0 6 3 3 0 0 0 0-6Zm-6 13c.4-3 2.8-4.5 6-4.5s5.6 1.5 6 4.5M15.5 5.8a2.8 2.8 0 0 1 0 5.4m2.2 3.3c2 .600 3.1 2 3.3 4',
  plus: 'M12 5v14M5 12h14',
  received: 'm2.5 12.8 4 4 8-9M11 16l.9.8 9-9.8',
  search: 'M10.5 4.5a6 6 0 1 0 0 12 6 6 0 0 0 0-12Zm4.4 10.4 4.6 4.6',
  seal: 'M12 3.8 18.5 6v5.4c0 4-2.6 7-6.5 8.8-3.9-1.8-6.5-4.8-6.5-8.8V6L12 3.8Zm0 6v4.4',
  server: 'M5.5 5h13v6h-13V5Zm0 8h13v6h-13v-6ZM8.5 8h.2m-.2 8h.2',
  settings: 'M4 7.5h9m4 0h3m-16 9h3m4 0h9M15 5.3v4.4M9 14.3v4.4',
  write: 'M5 19l.8-3.8L16 5l3 3L8.8 18.2 5 19Zm8.5-11.5 3 3',
  up: 'm6 14.5 6-6 6 6',
} as const

export type IconName = keyof typeof outlines

/** A decoration beside words: never the only carrier of a meaning, hence hidden from screen readers. */
export function Icon(props: { name: IconName; size?: 'small' | 'text' | 'large' }): ReactNode {
  return (
    <svg
      className="icon"
      data-size={props.size ?? 'text'}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <path d={outlines[props.name]} />
    </svg>
  )
}
