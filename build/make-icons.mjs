// Makes from icon.svg what each system wants, and the page's favicon. To be run by hand when the icon changes:
// `npx node build/make-icons.mjs`. It draws with an installed Chromium; its results are committed, so a build needs none.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { browserPath, launchBrowser } from '../test/support/chromium.ts';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const svg = readFileSync(here('icon.svg'), 'utf8');

const LINUX_SIZES = [16, 24, 32, 48, 64, 128, 256, 512];
const WINDOWS_SIZES = [16, 20, 24, 32, 40, 48, 64, 128, 256];
/** Apple's types that hold a PNG, with the pixels of each: plain sizes, then those of displays with double density. */
const MAC_TYPES = {
  icp4: 16,
  icp5: 32,
  ic07: 128,
  ic08: 256,
  ic09: 512,
  ic11: 32,
  ic12: 64,
  ic13: 256,
  ic14: 512,
  ic10: 1024,
};
/** On macOS an icon's tile leaves a tenth free around it, for all icons to be of one size. */
const MAC_MARGIN = 22;

const path = browserPath();
if (path === null) throw new Error('no Chromium is installed');
const browser = await launchBrowser(path);
const page = await browser.newPage();

/** A PNG of that many pixels; `margin` in units of the drawing. */
async function drawn(size, margin = 0) {
  const viewBox = `${-margin} ${-margin} ${256 + 2 * margin} ${256 + 2 * margin}`;
  const sized = svg.replace('viewBox="0 0 256 256"', `viewBox="${viewBox}" width="${size}" height="${size}"`);
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${sized}`);
  return page.screenshot({ omitBackground: true });
}

/** ICO: a directory of 6 + 16 bytes for each image, then the images. */
function ico(images) {
  const head = Buffer.alloc(6 + 16 * images.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(images.length, 4);
  let at = head.length;
  images.forEach(({ size, png }, index) => {
    const entry = 6 + 16 * index;
    // 256 is written as 0.
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(at, entry + 12);
    at += png.length;
  });
  return Buffer.concat([head, ...images.map(({ png }) => png)]);
}

/** ICNS: blocks of type, length (its own eight bytes included) and content, the file being one itself. */
function block(type, content) {
  const head = Buffer.from(`${type}\0\0\0\0`, 'latin1');
  head.writeUInt32BE(content.length + 8, 4);
  return Buffer.concat([head, content]);
}

try {
  rmSync(here('icons'), { recursive: true, force: true });
  mkdirSync(here('icons'));
  for (const size of LINUX_SIZES) writeFileSync(here(`icons/${size}x${size}.png`), await drawn(size));
  writeFileSync(here('icon.png'), await drawn(1024));
  const windows = [];
  for (const size of WINDOWS_SIZES) windows.push({ size, png: await drawn(size) });
  writeFileSync(here('icon.ico'), ico(windows));
  const mac = [];
  for (const [type, size] of Object.entries(MAC_TYPES)) mac.push(block(type, await drawn(size, MAC_MARGIN)));
  writeFileSync(here('icon.icns'), block('icns', Buffer.concat(mac)));
  copyFileSync(here('icon.svg'), here('../renderer/public/favicon.svg'));
  copyFileSync(here('icons/256x256.png'), here('../renderer/public/icon.png'));
} finally {
  await browser.close();
}
