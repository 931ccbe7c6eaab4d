import { Radio } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import { useAnswer } from '../wire/queries.ts';
import { Failure } from '../shell/failure.tsx';
import { Notice } from '../shell/notice.tsx';
import { sceneQuality } from '../shell/scene-quality.ts';
import { SnapList } from '../shell/snap-list.tsx';
import { useWords } from '../words/words.tsx';
import { FeedSkeleton } from './feed-skeleton.tsx';
import { LiveCard } from './live-card.tsx';

/** Rooms that are open now, the best for this person first. */
export function LiveTab({ is_active }: { readonly is_active: boolean }): ReactElement {
  const { say, instant } = useWords();
  const [quality] = useState(sceneQuality);
  const answer = useAnswer('lives', {});
  if (answer.isPending) return <FeedSkeleton />;
  if (answer.data === undefined) {
    return <Failure title={say('live_failed')} fault={answer.error} retry={() => void answer.refetch()} />;
  }
  const { lives, next_flagship_ms } = answer.data;
  if (lives.length === 0) {
    return (
      <Notice
        title={say('live_none')}
        picture={<Radio size={40} strokeWidth={1.5} aria-hidden />}
        action={{ label: say('look_again'), run: () => void answer.refetch() }}
      >
        <p>
          {next_flagship_ms === null ? say('live_none_text') : say('live_next', { time: instant(next_flagship_ms) })}
        </p>
      </Notice>
    );
  }
  return (
    <SnapList
      label={say('live_rooms')}
      count={lives.length}
      is_active={is_active}
      item={(nth, is_current) => (
        <LiveCard card={lives[nth]} surface="live_tab" is_shown={is_current && is_active} quality={quality} />
      )}
    />
  );
}
