import { useQueryClient } from '@tanstack/react-query';
import { Heart, SendHorizontal, X } from 'lucide-react';
import { type FormEvent, type ReactElement, useEffect, useRef, useState } from 'react';
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
import { type Comment, type CommentOrder, commentThreads, type Thread, withLike, withSaid } from './comment-threads.ts';
import './feed-sheets.css';

interface CommentSheetProps {
  readonly video: VideoView;
  /** Answers the id of what was said, or null where nobody watches any more. */
  readonly onComment: (words: string, reply_to: number | null) => number | null;
  readonly onLike: (comment_id: number, liked: boolean) => void;
  readonly onClose: () => void;
}

const WORDS_MAX = 300;
/** Who has said something is shown what others say to it this soon; assumption, 3 to 20 s. */
const LISTEN_MS = 8_000;
const ORDERS: readonly CommentOrder[] = ['hot', 'newest'];

/** What people say about a video and to each other, and a line to say something oneself. */
export function CommentSheet({ video, onComment, onLike, onClose }: CommentSheetProps): ReactElement {
  const { say, pick, whole } = useWords();
  const queries = useQueryClient();
  const me = useAnswer('me', {});
  const ask = { params: { video_id: video.video_id } };
  const answer = useAnswer('comments', ask);
  const [draft, setDraft] = useState('');
  const [order, setOrder] = useState<CommentOrder>('hot');
  const [answered, setAnswered] = useState<Comment | null>(null);
  const [said, setSaid] = useState<readonly Comment[]>([]);
  const field = useRef<HTMLInputElement>(null);
  const comments = withSaid(answer.data?.comments ?? [], said);
  const threads = commentThreads(comments, order);
  const has_said = comments.some(({ mine }) => mine);
  const { refetch } = answer;
  useEffect(() => {
    if (!has_said) return;
    const timer = setInterval(() => void refetch(), LISTEN_MS);
    return () => clearInterval(timer);
  }, [has_said, refetch]);

  const post = (event: FormEvent): void => {
    event.preventDefault();
    const words = draft.trim();
    if (words === '') return;
    const reply_to = answered === null ? null : (answered.reply_to ?? answered.comment_id);
    const comment_id = onComment(words, reply_to);
    if (comment_id === null) return;
    setDraft('');
    setAnswered(null);
    const mine: Comment = {
      comment_id,
      reply_to,
      author: me.data?.name ?? { en: say('you'), zh: say('you') },
      avatar_seed: me.data?.avatar_seed ?? 0,
      words: { en: words, zh: words },
      at_ms: worldNow() ?? 0,
      mine: true,
      likes: 0,
      liked: false,
    };
    setSaid((before) => [mine, ...before]);
    // For the next time that the sheet opens; while the others are still asked for, mine alone would pass for all.
    queries.setQueryData<AnswerOf<'comments'>>(
      keyOf('comments', ask),
      (old) => old && { comments: [mine, ...old.comments] },
    );
    patchVideos(
      queries,
      (other) => other.video_id === video.video_id,
      (other) => ({ ...other, counters: { ...other.counters, comments: other.counters.comments + 1 } }),
    );
  };
  const like = ({ comment_id, liked }: Comment): void => {
    onLike(comment_id, !liked);
    const change = (comments: readonly Comment[]) => [...withLike(comments, comment_id, !liked)];
    setSaid(change);
    queries.setQueryData<AnswerOf<'comments'>>(
      keyOf('comments', ask),
      (old) => old && { comments: change(old.comments) },
    );
  };
  const reply = (comment: Comment): void => {
    setAnswered(comment);
    field.current?.focus();
  };
  const invitation = answered === null ? say('add_comment') : say('reply_to', { name: pick(answered.author) });

  return (
    <Sheet
      title={say('comments_count', { count: video.counters.comments, shown: whole(video.counters.comments) })}
      size="tall"
      onClose={onClose}
      footer={
        <form className="comment-form" onSubmit={post}>
          <input
            ref={field}
            value={draft}
            maxLength={WORDS_MAX}
            placeholder={invitation}
            aria-label={invitation}
            enterKeyHint="send"
            onChange={(event) => setDraft(event.target.value)}
          />
          {answered !== null && (
            <button
              type="button"
              className="icon-button"
              aria-label={say('reply_not')}
              onClick={() => setAnswered(null)}
            >
              <X size={20} aria-hidden />
            </button>
          )}
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
      {threads.length > 1 && (
        <div className="comment-order" role="group" aria-label={say('sort_by')}>
          {ORDERS.map((one) => (
            <button key={one} type="button" className="chip" aria-pressed={one === order} onClick={() => setOrder(one)}>
              {say(`sort_${one}`)}
            </button>
          ))}
        </div>
      )}
      {answer.isSuccess && comments.length === 0 && <p className="sheet-empty">{say('no_comments')}</p>}
      <ul className="comment-list">
        {threads.map((thread) => (
          <OneThread key={thread.comment.comment_id} thread={thread} onReply={reply} onLike={like} />
        ))}
      </ul>
    </Sheet>
  );
}

interface OneThreadProps {
  readonly thread: Thread;
  readonly onReply: (comment: Comment) => void;
  readonly onLike: (comment: Comment) => void;
}

interface OneCommentProps extends Omit<OneThreadProps, 'thread'> {
  readonly comment: Comment;
}

/** Answers that are shown before one asks for the others. */
const REPLIES_SHOWN = 2;

function OneThread({ thread: { comment, replies }, onReply, onLike }: OneThreadProps): ReactElement {
  const { say } = useWords();
  const [is_open, setOpen] = useState(false);
  const shown = is_open ? replies : replies.slice(-REPLIES_SHOWN);
  const hidden = replies.length - shown.length;
  return (
    <li>
      <OneComment comment={comment} onReply={onReply} onLike={onLike} />
      {replies.length > 0 && (
        <ul className="comment-replies">
          {hidden > 0 && (
            <li>
              <button type="button" className="comment-act" onClick={() => setOpen(true)}>
                {say('more_replies', { count: hidden })}
              </button>
            </li>
          )}
          {shown.map((one) => (
            <li key={one.comment_id}>
              <OneComment comment={one} onReply={onReply} onLike={onLike} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function OneComment({ comment, onReply, onLike }: OneCommentProps): ReactElement {
  const { say, pick, ago, compact } = useWords();
  const { author, avatar_seed, words, at_ms, mine, reply_to, likes, liked } = comment;
  return (
    <div className="one-comment">
      <Avatar seed={avatar_seed} size={reply_to === null ? 36 : 26} name="" />
      <div>
        <b>
          {pick(author)}
          {mine && <em>{say('you')}</em>}
        </b>
        <p>{pick(words)}</p>
        <time className="faint">{ago(at_ms, worldNow() ?? at_ms)}</time>
        <button
          type="button"
          className="comment-act"
          aria-label={say('reply_to', { name: pick(author) })}
          onClick={() => onReply(comment)}
        >
          {say('reply')}
        </button>
      </div>
      <button
        type="button"
        className="comment-like tabular"
        aria-pressed={liked}
        aria-label={say('like_comment', { name: pick(author) })}
        onClick={() => onLike(comment)}
      >
        <Heart size={17} fill={liked ? 'currentColor' : 'none'} aria-hidden />
        <span>{likes > 0 && compact(likes)}</span>
      </button>
    </div>
  );
}
