import { type ReactElement, useState } from 'react';
import type { VideoView } from '../../model/wire/views.ts';
import { useWords } from '../words/words.tsx';

/** About two lines of a phone; assumption, 60 to 110. */
const SHORT_CHARS = { en: 88, zh: 44 } as const;

interface CaptionProps {
  readonly video: VideoView;
  readonly onCreator: () => void;
}

/** Who made a video and what they wrote below it, shortened until it is asked for. */
export function Caption({ video, onCreator }: CaptionProps): ReactElement {
  const { say, pick, language } = useWords();
  const [is_open, setOpen] = useState(false);
  const text = pick(video.caption);
  const tags = video.tags.map((tag) => `#${pick(tag).replaceAll(' ', '')}`).join(' ');
  const is_long = text.length + tags.length > SHORT_CHARS[language];
  return (
    <div className="feed-caption" data-open={is_open || undefined}>
      <h2>
        <button type="button" onClick={onCreator}>
          {pick(video.creator.name)}
        </button>
      </h2>
      <p>
        {text} <span className="feed-tags">{tags}</span>
      </p>
      {is_long && (
        <button type="button" className="feed-unfold" aria-expanded={is_open} onClick={() => setOpen(!is_open)}>
          {say(is_open ? 'less' : 'more')}
        </button>
      )}
    </div>
  );
}
