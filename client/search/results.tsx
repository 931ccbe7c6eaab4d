import { SearchX } from 'lucide-react';
import { type KeyboardEvent, type ReactElement, useRef } from 'react';
import { type ProductOrder, type SearchTab, searchTabs, type SearchView } from '../../model/wire/views.ts';
import { More } from '../shelf/more.tsx';
import { ProductTile } from '../shelf/product-tile.tsx';
import { SortChips } from '../shelf/sort-chips.tsx';
import { TileSkeleton } from '../shelf/tile-skeleton.tsx';
import { useOpenProduct } from '../shelf/use-open-product.ts';
import { usePages } from '../shelf/use-pages.ts';
import { Failure } from '../shell/failure.tsx';
import { Notice } from '../shell/notice.tsx';
import { useWords } from '../words/words.tsx';
import { FoundCreator } from './found-creator.tsx';
import { FoundShop } from './found-shop.tsx';
import { suggestedWords } from './suggested-words.ts';
import { VideoTile } from '../shelf/video-tile.tsx';

interface ResultsProps {
  readonly q: string;
  readonly tab: SearchTab;
  readonly sort: ProductOrder;
  readonly onTab: (tab: SearchTab) => void;
  readonly onSort: (sort: ProductOrder) => void;
  readonly onSearch: (q: string) => void;
}

/** What was found, by kind. */
export function Results({ q, tab, sort, onTab, onSort, onSearch }: ResultsProps): ReactElement {
  const { say } = useWords();
  const list = usePages('search', { query: { q, tab, ...(tab === 'products' ? { sort } : {}) } });
  const last = useRef<{ readonly q: string; readonly counts: SearchView['counts'] } | null>(null);
  if (list.data !== undefined) last.current = { q, counts: list.data[0].counts };
  const counts = last.current?.q === q ? last.current.counts : null;
  const first = list.data?.[0];

  if (first === undefined && list.isError) {
    return <Failure title={say('search_failed')} fault={list.error} retry={() => void list.refetch()} />;
  }
  if (first !== undefined && Object.values(first.counts).every((count) => count === 0)) {
    return <NothingFound q={q} instead={first.instead} onSearch={onSearch} />;
  }
  return (
    <>
      <div className="search-head">
        <Tabs tab={tab} counts={counts} onTab={onTab} />
        {tab === 'products' && counts?.products !== 0 && <SortChips sort={sort} onSort={onSort} />}
      </div>
      <div role="tabpanel" id="results" aria-label={say('results')} tabIndex={-1}>
        {first === undefined && <TileSkeleton tiles={6} />}
        {first !== undefined && first.counts[tab] === 0 && <NoneHere q={q} counts={first.counts} onTab={onTab} />}
        {list.data !== undefined && first !== undefined && first.counts[tab] > 0 && (
          <>
            <Found tab={tab} pages={list.data} />
            <More
              has_more={list.hasNextPage}
              is_busy={list.isFetchingNextPage}
              onMore={() => void list.fetchNextPage()}
            />
          </>
        )}
      </div>
    </>
  );
}

function Tabs({
  tab,
  counts,
  onTab,
}: {
  readonly tab: SearchTab;
  readonly counts: SearchView['counts'] | null;
  readonly onTab: (tab: SearchTab) => void;
}): ReactElement {
  const { say, compact } = useWords();
  const bar = useRef<HTMLDivElement>(null);
  const onKey = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = (searchTabs.indexOf(tab) + step + searchTabs.length) % searchTabs.length;
    bar.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
    onTab(searchTabs[next]);
  };
  return (
    <div className="search-tabs" role="tablist" aria-label={say('results')} ref={bar} onKeyDown={onKey}>
      {searchTabs.map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          aria-selected={each === tab}
          aria-controls="results"
          tabIndex={each === tab ? 0 : -1}
          onClick={() => onTab(each)}
        >
          {say(`results_${each}`)} {counts !== null && <small className="tabular">{compact(counts[each])}</small>}
        </button>
      ))}
    </div>
  );
}

function Found({ tab, pages }: { readonly tab: SearchTab; readonly pages: readonly SearchView[] }): ReactElement {
  const open = useOpenProduct('search');
  switch (tab) {
    case 'products':
      return (
        <div className="tiles">
          {pages.flatMap(({ products }) =>
            products.map((card) => <ProductTile key={card.product_id} card={card} onOpen={open} />),
          )}
        </div>
      );
    case 'videos':
      return (
        <div className="tiles">
          {pages.flatMap(({ videos }) => videos.map((video) => <VideoTile key={video.video_id} video={video} />))}
        </div>
      );
    case 'creators':
      return (
        <ul className="found-list">
          {pages.flatMap(({ creators }) =>
            creators.map((creator) => <FoundCreator key={creator.creator_id} creator={creator} />),
          )}
        </ul>
      );
    case 'shops':
      return (
        <ul className="found-list">
          {pages.flatMap(({ shops }) =>
            shops.map((shop) => <FoundShop key={shop.merchant_id} shop={shop} onOpen={open} />),
          )}
        </ul>
      );
  }
}

/** Another kind has something: it is one tap away. */
function NoneHere({
  q,
  counts,
  onTab,
}: {
  readonly q: string;
  readonly counts: SearchView['counts'];
  readonly onTab: (tab: SearchTab) => void;
}): ReactElement {
  const { say, whole } = useWords();
  return (
    <Notice title={say('none_on_this_tab', { q })} picture={<SearchX size={36} strokeWidth={1.5} aria-hidden />}>
      <div className="chips search-instead">
        {searchTabs
          .filter((each) => counts[each] > 0)
          .map((each) => (
            <button key={each} type="button" className="chip" onClick={() => onTab(each)}>
              {say('see_other_tab', { tab: say(`results_${each}`), count: whole(counts[each]) })}
            </button>
          ))}
      </div>
    </Notice>
  );
}

function NothingFound({
  q,
  instead,
  onSearch,
}: {
  readonly q: string;
  readonly instead: SearchView['instead'];
  readonly onSearch: (q: string) => void;
}): ReactElement {
  const { say, language } = useWords();
  return (
    <Notice title={say('nothing_found', { q })} picture={<SearchX size={36} strokeWidth={1.5} aria-hidden />}>
      <p>{say('nothing_found_text')}</p>
      <div className="chips search-instead">
        {instead.map((each) => {
          const words = suggestedWords(each, '', language);
          return (
            <button key={words} type="button" className="chip" onClick={() => onSearch(words)}>
              {words}
            </button>
          );
        })}
      </div>
    </Notice>
  );
}
