import type { EndpointSet } from '../../../shared/catalog/catalog.ts';
import type { Messages } from '../../../shared/messages/messages.ts';
import { needOf } from './chosen-sets.ts';
import { portsOf } from './set-text.ts';

/** What is said about a set in words, for the search. */
export const wordsOf = (set: EndpointSet, { ui, words }: Messages): string =>
  [
    set.serviceAreaDisplayName,
    set.serviceArea,
    set.feature === undefined ? '' : words.feature(set.feature),
    set.feature === undefined ? '' : ui.endpoints.without[set.feature],
    ui.endpoints.groups[needOf(set)].title,
    set.notes ?? '',
    set.retired?.successor ?? '',
    set.category,
    ...portsOf(set),
  ].join('\n');
