import type { AnswerOf } from '../../model/wire/routes.ts';

export type Comment = AnswerOf<'comments'>['comments'][number];
export type CommentOrder = 'hot' | 'newest';

/** A comment with what was answered to it. */
export interface Thread {
  readonly comment: Comment;
  /** Oldest first, as a conversation is read. */
  readonly replies: readonly Comment[];
}

/** What was told, with what one said oneself meanwhile: an answer that was under way knows nothing of it. */
export function withSaid(told: readonly Comment[], said: readonly Comment[]): readonly Comment[] {
  const known = new Set(told.map(({ comment_id }) => comment_id));
  return [...said.filter(({ comment_id }) => !known.has(comment_id)), ...told];
}

/** The comments after one of them was liked by who reads, or no longer. */
export function withLike(comments: readonly Comment[], comment_id: number, liked: boolean): readonly Comment[] {
  return comments.map((one) =>
    one.comment_id === comment_id && one.liked !== liked ? { ...one, liked, likes: one.likes + (liked ? 1 : -1) } : one,
  );
}

/** Comments with their answers. Hot is what was liked and answered most; what is as hot, and all else, is newest first. */
export function commentThreads(comments: readonly Comment[], order: CommentOrder): readonly Thread[] {
  const known = new Set(comments.map(({ comment_id }) => comment_id));
  const isRoot = ({ reply_to }: Comment): boolean => reply_to === null || !known.has(reply_to);
  const threads = comments.filter(isRoot).map((comment) => ({
    comment,
    replies: comments
      .filter((one) => one.reply_to === comment.comment_id && !isRoot(one))
      .toSorted((one, other) => one.at_ms - other.at_ms),
  }));
  const heat = (thread: Thread): number =>
    order === 'hot' ? likesOfOthers(thread.comment) + thread.replies.length : 0;
  return threads.toSorted((one, other) => heat(other) - heat(one) || other.comment.at_ms - one.comment.at_ms);
}

/** One's own like moves nothing under one's finger. */
const likesOfOthers = ({ likes, liked }: Comment): number => likes - (liked ? 1 : 0);
