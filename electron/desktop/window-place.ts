import type { Rectangle } from 'electron';

/** In pixels of the desktop, without the scale of a display. */
export interface WindowPlace extends Readonly<Rectangle> {
  readonly maximized: boolean;
}

export const MIN_SIZE = { width: 720, height: 560 } as const;
const FIRST_SIZE = { width: 1180, height: 800 } as const;
/** So much of the window must be on a display for a person to take hold of it. */
const HOLD = { width: 120, height: 80 } as const;

const clamp = (value: number, min: number, max: number): number => Math.max(min, Math.min(value, max));

/**
 * Where the window opens: where it was, as far as that is on a display that is still there; else in the middle of the
 * first one, as large as it was.
 *
 * @param areas what displays have free for windows, the first display's first
 */
export function placeOn(
  remembered: WindowPlace | null,
  areas: readonly Readonly<Rectangle>[],
): Partial<Rectangle> & Pick<Rectangle, 'width' | 'height'> {
  const wanted = remembered ?? FIRST_SIZE;
  const home = remembered === null ? undefined : areas.find((area) => isHeldBy(remembered, area));
  const area = home ?? areas[0];
  if (area === undefined) return { width: wanted.width, height: wanted.height };
  const width = clamp(wanted.width, Math.min(MIN_SIZE.width, area.width), area.width);
  const height = clamp(wanted.height, Math.min(MIN_SIZE.height, area.height), area.height);
  // Without a position the system puts the window into the middle.
  if (remembered === null || home === undefined) return { width, height };
  return {
    width,
    height,
    x: clamp(remembered.x, area.x, area.x + area.width - width),
    y: clamp(remembered.y, area.y, area.y + area.height - height),
  };
}

function isHeldBy(place: WindowPlace, area: Readonly<Rectangle>): boolean {
  const across = Math.min(place.x + place.width, area.x + area.width) - Math.max(place.x, area.x);
  const down = Math.min(place.y + place.height, area.y + area.height) - Math.max(place.y, area.y);
  return across >= HOLD.width && down >= HOLD.height;
}
