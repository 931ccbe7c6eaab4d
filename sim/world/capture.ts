import { type BooksImage, Books } from '../../model/commerce/books.ts';
import { startOfTick } from '../../model/sim-time.ts';
import { leverSetsAt, type Staged } from '../levers/lever-sets.ts';
import { type RoomsImage, Rooms } from '../../model/live/rooms.ts';
import type { Pools } from '../ranking/pools.ts';
import { noteBrushing, noteRing } from '../abuse/rings.ts';
import { indexProduct } from './product-index.ts';
import { Questions, type QuestionsImage } from './questions.ts';
import { stage } from './stage-experiment.ts';
import type { Shopping } from './shopping.ts';
import type { TableImage } from './table.ts';
import { TickPlan } from './tick-plan.ts';
import { type Timer, Timers } from './timers.ts';
import type { Watching } from './watching.ts';
import type { VisitsImage } from './visits.ts';
import { type CommentNote, createWorld, type PersonsComment, type World, type WorldSettings } from './world.ts';

const tables = ['users', 'guests', 'creators', 'merchants', 'products', 'lives', 'videos'] as const;
type TableName = (typeof tables)[number];

type Pairs<V> = readonly (readonly [number, V])[];

/** Raised whenever what a world remembers changes its form. */
const IMAGE_FORMAT = 4;

/** A whole world as plain data that crosses threads and processes, between two ticks. */
export interface WorldImage {
  readonly format: typeof IMAGE_FORMAT;
  readonly settings: WorldSettings;
  readonly tick: number;
  readonly next_seq: number;
  readonly tables: { readonly [T in TableName]: TableImage };
  readonly guest_rows: Pairs<number>;
  readonly follows: Pairs<readonly number[]>;
  readonly comments: Pairs<readonly CommentNote[]>;
  readonly said_by_people: Pairs<PersonsComment>;
  readonly questions: QuestionsImage;
  readonly shopping: Pairs<Shopping>;
  readonly visits: VisitsImage;
  readonly arrivals: Pairs<readonly number[]>;
  readonly shop_trusts: Pairs<number>;
  readonly abuse_labels: Pairs<number>;
  readonly posts: Pairs<readonly number[]>;
  readonly lives: Pairs<readonly number[]>;
  readonly reminders: Pairs<readonly number[]>;
  readonly rooms: RoomsImage;
  readonly watching: Pairs<Watching>;
  readonly books: BooksImage;
  readonly timers: readonly Timer[];
  readonly pools: Pools;
  /** Absent in an image of before experiments could be started in a world. */
  readonly met?: Pairs<readonly number[]>;
}

/**
 * The world as an image, independent of it.
 * @throws Error when the log's tail has not been taken: an image would lose it
 */
export function captureWorld(world: World): WorldImage {
  if (world.log.rows > 0) throw new Error('take the log before the world is captured');
  const image: WorldImage = {
    format: IMAGE_FORMAT,
    settings: { ...world.settings, staged: world.staged },
    met: [...world.met].map(([number, users]) => [number, [...users]] as const),
    tick: world.tick,
    next_seq: world.log.next_seq,
    tables: Object.fromEntries(tables.map((name) => [name, world[name].capture()])) as WorldImage['tables'],
    guest_rows: [...world.guest_rows],
    follows: [...world.follows],
    comments: [...world.comments],
    said_by_people: [...world.said_by_people],
    questions: world.questions.capture(),
    shopping: [...world.shopping],
    visits: world.visits.capture(),
    arrivals: [...world.agenda.visits],
    shop_trusts: [...world.shop_trusts],
    abuse_labels: [...world.abuse_labels],
    posts: [...world.agenda.posts],
    lives: [...world.agenda.lives],
    reminders: [...world.agenda.reminders],
    rooms: world.rooms.capture(),
    watching: [...world.watching],
    books: world.books.capture(),
    timers: world.timers.capture(),
    pools: world.pools,
  };
  return structuredClone(image);
}

/**
 * The world of an image.
 * @throws Error when the image is of another version of the program
 */
export function materialiseWorld(image: WorldImage): World {
  if (image.format !== IMAGE_FORMAT)
    throw new Error(
      `this world was kept by another version of the program (format ${String(image.format)}, not ${IMAGE_FORMAT}): begin in an empty data folder`,
    );
  const { settings, tick, next_seq, ...kept } = structuredClone(image);
  const world = createWorld(settings);
  for (const name of tables) world[name].materialise(kept.tables[name]);
  refill(world.guest_rows, kept.guest_rows);
  refill(world.follows, kept.follows as Pairs<number[]>);
  refill(world.comments, kept.comments as Pairs<CommentNote[]>);
  refill(world.said_by_people, kept.said_by_people);
  world.questions = Questions.materialise(kept.questions);
  refill(world.shopping, kept.shopping);
  world.agenda = {
    visits: new Map(kept.arrivals as Pairs<number[]>),
    posts: new Map(kept.posts as Pairs<number[]>),
    lives: new Map(kept.lives as Pairs<number[]>),
    reminders: new Map(kept.reminders as Pairs<number[]>),
  };
  world.rooms = Rooms.materialise(kept.rooms);
  world.visits.materialise(kept.visits);
  refill(world.shop_trusts, kept.shop_trusts);
  refill(world.abuse_labels, kept.abuse_labels);
  for (let user = 0; user < world.users.rows; user++) noteRing(world, user);
  for (let merchant = 0; merchant < world.merchants.rows; merchant++) noteBrushing(world, merchant);
  refill(world.watching, kept.watching);
  world.books = Books.materialise(kept.books);
  world.timers = Timers.materialise(kept.timers);
  world.pools = kept.pools;
  const { product_id } = world.products.columns;
  for (let row = 0; row < world.products.rows; row++) {
    world.product_rows.set(product_id[row], row);
    indexProduct(world, row);
  }
  const { live_id } = world.lives.columns;
  for (let row = 0; row < world.lives.rows; row++) world.live_rows.set(live_id[row], row);
  const { video_id } = world.videos.columns;
  for (let row = 0; row < world.videos.rows; row++) world.video_rows.set(video_id[row], row);
  world.tick = tick;
  world.plan = new TickPlan(startOfTick(tick));
  world.log.beginAt(next_seq);
  refill(
    world.met,
    (kept.met ?? []).map(([number, users]) => [number, new Set(users)] as const),
  );
  world.levers = leverSetsAt(world.draws, settings.staged, tick - (tick % 60));
  return world;
}

/**
 * The world of an image under a scenario that begins now: what it was until then stays, what the levers stand at from
 * now on differs. Without a scenario it goes on at rest.
 */
export function forkWorld(image: WorldImage, staged: Staged | undefined): World {
  const world = materialiseWorld({ ...image, settings: { ...image.settings, staged } });
  stage(world, staged);
  return world;
}

function refill<V>(map: Map<number, V>, pairs: Pairs<V>): void {
  for (const [key, value] of pairs) map.set(key, value);
}
