import { apply, changesBooks } from '../../model/commerce/apply.ts';
import { activities } from '../../model/events/envelope.ts';
import { type EventName, eventNames, type EventRecord } from '../../model/events/vocabulary.ts';
import { creatorOfVideo, isGuest, nthOfOffer } from '../../model/ids.ts';
import { changesRoom, lineupOf } from '../../model/live/apply-to-room.ts';
import { dayOf } from '../../model/sim-time.ts';
import { high, low } from '../../model/draws/draws.ts';
import { streams } from '../../model/draws/streams.ts';
import { stocks, within } from '../behaviour/stocks.ts';
import { productTraits } from '../genesis/product-traits.ts';
import { TASTE_DIMENSIONS } from '../genesis/traits.ts';
import { videoTraits } from '../genesis/video-traits.ts';
import { personCommented } from '../phases/conversation.ts';
import { addUser } from '../phases/members.ts';
import { noteBuyer, questionAsked } from '../phases/questions.ts';
import { troubleFollows } from '../phases/after-sales.ts';
import { creator_life } from '../phases/learning.ts';
import { follow_ups, shortfall } from '../phases/parcels.ts';
import { platformFollows } from '../phases/platform-pays.ts';
import { markSeen } from '../ranking/rank.ts';
import { craft, CRAFTS, type CreatorTable, RECENT_VIDEOS, tally, TALLIES } from './tables.ts';
import { indexProduct } from './product-index.ts';
import { isLongView, noteHeld } from './note-held.ts';
import { moveShopTrust, shop_trust } from './shop-trust.ts';
import { endExperiment, startExperiment } from './stage-experiment.ts';
import { commonLevers, userPlace, type World } from './world.ts';

/** Comments of a video that can be read. */
const COMMENTS_KEPT = 60;

type Observers = { readonly [N in EventName]?: (world: World, event: EventRecord<N>) => void };

/**
 * Changes the world as an event of the log says: the only way in which the shared state changes, for what agents do
 * and for what people do alike.
 */
export function observe(world: World, event: EventRecord): void {
  const changes = (changes_by_name ??= changesByName()).get(event.name);
  if (changes === undefined) return;
  if (event.name === 'move_stock' && world.frozen?.has('stock')) return;
  for (let n = 0; n < changes.length; n++) changes[n](world, event);
}

type Change = (world: World, event: EventRecord) => void;

/** What events of each name change, in order. Most of what agents do changes nothing that others see, and is not here. */
let changes_by_name: ReadonlyMap<EventName, readonly Change[]> | undefined;

function changesByName(): ReadonlyMap<EventName, readonly Change[]> {
  const toBooks: Change = (world, event) => apply(world.books, event);
  const toRooms: Change = (world, event) => void world.rooms.apply(event);
  return new Map(
    eventNames
      .map((name): [EventName, Change[]] => [
        name,
        [
          // Before the books know of it: they say how the review stood.
          ...(name === 'moderate_review' ? [recount as Change] : []),
          ...(changesBooks(name) ? [toBooks] : []),
          ...(name === 'start_live' || changesRoom(name) ? [toRooms] : []),
          ...[observers, troubleFollows as Observers, platformFollows as Observers].flatMap(
            (table) => (table[name] as Change | undefined) ?? [],
          ),
        ],
      ])
      .filter(([, changes]) => changes.length > 0),
  );
}

/** What a closed exposure changes beside its viewer: tallies of the video, and the creator's day. */
export function observeView(world: World, video: number, creator_id: number, is_long: boolean): void {
  const { tallies } = world.videos.columns;
  const at = video * TALLIES;
  tallies[at + tally.exposures]++;
  tallies[at + tally.plays]++;
  if (is_long) tallies[at + tally.long_views]++;
  world.creators.columns.views_today[creator_id]++;
}

const count =
  (column: 'likes' | 'saves' | 'dislikes') =>
  (world: World, { video_id }: { video_id: number }): void => {
    const row = world.video_rows.get(video_id);
    if (row !== undefined) world.videos.columns[column][row]++;
  };

const observers: Observers = {
  /** Only what people report comes here one by one; exposures of agents come as columns. */
  view_video(world, { user_id, video_id, watch_ms }) {
    const video = world.video_rows.get(video_id);
    const place = user_id === null ? undefined : userPlace(world, user_id);
    if (video === undefined || place === undefined) return;
    markSeen(place.table, place.row, video);
    const { creator_id, category, duration_ms } = world.videos.columns;
    const length_ms = duration_ms[video];
    noteHeld(place.table, place.row, creator_id[video], category[video], length_ms, watch_ms);
    observeView(world, video, creator_id[video], isLongView(length_ms, watch_ms));
  },
  like: count('likes'),
  save: count('saves'),
  not_interested: count('dislikes'),
  report_content: count('dislikes'),
  share(world, { content, target_id, share_key, user_id }) {
    if (content === 'purchase')
      return world.frozen?.has('popularity') ? undefined : invite(world, share_key, user_id as number, target_id);
    const row = world.video_rows.get(target_id);
    if (row !== undefined) world.videos.columns.shares[row]++;
  },
  comment(world, event) {
    const { video_id, user_id, at_ms, comment_key, reply_to, sentiment, words } = event;
    const row = world.video_rows.get(video_id);
    if (row === undefined) return;
    const ordinal = world.videos.columns.comments[row]++;
    const notes = world.comments.get(video_id) ?? [];
    if (notes.length === 0) world.comments.set(video_id, notes);
    notes.push({ comment_key, reply_to, user_id: user_id as number, at_ms, sentiment, words, ordinal, likes: 0 });
    if (notes.length > COMMENTS_KEPT) notes.shift();
    if (words !== null) personCommented(world, event);
  },
  like_comment(world, { video_id, comment_key, liked }) {
    const note = world.comments.get(video_id)?.find((each) => each.comment_key === comment_key);
    if (note !== undefined) note.likes += liked ? 1 : -1;
  },
  ask_question(world, event) {
    const { question_key, product_id, user_id, at_ms, topic, words } = event;
    world.questions.ask({ question_key, product_id, user_id: user_id as number, at_ms, topic, words });
    questionAsked(world, event);
  },
  answer_question(world, { question_key, nth, user_id, at_ms, verdict, words }) {
    world.questions.answer(question_key, { nth, user_id, at_ms, verdict, words });
  },
  follow(world, { user_id, video_id, creator_id }) {
    if (!follow(world, user_id as number, creator_id)) return;
    const row = world.video_rows.get(video_id);
    if (row !== undefined) world.videos.columns.follows[row]++;
  },
  follow_host(world, { user_id, creator_id }) {
    follow(world, user_id as number, creator_id);
  },
  undo_reaction(world, { user_id, undone, video_id, creator_id }) {
    const row = world.video_rows.get(video_id);
    if (undone === 'follow') {
      const followed = world.follows.get(user_id as number) ?? [];
      if (!followed.includes(creator_id)) return;
      world.follows.set(
        user_id as number,
        followed.filter((each) => each !== creator_id),
      );
      world.creators.columns.followers[creator_id]--;
    } else if (row !== undefined) {
      world.videos.columns[undone === 'like' ? 'likes' : 'saves'][row]--;
    }
  },
  sign_up(world, { kind, user_key, at_ms }) {
    if (kind === 'member') addUser(world, dayOf(at_ms));
    else joinGuest(world, user_key);
  },
  publish_video(world, { video_id, product_id, category, at_ms, duration_ms }) {
    const { videos, creators, draws } = world;
    const creator = creatorOfVideo(video_id);
    const nth = creators.columns.videos[creator]++;
    const traits = videoTraits(draws, creator, nth, product_id === null ? undefined : category);
    const row = videos.add();
    const v = videos.columns;
    v.video_id[row] = video_id;
    v.creator_id[row] = creator;
    v.product_id[row] = product_id ?? -1;
    v.product_row[row] = product_id === null ? -1 : (world.product_rows.get(product_id) ?? -1);
    v.category[row] = category;
    v.duration_ms[row] = duration_ms;
    v.published_ms[row] = at_ms;
    v.taste.set(traits.taste, row * TASTE_DIMENSIONS);
    v.craft[row * CRAFTS + craft.hook] = practised(traits.hook, creators.columns.hook_learned[creator]);
    creators.columns.posted_today[creator]++;
    v.craft[row * CRAFTS + craft.production] = traits.production;
    world.video_rows.set(video_id, row);
    noteRecent(creators, creator, row);
  },
  start_live(world, { live_id, creator_id, category, flagship, lineup, at_ms, planned_ms }) {
    const { lives, live_rows, creators } = world;
    const beyond = commonLevers(world).live_hours - 1;
    if (beyond > 0) creators.columns.strain[creator_id] += creator_life.strain_live * beyond;
    const row = lives.add();
    live_rows.set(live_id, row);
    const l = lives.columns;
    l.live_id[row] = live_id;
    l.creator_id[row] = creator_id;
    l.category[row] = category;
    l.flagship[row] = flagship ? 1 : 0;
    l.products[row] = lineupOf(lineup).length;
    l.started_ms[row] = at_ms;
    l.planned_ms[row] = planned_ms;
    l.ended_ms[row] = -1;
  },
  end_live({ lives, live_rows }, { live_id, at_ms, entries, peak_viewers }) {
    const row = live_rows.get(live_id);
    if (row === undefined) return;
    lives.columns.ended_ms[row] = at_ms;
    lives.columns.entries[row] = entries;
    lives.columns.peak_viewers[row] = peak_viewers;
  },
  list_sku(world, { product_id, commission_bp }) {
    const { products, draws } = world;
    let row = world.product_rows.get(product_id);
    if (row === undefined) {
      const traits = productTraits(draws, product_id);
      row = products.add();
      world.product_rows.set(product_id, row);
      const p = products.columns;
      p.product_id[row] = product_id;
      p.category[row] = traits.category;
      p.type[row] = traits.type;
      indexProduct(world, row);
      p.taste.set(traits.taste, row * TASTE_DIMENSIONS);
      p.quality[row] = traits.quality;
      p.counterfeit[row] = traits.counterfeit ? 1 : 0;
      p.commission_bp[row] = commission_bp;
    }
    products.columns.skus[row]++;
  },
  order_line(world, { user_id, product_id, quantity, price_cents }) {
    const row = world.product_rows.get(product_id);
    if (row !== undefined) {
      world.products.columns.sold[row] += quantity;
      world.products.columns.sold_today[row] += quantity;
    }
    const place = user_id === null || isGuest(user_id) ? undefined : userPlace(world, user_id);
    if (place !== undefined) place.table.columns.spent_cents[place.row] += price_cents * quantity;
  },
  place_order(world, { order_id, pay_by_ms }) {
    follow_ups.placed(world, order_id, pay_by_ms);
  },
  purchase(world, { order_id, at_ms }) {
    follow_ups.paid(world, order_id, at_ms);
  },
  leave_item(world, { user_id, outcome }) {
    if (outcome === 'sold_out') trust(world, user_id, stocks.trust_sold_out);
  },
  payment_attempt(world, { user_id, decline }) {
    if (decline === 'processing_error') trust(world, user_id, stocks.trust_payment_lost);
  },
  ship_order(world, { order_id, at_ms }) {
    follow_ups.shipped(world, order_id, at_ms);
  },
  deliver_order(world, event) {
    const { user_id, merchant_id, order_id, at_ms, in_time } = event;
    noteBuyer(world, event);
    follow_ups.delivered(world, order_id, at_ms);
    const let_down = shortfall(world, order_id);
    trust(world, user_id, (in_time ? stocks.trust_on_time : stocks.trust_late) + stocks.trust_let_down * let_down);
    const by = (in_time ? shop_trust.on_time : shop_trust.late) + shop_trust.let_down * let_down;
    moveShopTrust(world, user_id, merchant_id, by);
  },
  request_return(world, { order_id, merchant_id, at_ms, decide_by_ms, user_id, reason }) {
    follow_ups.returnAsked(world, order_id, at_ms, decide_by_ms);
    if (reason === 'changed_mind') return;
    trust(world, user_id, stocks.trust_bad_goods);
    moveShopTrust(world, user_id, merchant_id, shop_trust.bad_goods);
  },
  decide_return(world, { order_id, at_ms, decision }) {
    follow_ups.returnDecided(world, order_id, at_ms, decision === 'approved' || decision === 'approved_by_silence');
  },
  refund(world, { order_id, at_ms, user_id }) {
    follow_ups.settled(world, order_id, at_ms);
    trust(world, user_id, stocks.trust_refunded);
    const order = world.books.get('orders', order_id);
    if (order !== undefined) moveShopTrust(world, user_id, order.merchant_id, shop_trust.refunded);
  },
  transfer(world, { kind, from_owner, to_owner, amount_cents }) {
    const { cash_cents } = world.merchants.columns;
    if (kind === 'promotion' && from_owner < world.merchants.rows) cash_cents[from_owner] -= amount_cents;
    if (kind === 'incentive' && to_owner < world.merchants.rows) cash_cents[to_owner] += amount_cents;
    if (kind !== 'commission' || to_owner >= world.creators.rows) return;
    const c = world.creators.columns;
    c.earned_today_cents[to_owner] += amount_cents;
    c.earned_cents[to_owner] += amount_cents;
  },
  move_stock({ merchants, books }, { move, sku_id }) {
    const sku = move === 'prize' ? books.get('skus', sku_id) : undefined;
    if (sku !== undefined && sku.merchant_id < merchants.rows) {
      merchants.columns.cash_cents[sku.merchant_id] -= sku.unit_cost_cents;
    }
  },
  complete_order(world, { order_id, merchant_id, merchant_cents }) {
    const order = world.books.get('orders', order_id);
    if (order === undefined || merchant_id >= world.merchants.rows) return;
    // What came back went onto the shelf again: a shop that is paid nothing has lost no goods.
    const cost_cents = order.lines.reduce(
      (sum, line) => sum + line.quantity * (world.books.get('skus', line.sku_id)?.unit_cost_cents ?? 0),
      0,
    );
    world.merchants.columns.cash_cents[merchant_id] += merchant_cents - (merchant_cents > 0 ? cost_cents : 0);
  },
  decide_dispute(world, { order_id, at_ms }) {
    follow_ups.settled(world, order_id, at_ms);
  },
  open_deal({ merchants }, { merchant_id, deal_id }) {
    numberUsed(merchants.columns.deals, merchant_id, deal_id);
  },
  offer_coupon({ merchants }, { merchant_id, coupon_id }) {
    if (merchant_id !== null) numberUsed(merchants.columns.coupons, merchant_id, coupon_id);
  },
  use_coupon(world, { user_id }) {
    if (user_id === null || isGuest(user_id)) return;
    const { deal_habit } = world.users.columns;
    deal_habit[user_id] += stocks.deal_step * (1 - deal_habit[user_id]);
  },
  start_experiment: startExperiment,
  end_experiment: endExperiment,
  review_item(world, { product_id, stars, state }) {
    if (state === 'published') rate(world, product_id, stars, 1);
  },
};

/** Stars count from when a review is shown until it is hidden. Before the books know of it: they say how it stood. */
function recount(
  { books, products, product_rows }: World,
  { review_id, verdict }: EventRecord<'moderate_review'>,
): void {
  const review = books.get('reviews', review_id);
  if (review === undefined || (review.state === 'published') === (verdict === 'published')) return;
  rate({ products, product_rows }, review.product_id, review.stars, verdict === 'published' ? 1 : -1);
}

function rate(
  { products, product_rows }: Pick<World, 'products' | 'product_rows'>,
  product_id: number,
  stars: number,
  by: 1 | -1,
): void {
  const row = product_rows.get(product_id);
  if (row === undefined) return;
  products.columns.ratings[row] += by;
  products.columns.stars[row] += by * stars;
}

/** A shop's next offer takes a number above this one. */
function numberUsed(used: Int32Array, merchant: number, offer_id: number): void {
  if (merchant < used.length) used[merchant] = Math.max(used[merchant], nthOfOffer(offer_id) + 1);
}

/** A hook of 0 to 1, bettered by so many logits of practice. */
function practised(hook: number, logits: number): number {
  const odds = (hook / (1 - hook)) * Math.exp(logits);
  return odds / (1 + odds);
}

/** Whether the creator was not followed before. */
function follow(world: World, user_id: number, creator_id: number): boolean {
  const followed = world.follows.get(user_id) ?? [];
  if (followed.includes(creator_id)) return false;
  world.follows.set(user_id, [...followed, creator_id]);
  world.creators.columns.followers[creator_id]++;
  return true;
}

function noteRecent({ columns }: CreatorTable, creator: number, video: number): void {
  const { recent, recent_count } = columns;
  const first = creator * RECENT_VIDEOS;
  if (recent_count[creator] === RECENT_VIDEOS) recent.copyWithin(first, first + 1, first + RECENT_VIDEOS);
  else recent_count[creator]++;
  recent[first + recent_count[creator] - 1] = video;
}

/** Friends who are shown a purchase: one, who may look at it in the next visit (assumption, 0.2-0.6). */
const INVITATIONS_TAKEN = 0.4;

/** A friend of a buyer is shown a purchase. */
export function invite(world: World, order_id: number, user_id: number, product_id: number): void {
  const { users, draws } = world;
  const [u_friend, u_looks] = draws.units(streams.invitation, high(order_id), low(order_id), 0);
  const friend = Math.floor(u_friend * world.size.users);
  const row = world.product_rows.get(product_id);
  if (row === undefined || friend === user_id || u_looks >= INVITATIONS_TAKEN) return;
  if (users.columns.holdout[friend] === 0) users.columns.invited[friend] = row + 1;
}

function trust(world: World, user_id: number | null, by: number): void {
  if (user_id === null || isGuest(user_id)) return;
  const { trust: stock } = world.users.columns;
  stock[user_id] = within(stock[user_id] + by, 0.02, 1);
}

/** A person who joined as a guest: nothing is known of them yet. */
function joinGuest(world: World, user_id: number): void {
  if (world.guest_rows.has(user_id)) return;
  const row = world.guests.add();
  world.guest_rows.set(user_id, row);
  world.guests.columns.city_tier[row] = 2;
  world.guests.columns.activity[row] = activities.indexOf('new');
}
