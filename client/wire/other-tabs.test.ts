import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { keyOf } from './queries.ts';
import { followOtherTabs } from './other-tabs.ts';

test('what is changed in one tab is asked for again in the other, and nothing echoes', () => {
  const sent: unknown[] = [];
  const [here, there] = [new QueryClient(), new QueryClient()];
  const channels = [here, there].map((queries) => {
    const channel = { postMessage: (message: unknown) => void sent.push(message), onmessage: null };
    followOtherTabs(queries, channel as unknown as BroadcastChannel);
    return channel as unknown as { onmessage: (event: { data: unknown }) => void };
  });
  there.setQueryData(['feed'], 1);
  expect(sent).toEqual([]);
  here.setQueryData(keyOf('cart', {}), { shops: [] });
  expect(sent).toEqual(['cart']);
  there
    .getQueryCache()
    .build(there, { queryKey: keyOf('cart', {}) })
    .setState({ data: 'old', status: 'success' });
  channels[1].onmessage({ data: sent[0] });
  expect(there.getQueryState(keyOf('cart', {}))?.isInvalidated).toBe(true);
  expect(sent).toEqual(['cart']);
});
