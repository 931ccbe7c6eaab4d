import { useQueryClient } from '@tanstack/react-query';
import { Bell } from 'lucide-react';
import { type ReactElement, useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { NoticeView } from '../../model/wire/people-views.ts';
import { Avatar } from '../art/avatar.tsx';
import { ProductArt } from '../art/product-art.tsx';
import { Failure } from '../shell/failure.tsx';
import { Notice } from '../shell/notice.tsx';
import { Page } from '../shell/page.tsx';
import { Skeleton } from '../shell/skeleton.tsx';
import { call } from '../wire/call.ts';
import { keyOf, useAnswer } from '../wire/queries.ts';
import { worldNow } from '../wire/world-clock.ts';
import { useWords } from '../words/words.tsx';
import './me.css';

/** What happened to what I have, want or follow. Looking at it reads it. */
export function NoticesPage(): ReactElement {
  const { say } = useWords();
  const queries = useQueryClient();
  const answer = useAnswer('notices', {});
  const unseen = answer.data?.unseen ?? 0;
  // What was new when the page opened stays marked while one reads.
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (unseen === 0) return;
    const found = answer.data?.notices.filter((notice) => notice.unseen).map(({ notice_id }) => notice_id) ?? [];
    setFresh((before) => new Set([...before, ...found]));
    call('see_notices', { body: {} })
      .then((read) => queries.setQueryData(keyOf('notices', {}), read))
      .catch(() => undefined);
  }, [unseen, answer.data, queries]);
  return (
    <Page title={say('notices')} back="/me">
      {answer.data === undefined && answer.isError && (
        <Failure title={say('notices_failed')} fault={answer.error} retry={() => void answer.refetch()} />
      )}
      {answer.data === undefined && !answer.isError && <Skeleton heights={[64, 64, 64, 64]} />}
      {answer.data?.notices.length === 0 && (
        <Notice title={say('notices_empty')} picture={<Bell size={40} strokeWidth={1.5} aria-hidden />}>
          <p>{say('notices_empty_text')}</p>
        </Notice>
      )}
      {answer.data !== undefined && answer.data.notices.length > 0 && (
        <ul className="notices">
          {answer.data.notices.map((notice) => (
            <li key={notice.notice_id}>
              <OneNotice notice={notice} is_fresh={fresh.has(notice.notice_id)} />
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}

function OneNotice({ notice, is_fresh }: { readonly notice: NoticeView; readonly is_fresh: boolean }): ReactElement {
  const { say, pick, money, ago } = useWords();
  const { kind, at_ms, product, video, creator, amount_cents } = notice;
  const values = {
    ...(amount_cents === null ? {} : { amount: money(amount_cents) }),
    ...(creator === null ? {} : { name: pick(creator.name) }),
  };
  const about = video === null ? product && pick(product.title) : pick(video.caption);
  return (
    <Link href={pathOf(notice)} className="one-notice" data-fresh={is_fresh || undefined}>
      {creator === null ? (
        product && <ProductArt emoji={product.art} palette={product.palette} size={52} />
      ) : (
        <Avatar seed={creator.avatar_seed} size={52} name="" />
      )}
      <span>
        <b>{say(`notice_${kind}`, values)}</b>
        {about !== null && <span className="notice-about soft">{about}</span>}
        <time className="faint tabular">{ago(at_ms, worldNow() ?? at_ms)}</time>
      </span>
      {is_fresh && <i aria-label={say('unread')} role="img" />}
    </Link>
  );
}

/** Where a notice leads. */
function pathOf({ kind, order_id, product, video }: NoticeView): string {
  if (order_id !== null) return `/orders/${order_id}`;
  if (video !== null) return `/v/${video.video_id}`;
  return kind === 'price_drop' || product === null ? '/cart' : `/p/${product.product_id}`;
}
