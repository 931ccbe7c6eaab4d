import { event } from './event-type.ts';
import { choice, count, key, text } from './field.ts';

/** How the words of a search came about. */
export const searchOrigins = ['typed', 'suggested', 'again'] as const;

export const search = event({
  name: 'search',
  family: 'browse',
  meaning: 'A user searched the shop.',
  key: ['search_key'],
  fields: {
    search_key: key('This search.'),
    words: text('What was searched for.'),
    origin: choice(
      searchOrigins,
      'How the words came about; `again` after a search that found nothing. People: always `typed`.',
    ),
    results: count('Products found, also those beyond the first page; 0 is a search in vain.'),
  },
});
