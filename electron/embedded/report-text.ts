import { gunzipSync } from 'node:zlib';
import { EMBEDDED } from '../../shared/export/embedded.ts';
import { ReportError } from '../../shared/model/report-error.ts';

const MEGABYTE = 1024 * 1024;
const PLACE = `template#${EMBEDDED.id}`;
/** A browser that saves a page may write its tags in its own way. */
const BLOCK = new RegExp(`<template\\b[^<>]{0,200}?\\bid="${EMBEDDED.id}"[^<>]{0,200}>`, 'i');
const BASE64 = /^[A-Za-z\d+/]*={0,2}$/;

/** JSON never begins like this. */
const isPage = (text: string): boolean => /^\s*</.test(text);

/**
 * The JSON text of a report's file: the file's own, or what a page of Callpath carries. Nothing of a page is run or
 * followed: it is looked through for one block, whose content is checked and unpacked, up to that many megabytes.
 *
 * @throws ReportError naming the block: there is none, it is cut off, damaged or too large
 */
export function reportText(text: string, maxMegabytes: number): string {
  if (!isPage(text)) return text;
  const block = BLOCK.exec(text);
  if (block === null) throw new ReportError('', whyNone(text));
  const start = block.index + block[0].length;
  const end = text.indexOf('<', start);
  if (end < 0) throw new ReportError(PLACE, 'the file is cut off in the middle of the report it carries');
  return unpacked(text.slice(start, end).replaceAll(/\s+/g, ''), maxMegabytes);
}

const whyNone = (page: string): string =>
  /<\/html>\s*$/i.test(page.slice(-200))
    ? 'an HTML page that carries no Callpath report: it is of an earlier version, or of something else'
    : 'an HTML page that is cut off before the report it should carry';

function unpacked(base64: string, maxMegabytes: number): string {
  if (base64 === '' || base64.length % 4 !== 0 || !BASE64.test(base64))
    throw new ReportError(PLACE, 'the report it carries is damaged (not base64)');
  let json: Buffer;
  try {
    json = gunzipSync(Buffer.from(base64, 'base64'), { maxOutputLength: maxMegabytes * MEGABYTE });
  } catch (error) {
    throw new ReportError(
      PLACE,
      isTooLarge(error)
        ? `the report it carries is larger than ${maxMegabytes} MB`
        : 'the report it carries is damaged (not gzip, or changed since)',
    );
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(json);
  } catch {
    throw new ReportError(PLACE, 'the report it carries is damaged (not UTF-8)');
  }
}

const isTooLarge = (error: unknown): boolean =>
  error instanceof RangeError ||
  (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE');
