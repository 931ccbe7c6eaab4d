import { Zap } from 'lucide-react';
import type { ReactElement } from 'react';
import type { DealView } from '../../model/wire/commerce-views.ts';
import { useWords } from '../words/words.tsx';
import { dealPieces } from './open-deal.ts';

/** Until when a flash price holds, and for how many pieces. */
export function DealNote({ deal }: { readonly deal: DealView }): ReactElement {
  const { say, instant } = useWords();
  const words = [say('deal_until', { time: instant(deal.ends_ms) }), say('deal_limit', { count: dealPieces(deal) })];
  return (
    <p className="deal-note tabular">
      <Zap size={14} fill="currentColor" aria-hidden />
      {words.join(' · ')}
    </p>
  );
}
