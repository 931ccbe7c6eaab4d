import type { EventRecord } from '../../model/events/vocabulary.ts';
import type { FeedItem } from '../../model/wire/views.ts';
import { clientId } from './client-id.ts';
import { numeric } from './numeric.ts';
import type { Report, UndatedReport } from './report-queue.ts';

export type Toggle = 'like' | 'save' | 'follow';
type DislikeReason = EventRecord<'not_interested'>['reason'];
type ReportReason = EventRecord<'report_content'>['reason'];

/** A report without what every report of this exposure carries. */
interface Reaction {
  readonly name: Report['name'];
  readonly [field: string]: unknown;
}

/** What an exposure stands on: where it reports to, and the clocks of the watcher and of the world. */
export interface Watcher {
  readonly tell: (event: UndatedReport) => void;
  /** Real milliseconds, monotonic. */
  now_ms(): number;
  /** Simulated time, or null before it is known. */
  world_ms(): number | null;
}

/** Ids that have been used: a second look at a video is another exposure, and unranked. */
const shown = new Set<number>();

/**
 * One exposure: a video on screen, from when it comes until it goes. Reactions are told at once; what is taken back
 * is told when the exposure ends, because one exposure has one `like` at most: like, unlike, like is a like.
 */
export class Exposure {
  readonly exposure_id: number;
  readonly #item: FeedItem;
  readonly #watcher: Watcher;
  readonly #is_repeat: boolean;
  readonly #began_ms: number | null;
  readonly #video: { readonly video_id: number; readonly creator_id: number };
  readonly #toggles: Record<Toggle, { readonly was: boolean; told: boolean; is: boolean }>;
  readonly #did = new Set<Report['name']>();
  #playing_since: number | null = null;
  #watch_ms = 0;
  #played = false;
  #completed = false;
  #closed = false;

  constructor(item: FeedItem, watcher: Watcher) {
    const given = numeric('exposure', item.exposure_id);
    this.#is_repeat = shown.has(given);
    this.exposure_id = this.#is_repeat ? clientId() : given;
    shown.add(this.exposure_id);
    this.#item = item;
    this.#watcher = watcher;
    this.#began_ms = watcher.world_ms();
    const { video } = item;
    this.#video = {
      video_id: numeric('video', video.video_id),
      creator_id: numeric('creator', video.creator.creator_id),
    };
    const start = (was: boolean) => ({ was, told: false, is: was });
    this.#toggles = { like: start(video.liked), save: start(video.saved), follow: start(video.creator.following) };
  }

  play(): void {
    if (this.#closed) return;
    this.#played = true;
    this.#playing_since ??= this.#watcher.now_ms();
  }

  pause(): void {
    if (this.#playing_since === null) return;
    this.#watch_ms += this.#watcher.now_ms() - this.#playing_since;
    this.#playing_since = null;
  }

  complete(): void {
    this.#completed = true;
  }

  set(kind: Toggle, is: boolean): void {
    const toggle = this.#toggles[kind];
    toggle.is = is;
    if (!is || toggle.was || toggle.told) return;
    toggle.told = true;
    this.#react({ name: kind });
  }

  /** Answers the id of what was said; `reply_to` is that of the comment it answers. */
  comment(words: string, reply_to: number | null = null): number {
    const comment_key = clientId();
    this.#react({ name: 'comment', comment_key, reply_to, sentiment: 'neutral', words });
    return comment_key;
  }

  share(): void {
    if (this.#did.has('share')) return;
    this.#did.add('share');
    const { video_id, creator_id } = this.#video;
    this.#tell({ name: 'share', share_key: this.exposure_id, content: 'video', target_id: video_id, creator_id });
  }

  dislike(reason: DislikeReason): void {
    this.#once({ name: 'not_interested', reason });
  }

  accuse(reason: ReportReason): void {
    this.#once({ name: 'report_content', reason });
  }

  openProfile(): void {
    this.#once({ name: 'view_profile' });
  }

  /** The product tag was tapped; answers the key of the tap. */
  select(product_id: number): number {
    const select_key = clientId();
    this.#did.add('select_item');
    const { creator_id } = this.#video;
    this.#tell({ name: 'select_item', select_key, exposure_id: this.exposure_id, product_id, creator_id });
    return select_key;
  }

  /** Ends the exposure and records it; a second time does nothing. */
  close(): void {
    if (this.#closed) return;
    this.pause();
    this.#closed = true;
    for (const [kind, { was, told, is }] of Object.entries(this.#toggles)) {
      if ((was || told) && !is)
        this.#tell({ name: 'undo_reaction', undo_key: clientId(), undone: kind, ...this.#video });
    }
    const { video, position, policy, propensity } = this.#item;
    this.#tell({
      name: 'view_video',
      ...(this.#began_ms === null ? {} : { at_ms: this.#began_ms }),
      exposure_id: this.exposure_id,
      request_id: null,
      ...this.#video,
      product_id: video.product === null ? null : numeric('product', video.product.product_id),
      category: video.category,
      position,
      policy: this.#is_repeat ? 'none' : policy,
      propensity: this.#is_repeat ? 1 : propensity,
      duration_ms: video.scene.duration_ms,
      watch_ms: Math.round(this.#watch_ms),
      played: this.#played,
      completed: this.#completed,
      liked: this.#toggles.like.told,
      commented: this.#did.has('comment'),
      shared: this.#did.has('share'),
      saved: this.#toggles.save.told,
      followed: this.#toggles.follow.told,
      disliked: this.#did.has('not_interested'),
      reported: this.#did.has('report_content'),
      clicked_product: this.#did.has('select_item'),
      entered_profile: this.#did.has('view_profile'),
    });
  }

  #once(event: Reaction): void {
    if (!this.#did.has(event.name)) this.#react(event);
  }

  #react(event: Reaction): void {
    this.#did.add(event.name);
    this.#tell({ exposure_id: this.exposure_id, ...this.#video, ...event });
  }

  #tell(event: object): void {
    this.#watcher.tell(event as UndatedReport);
  }
}
