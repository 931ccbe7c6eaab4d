import { ChevronRight, Radio } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import type { ProductMore } from '../../model/wire/product-views.ts';
import type { ProductView } from '../../model/wire/views.ts';
import { useAnswer } from '../wire/queries.ts';
import { worldNow } from '../wire/world-clock.ts';
import { Avatar } from '../art/avatar.tsx';
import { ProductTile } from '../shelf/product-tile.tsx';
import { useOpenProduct } from '../shelf/use-open-product.ts';
import { VideoTile } from '../shelf/video-tile.tsx';
import { Failure } from '../shell/failure.tsx';
import { Skeleton } from '../shell/skeleton.tsx';
import { useVisit } from '../shell/visit.tsx';
import { useWords } from '../words/words.tsx';
import { priceCourse } from './price-course.ts';
import type { Choice } from './use-choice.ts';
import { useNear } from './use-near.ts';
import './around.css';

interface AroundProps {
  readonly product: ProductView;
  readonly choice: Choice;
}

/** What is around a product: what it cost before, who shows it, and what else its shop has. */
export function Around({ product, choice }: AroundProps): ReactElement {
  const [part, is_near] = useNear<HTMLDivElement>();
  return (
    <div className="around" ref={part}>
      {is_near ? <Known product={product} choice={choice} /> : <Skeleton heights={[72, 150, 180]} />}
    </div>
  );
}

function Known({ product, choice }: AroundProps): ReactElement {
  const { say } = useWords();
  const answer = useAnswer('product_more', { params: { product_id: product.card.product_id } });
  if (answer.isPending) return <Skeleton heights={[72, 150, 180]} />;
  if (answer.isError) {
    return <Failure title={say('around_failed')} fault={answer.error} retry={() => void answer.refetch()} />;
  }
  const { prices, lives, videos, shop_products } = answer.data;
  return (
    <>
      <PriceHistory marks={prices.find(({ sku_id }) => sku_id === choice.sku.sku_id)?.marks ?? []} choice={choice} />
      <ShownLive lives={lives} />
      <ShownInVideos videos={videos} />
      <FromThisShop products={shop_products} />
    </>
  );
}

interface PartProps {
  readonly title: string;
  /** Stands where there is nothing. */
  readonly none: string;
  readonly is_empty: boolean;
  readonly children: ReactNode;
}

function Part({ title, none, is_empty, children }: PartProps): ReactElement {
  return (
    <section className="card" aria-label={title}>
      <h3>{title}</h3>
      {is_empty ? <p className="soft around-none">{none}</p> : children}
    </section>
  );
}

const CHART = { width: 320, height: 56 } as const;

/** What the chosen variant cost lately. */
function PriceHistory({
  marks,
  choice,
}: {
  readonly marks: ProductMore['prices'][number]['marks'];
  readonly choice: Choice;
}): ReactElement {
  const { say, money, day } = useWords();
  const course = priceCourse(marks, choice.price_cents, worldNow() ?? 0, CHART.width, CHART.height);
  return (
    <Part title={say('price_history')} none={say('price_steady')} is_empty={course === null}>
      {course !== null && (
        <div className="price-course">
          <svg viewBox={`0 0 ${CHART.width} ${CHART.height}`} preserveAspectRatio="none" aria-hidden>
            <path d={course.line} vectorEffect="non-scaling-stroke" />
          </svg>
          <p className="tabular">
            <b>{say('price_range', { low: money(course.low_cents), high: money(course.high_cents) })}</b>
            <span className="faint">{say('price_since', { day: day(course.since_ms) })}</span>
            {course.is_lowest && <em>{say('price_lowest')}</em>}
          </p>
        </div>
      )}
    </Part>
  );
}

function ShownLive({ lives }: { readonly lives: ProductMore['lives'] }): ReactElement {
  const { say, pick, instant, whole } = useWords();
  const visit = useVisit();
  return (
    <Part title={say('shown_live')} none={say('shown_live_none')} is_empty={lives.length === 0}>
      <ul className="around-lives">
        {lives.map(({ live_id, host, title, status, started_ms, viewers, explained }) => (
          <li key={live_id}>
            <button type="button" onClick={() => visit.leaveTo(`/live/${live_id}`)}>
              <Avatar seed={host.avatar_seed} size={40} name="" />
              <span className="around-live-words">
                <b>{pick(title)}</b>
                <span className="soft">{pick(host.name)}</span>
                <span className="faint tabular">
                  {status === 'ended' && say('live_replay', { time: instant(started_ms) })}
                  {status === 'ended' && ' · '}
                  {explained ? say('explained_there') : say('in_the_bag')}
                </span>
              </span>
              {status === 'live' ? (
                <span className="around-live-now tabular">
                  <Radio size={13} aria-hidden />
                  {say('live_now', { count: viewers, shown: whole(viewers) })}
                </span>
              ) : (
                <ChevronRight className="faint" size={18} aria-hidden />
              )}
            </button>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function ShownInVideos({ videos }: { readonly videos: ProductMore['videos'] }): ReactElement {
  const { say } = useWords();
  const visit = useVisit();
  return (
    <Part title={say('shown_in_videos')} none={say('shown_in_videos_none')} is_empty={videos.length === 0}>
      <ul className="around-row">
        {videos.map((video) => (
          <li key={video.video_id}>
            <VideoTile video={video} onOpen={visit.leaveTo} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

function FromThisShop({ products }: { readonly products: ProductMore['shop_products'] }): ReactElement {
  const { say } = useWords();
  const open = useOpenProduct('product_page');
  return (
    <Part title={say('more_from_shop')} none={say('more_from_shop_none')} is_empty={products.length === 0}>
      <ul className="around-row">
        {products.map((card) => (
          <li key={card.product_id}>
            <ProductTile card={card} onOpen={open} is_small />
          </li>
        ))}
      </ul>
    </Part>
  );
}
