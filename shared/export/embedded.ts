/**
 * How a page of Callpath carries its own report: the JSON report, compressed with gzip and written in base64, in an
 * inert `<template>`. A browser neither shows nor runs what is in one, and nothing in it can be taken for markup. To get
 * it out by hand: `base64 -d | gunzip`.
 */
export const EMBEDDED = { id: 'callpath-report', encoding: 'gzip base64' } as const;
