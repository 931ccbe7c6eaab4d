import type { ReactElement } from 'react';
import { useSearchParams } from 'wouter';
import { LiveRoom } from './live-room.tsx';

/** A live room as an address names it; `card` in the address is the card that led here. */
export function LiveRoomPage({ live_id }: { readonly live_id: string }): ReactElement {
  const [params] = useSearchParams();
  return <LiveRoom live_id={live_id} card_key={params.get('card')} />;
}
