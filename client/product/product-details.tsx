import { Clock, RotateCcw, ShieldCheck, Truck } from 'lucide-react';
import type { ReactElement } from 'react';
import type { ProductView } from '../../model/wire/views.ts';
import { Avatar } from '../art/avatar.tsx';
import type { Look } from '../report/look.ts';
import { ShopCoupons } from '../shelf/shop-coupons.tsx';
import { Price } from '../shell/price.tsx';
import { Stars } from '../shell/stars.tsx';
import { Stepper } from '../shell/stepper.tsx';
import { useWords } from '../words/words.tsx';
import { DealNote } from './deal-note.tsx';
import { Gallery } from './gallery.tsx';
import { Around } from './around.tsx';
import { Questions } from './questions.tsx';
import { Reviews } from './reviews.tsx';
import type { Choice } from './use-choice.ts';
import './product.css';

interface ProductDetailsProps {
  readonly product: ProductView;
  readonly choice: Choice;
  readonly look: Look;
}

/** Fewer pieces than this are said aloud. */
const FEW = 10;
const BP = 10_000;

/** All about a product: what a person wants to know before they buy. */
export function ProductDetails({ product, choice, look }: ProductDetailsProps): ReactElement {
  const { say, pick, money, compact, percent, score, span } = useWords();
  const { card, skus, shop, shipping, rating } = product;
  const { sku, deal } = choice;
  return (
    <div className="product">
      <Gallery card={card} />
      <section className="card">
        <Price
          cents={choice.price_cents}
          list_cents={choice.is_dealt ? sku.price_cents : sku.list_price_cents}
          size="xl"
        />
        {deal !== null && <DealNote deal={deal} />}
        <ShopCoupons merchant_id={shop.merchant_id} />
        <h2>{pick(card.title)}</h2>
        <p className="product-facts soft tabular">
          {rating.mean !== null && (
            <span>
              <Stars stars={rating.mean} /> {score(rating.mean)}
            </span>
          )}
          <span>{say('sold_count', { count: compact(card.sold) })}</span>
        </p>
        <p className="product-blurb">{pick(product.blurb)}</p>
        {product.highlights.length > 0 && (
          <ul className="product-highlights">
            {product.highlights.map((point) => (
              <li key={point.en}>{pick(point)}</li>
            ))}
          </ul>
        )}
      </section>
      <section className="card" aria-label={say('variants')}>
        <h3>
          {say('variant')} <span className="soft">{pick(sku.name)}</span>
        </h3>
        <div className="chips" role="radiogroup" aria-label={say('variant')}>
          {skus.map((one) => (
            <button
              key={one.sku_id}
              type="button"
              role="radio"
              className="chip"
              aria-checked={one.sku_id === sku.sku_id}
              disabled={!choice.has(one)}
              onClick={() => choice.choose(one.sku_id)}
            >
              {pick(one.name)}
            </button>
          ))}
        </div>
        <div className="product-quantity">
          <span>
            {say('quantity')}{' '}
            {choice.most === 0 ? (
              <b className="product-few">{say('sold_out')}</b>
            ) : (
              choice.most < FEW &&
              deal === null && <b className="product-few">{say('only_left', { count: choice.most })}</b>
            )}
          </span>
          <Stepper value={choice.quantity} min={1} max={Math.max(1, choice.most)} onChange={choice.count} />
        </div>
      </section>
      <section className="card product-promises" aria-label={say('shipping_and_returns')}>
        <p>
          <Truck size={18} aria-hidden />
          <span>
            {shipping.fee_cents === 0
              ? say('ships_free')
              : say('ships_for', { fee: money(shipping.fee_cents), from: money(shipping.free_from_cents) })}
          </span>
        </p>
        <p>
          <Clock size={18} aria-hidden />
          <span>{say('ships_within', { span: span(shipping.ship_within_ms) })}</span>
        </p>
        <p>
          <RotateCcw size={18} aria-hidden />
          <span>{say('returns_within', { span: span(shipping.return_within_ms) })}</span>
        </p>
        <p>
          <ShieldCheck size={18} aria-hidden />
          <span>{say('money_is_held')}</span>
        </p>
      </section>
      <section className="card product-shop" aria-label={say('shop')}>
        <Avatar seed={shop.avatar_seed} size={48} name={pick(shop.name)} kind="shop" />
        <div>
          <b>{pick(shop.name)}</b>
          <span className="soft tabular">
            {say('sold_count', { count: compact(shop.sold) })}
            {shop.on_time_bp !== null && ` · ${say('on_time', { share: percent(shop.on_time_bp / BP) })}`}
          </span>
        </div>
      </section>
      <Reviews product={product} look={look} />
      <Questions product={product} look={look} />
      <Around product={product} choice={choice} />
    </div>
  );
}
