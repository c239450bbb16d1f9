import { expect, test } from 'vitest';
import { placeOn, type WindowPlace } from '../../../electron/desktop/window-place.ts';

const FIRST = { x: 0, y: 25, width: 1920, height: 1055 };
const SECOND = { x: -1280, y: 0, width: 1280, height: 1024 };
const at = (x: number, y: number, width: number, height: number): WindowPlace => ({
  x,
  y,
  width,
  height,
  maximized: false,
});

test.each([
  { why: 'the first time', place: null, areas: [FIRST], expected: { width: 1180, height: 800 } },
  {
    why: 'the first time on a small display',
    place: null,
    areas: [{ x: 0, y: 0, width: 1024, height: 700 }],
    expected: { width: 1024, height: 700 },
  },
  {
    why: 'where it was',
    place: at(100, 100, 900, 700),
    areas: [FIRST],
    expected: { x: 100, y: 100, width: 900, height: 700 },
  },
  {
    why: 'on the second display',
    place: at(-1200, 10, 1000, 800),
    areas: [FIRST, SECOND],
    expected: { x: -1200, y: 10, width: 1000, height: 800 },
  },
  {
    why: 'that display is gone: in the middle of the first',
    place: at(-1200, 10, 1000, 800),
    areas: [FIRST],
    expected: { width: 1000, height: 800 },
  },
  {
    why: 'partly outside: pushed in',
    place: at(1500, 900, 900, 700),
    areas: [FIRST],
    expected: { x: 1020, y: 380, width: 900, height: 700 },
  },
  {
    why: 'only a sliver of it is to be seen: in the middle',
    place: at(1900, 100, 900, 700),
    areas: [FIRST],
    expected: { width: 900, height: 700 },
  },
  {
    why: 'larger than the display: as large as it',
    place: at(0, 25, 4000, 3000),
    areas: [FIRST],
    expected: { x: 0, y: 25, width: 1920, height: 1055 },
  },
  {
    why: 'smaller than the page can be: as small as that',
    place: at(10, 30, 1, 1),
    areas: [FIRST],
    expected: { width: 720, height: 560 },
  },
  {
    why: 'no display is known',
    place: at(5, 5, 900, 700),
    areas: [],
    expected: { width: 900, height: 700 },
  },
])('$why', ({ place, areas, expected }) => expect(placeOn(place, areas)).toEqual(expected));
