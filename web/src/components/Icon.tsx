const SHAPES = {
  tick: 'M5 12.5 10 17.5 19.5 7',
  plus: 'M12 6v12M6 12h12',
  question: 'M8.8 9.2c0-2 1.5-3.2 3.3-3.2s3.2 1.1 3.2 3c0 2.6-3.2 2.6-3.2 5M12.1 17.9v.1',
  info: 'M12 11v6M12 7v.1M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z',
  search: 'm20 20-4.6-4.6M17 10.5a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0Z',
  close: 'M6 6l12 12M18 6 6 18',
  share: 'M12 15V4M8 7.5 12 3.5l4 4M5 12v7h14v-7',
  print: 'M7 8V3.5h10V8M7 17H4V8.5h16V17h-3M7 13.5h10v7H7z',
  swap: 'M7 4v15M3.5 15.5 7 19l3.5-3.5M17 20V5M13.5 8.5 17 5l3.5 3.5',
  flag: 'M5 21V4h12.5L15 8.2l2.5 4.3H5',
  offline:
    'M3 3l18 18M5 12.5a10 10 0 0 1 4-2.4M2 9a15 15 0 0 1 4-2.6M14 9.6a10 10 0 0 1 5 2.9M11 5.1A15 15 0 0 1 22 9M8.5 16a5 5 0 0 1 6.5-.3M12 19.6v.1',
  VERTICAL: 'M12 20V5M6 11l6-6 6 6',
  HORIZONTAL: 'M4 12h15M13 6l6 6-6 6',
  DIAGONAL: 'M6 18 18 6M9 6h9v9',
  ladder: 'M8 3v18M16 3v18M8 7h8M8 12h8M8 17h8',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20.5c1-4 4-5.5 7.5-5.5s6.5 1.5 7.5 5.5',
  calendar: 'M4 6h16v14H4zM4 10.5h16M8 3.5V7M16 3.5V7',
} as const

/** The name of a drawn sign. */
export type IconName = keyof typeof SHAPES

/** A line drawing of one sign, for the eye only: the text beside it must say the same. `size` in CSS pixels. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" width={size} height={size} aria-hidden="true">
      <path d={SHAPES[name]} />
    </svg>
  )
}
