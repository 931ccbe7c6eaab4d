import { useQueryClient } from '@tanstack/react-query';
import { SendHorizontal } from 'lucide-react';
import { type FormEvent, type ReactElement, useState } from 'react';
import type { AnswerOf } from '../../model/wire/routes.ts';
import type { VideoView } from '../../model/wire/views.ts';
import { keyOf, useAnswer } from '../wire/queries.ts';
import { worldNow } from '../wire/world-clock.ts';
import { Avatar } from '../art/avatar.tsx';
import { Failure } from '../shell/failure.tsx';
import { Sheet } from '../shell/sheet.tsx';
import { Skeleton } from '../shell/skeleton.tsx';
import { useWords } from '../words/words.tsx';
import { patchVideos } from '../wire/patch-videos.ts';
import './feed-sheets.css';

interface CommentSheetProps {
  readonly video: VideoView;
  readonly onComment: (words: string) => void;
  readonly onClose: () => void;
}

const WORDS_MAX = 300;

/** What people say about a video, and a line to say something oneself. */
export function CommentSheet({ video, onComment, onClose }: CommentSheetProps): ReactElement {
  const { say, pick, ago, whole } = useWords();
  const queries = useQueryClient();
  const me = useAnswer('me', {});
  const ask = { params: { video_id: video.video_id } };
  const answer = useAnswer('comments', ask);
  const [draft, setDraft] = useState('');
  const [oldest_first, setOldestFirst] = useState(false);
  const comments = oldest_first ? answer.data?.comments.toReversed() : answer.data?.comments;
  const now_ms = worldNow() ?? 0;

  const post = (event: FormEvent): void => {
    event.preventDefault();
    const words = draft.trim();
    if (words === '') return;
    onComment(words);
    setDraft('');
    const mine = {
      author: me.data?.name ?? { en: say('you'), zh: say('you') },
      avatar_seed: me.data?.avatar_seed ?? 0,
      words: { en: words, zh: words },
      at_ms: now_ms,
      mine: true,
    };
    queries.setQueryData<AnswerOf<'comments'>>(keyOf('comments', ask), (old) => ({
      comments: [mine, ...(old?.comments ?? [])],
    }));
    patchVideos(
      queries,
      (other) => other.video_id === video.video_id,
      (other) => ({ ...other, counters: { ...other.counters, comments: other.counters.comments + 1 } }),
    );
  };

  return (
    <Sheet
      title={say('comments_count', { count: video.counters.comments, shown: whole(video.counters.comments) })}
      size="tall"
      onClose={onClose}
      footer={
        <form className="comment-form" onSubmit={post}>
          <input
            value={draft}
            maxLength={WORDS_MAX}
            placeholder={say('add_comment')}
            aria-label={say('add_comment')}
            enterKeyHint="send"
            onChange={(event) => setDraft(event.target.value)}
          />
          <button type="submit" className="icon-button" aria-label={say('send')} disabled={draft.trim() === ''}>
            <SendHorizontal size={22} aria-hidden />
          </button>
        </form>
      }
    >
      {answer.isPending && <Skeleton heights={[44, 44, 44, 44]} />}
      {answer.isError && (
        <Failure title={say('comments_failed')} fault={answer.error} retry={() => void answer.refetch()} />
      )}
      {answer.data !== undefined && answer.data.comments.length > 1 && (
        <div className="comment-order" role="group" aria-label={say('sort_by')}>
          {[false, true].map((oldest) => (
            <button
              key={String(oldest)}
              type="button"
              className="chip"
              aria-pressed={oldest === oldest_first}
              onClick={() => setOldestFirst(oldest)}
            >
              {say(oldest ? 'sort_oldest' : 'sort_newest')}
            </button>
          ))}
        </div>
      )}
      {answer.data?.comments.length === 0 && <p className="sheet-empty">{say('no_comments')}</p>}
      <ul className="comment-list">
        {comments?.map((comment, nth) => (
          <li key={oldest_first ? nth : comments.length - 1 - nth}>
            <Avatar seed={comment.avatar_seed} size={36} name="" />
            <div>
              <b>
                {pick(comment.author)}
                {comment.mine && <em>{say('you')}</em>}
              </b>
              <p>{pick(comment.words)}</p>
              <time className="faint">{ago(comment.at_ms, now_ms)}</time>
            </div>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
