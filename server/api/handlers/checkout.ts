import type { Books } from '../../../model/commerce/books.ts';
import { both } from '../../../sim/lexicon/bilingual.ts';
import { testCards } from '../../../model/commerce/test-cards.ts';
import { findIntent, findOrders } from '../../books/read-books.ts';
import { addAddress, addressesOf, addressOf, labelOf, removeAddress } from '../../people/addresses.ts';
import type { Answerer, Call, Mover } from '../call.ts';
import { problemOf } from '../problems.ts';
import { idOf } from '../read-call.ts';
import { checkoutView } from '../views/checkout-view.ts';
import { creditOf } from './cart.ts';

type Asker = Pick<Call<'checkout'>, 'shop' | 'visitor'>;

async function viewOf({ shop, visitor }: Asker, checkout_id: number, after: Pick<Books, 'get'> | null = null) {
  const intent = after?.get('intents', checkout_id) ?? (await findIntent(shop.db, checkout_id));
  if (intent === undefined) throw problemOf('no_such_checkout');
  if (intent.user_id !== visitor.user_id) throw problemOf('not_yours');
  const known = intent.order_ids.flatMap((order_id) => after?.get('orders', order_id) ?? []);
  const is_known = known.length === intent.order_ids.length;
  return checkoutView(intent, is_known ? known : await findOrders(shop.db, intent.order_ids));
}

export const addresses: Answerer<'addresses'> = async ({ shop, visitor }) => ({
  addresses: await addressesOf(shop.db, visitor.user_id),
});

/** What a person types stands in the language they typed it in. */
function addressFrom({ receiver, phone, address }: Call<'add_address'>['body']) {
  return { receiver: both(receiver, receiver), phone, address: both(address, address) };
}

export const addOneAddress: Answerer<'add_address'> = ({ shop, visitor, body }) =>
  addAddress(shop.db, visitor.user_id, addressFrom(body));

export const changeAddress: Answerer<'change_address'> = async ({ shop, visitor, params, body }) => {
  if (!(await removeAddress(shop.db, visitor.user_id, params.address_id))) throw problemOf('no_such_address');
  return addAddress(shop.db, visitor.user_id, addressFrom(body));
};

export const removeOneAddress: Answerer<'remove_address'> = async ({ shop, visitor, params }) => {
  if (!(await removeAddress(shop.db, visitor.user_id, params.address_id))) throw problemOf('no_such_address');
  return { addresses: await addressesOf(shop.db, visitor.user_id) };
};

export const placeOrder: Mover<'place_order'> = {
  async command({ shop, visitor, body }) {
    const address = await addressOf(shop.db, visitor.user_id, body.address_id);
    if (address === undefined) throw problemOf('no_such_address');
    const lines = body.lines.map((line) => ({
      sku_id: idOf('sku', line.sku_id),
      quantity: line.quantity,
      price_cents: line.price_cents,
      ...creditOf(shop, line),
      ...(line.deal_id === undefined ? {} : { deal_id: idOf('deal', line.deal_id) }),
    }));
    const coupon_ids = body.coupon_ids.map((id) => idOf('coupon', id));
    return { kind: 'place_order', lines, coupon_ids, total_cents: body.total_cents, ship_to: labelOf(address) };
  },
  // The act that places an order names its checkout.
  answer: (call, { occasion }, after) => viewOf(call, occasion.act_key, after),
};

export const checkout: Answerer<'checkout'> = (call) => viewOf(call, idOf('checkout', call.params.checkout_id));

/** What a number that is no test card is replaced by: it is declined in the same way, and might be a real one. */
const NO_TEST_CARD = '0000000000000000';

export const confirmPayment: Mover<'confirm_payment'> = {
  command({ params, body: { method } }) {
    const is_unknown = method.kind === 'card' && testCards[method.number] === undefined;
    return {
      kind: 'confirm_payment',
      checkout_id: idOf('checkout', params.checkout_id),
      method: is_unknown ? { kind: 'card', number: NO_TEST_CARD } : method,
    };
  },
  answer: (call, _entry, after) => viewOf(call, idOf('checkout', call.params.checkout_id), after),
};

export const authenticatePayment: Mover<'authenticate_payment'> = {
  command: ({ params, body }) => ({
    kind: 'authenticate_payment',
    checkout_id: idOf('checkout', params.checkout_id),
    passed: body.passed,
  }),
  answer: (call, _entry, after) => viewOf(call, idOf('checkout', call.params.checkout_id), after),
};
