import type { JSX } from 'preact';

/** Line icons on a 24-unit grid, drawn for this page. All are decoration: the words stand beside or in `aria-label`. */
const PATHS = {
  send: 'M5 12h13M12.5 5.5 19 12l-6.5 6.5',
  microphone:
    'M12 4a2.5 2.5 0 0 0-2.5 2.5v5a2.5 2.5 0 0 0 5 0v-5A2.5 2.5 0 0 0 12 4ZM6 11.5a6 6 0 0 0 12 0M12 17.5V20.5',
  stop: 'M8 8h8v8H8z',
  speaker: 'M5 9.5v5h3l4 3.5v-12l-4 3.5zM15 9.2a4 4 0 0 1 0 5.6M17.3 7a7 7 0 0 1 0 10',
  cart: 'M3.5 5h2l1.8 9.5h9.9L19 8H6.5M9 18.8h.01M16 18.8h.01',
  close: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  minus: 'M6.5 12h11',
  plus: 'M12 6.5v11M6.5 12h11',
  undo: 'M8.5 6 4.5 10l4 4M5 10h9a5 5 0 0 1 0 10h-3',
  restart: 'M18.5 12a6.5 6.5 0 1 1-2-4.7M17 3.5v4h-4',
  heart:
    'M12 19.5C7 16 4 12.9 4 9.4A4.1 4.1 0 0 1 8.1 5.2c1.6 0 3 .8 3.9 2.1.9-1.3 2.3-2.1 3.9-2.1A4.1 4.1 0 0 1 20 9.4c0 3.5-3 6.6-8 10.1Z',
  check: 'M5.5 12.5l4.2 4L18.5 7.5',
  star: 'M12 4.2l2.35 4.9 5.35.7-3.95 3.7 1 5.3L12 16.2l-4.75 2.6 1-5.3L4.3 9.8l5.35-.7z',
  left: 'M14.5 6l-6 6 6 6',
  right: 'M9.5 6l6 6-6 6',
  down: 'M12 5.5v12.5M6.5 12.5 12 18l5.5-5.5',
  ask: 'M5 18.5V8a3 3 0 0 1 3-3h8a3 3 0 0 1 3 3v5.5a3 3 0 0 1-3 3H8.5zM9 10h6M9 13h3.5',
  ticket:
    'M4 8.5A1.5 1.5 0 0 1 5.5 7h13A1.5 1.5 0 0 1 20 8.5v1.6a2 2 0 0 0 0 3.8v1.6a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 15.5v-1.6a2 2 0 0 0 0-3.8zM14 9.5v5',
  person: 'M12 11.5a3.25 3.25 0 1 0 0-6.5 3.25 3.25 0 0 0 0 6.5ZM5.5 19.5c.8-3.2 3.3-5 6.5-5s5.7 1.8 6.5 5',
  trash: 'M5.5 7.5h13M10 7V5h4v2M7.5 7.5l.7 11.5h7.6l.7-11.5M10.5 11v4.5M13.5 11v4.5',
  out: 'M13.5 5H19v5.5M19 5l-8 8M16.5 13.5V18a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V8.5a1 1 0 0 1 1-1h4.5',
  alert: 'M12 7.5v5.5M12 16.3h.01M12 3.8a8.2 8.2 0 1 0 0 16.4 8.2 8.2 0 0 0 0-16.4Z',
  compare: 'M8.5 5v14M15.5 5v14M4.5 5h15v14h-15zM4.5 10h15',
  picture: 'M4.5 6.5h15v11h-15zM4.5 15l4-4 3.5 3.5 2.5-2.5 5 4.5M15.5 9.7h.01',
  file: 'M7 4.5h7l4 4v11H7zM14 4.5v4h4M9.5 12.5h6M9.5 15.5h6',
  attach: 'M16.5 8.5 10 15a1.8 1.8 0 0 1-2.6-2.6l7-7a3.2 3.2 0 0 1 4.6 4.6l-7.4 7.4a4.8 4.8 0 0 1-6.8-6.8L11 4.5',
  'thumb-up':
    'M7.5 19.5h-3v-9h3zM7.5 10.5l3.7-6.3c1.4 0 2.3 1.1 2 2.5l-.7 3.3h4.9a1.8 1.8 0 0 1 1.8 2.1l-1 5.7a1.9 1.9 0 0 1-1.9 1.7H7.5',
  'thumb-down':
    'M7.5 4.5h-3v9h3zM7.5 13.5l3.7 6.3c1.4 0 2.3-1.1 2-2.5l-.7-3.3h4.9a1.8 1.8 0 0 0 1.8-2.1l-1-5.7a1.9 1.9 0 0 0-1.9-1.7H7.5',
  tag: 'M4.5 5.5v5.7l8 8a1 1 0 0 0 1.4 0l5.3-5.3a1 1 0 0 0 0-1.4l-8-8H5.5a1 1 0 0 0-1 1ZM8.5 8.7h.01',
} as const;

export type IconName = keyof typeof PATHS;

/** One icon in the colour of its text; `filled` for stars. */
export function Icon({ name, filled = false }: { readonly name: IconName; readonly filled?: boolean }): JSX.Element {
  return (
    <svg class={filled ? 'icon icon-filled' : 'icon'} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}

/** The assistant's mark: a speech bubble with two eyes. */
export function Mark(): JSX.Element {
  return (
    <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect class="mark-ground" width="32" height="32" rx="10" />
      <path
        class="mark-bubble"
        d="M9 22.5V11.2C9 9.4 10.4 8 12.2 8h7.6C21.6 8 23 9.4 23 11.2v5.6c0 1.8-1.4 3.2-3.2 3.2h-6.2z"
      />
      <circle class="mark-ground" cx="13.6" cy="14" r="1.5" />
      <circle class="mark-ground" cx="18.4" cy="14" r="1.5" />
    </svg>
  );
}
