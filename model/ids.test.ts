import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as ids from './ids.ts';

const user = fc.nat(ids.MAX_USERS - 1);
const tick = fc.nat(2 ** 20 - 1);
const ordinal = fc.nat(ids.ORDINALS_PER_TICK - 1);

test('keys of acts, orders and reviews are safe integers that name their origin', () => {
  fc.assert(
    fc.property(user, tick, ordinal, fc.nat(7), fc.nat(7), (actor, at, nth, split, line) => {
      const act = ids.actKey(actor, at, nth);
      const order = ids.orderIdOf(act, split);
      expect(Number.isSafeInteger(ids.reviewIdOf(order, line))).toBe(true);
      expect(ids.checkoutIdOf(order)).toBe(act);
      expect(ids.buyerOf(order)).toBe(actor);
      expect(act).toBeLessThan(ids.FIRST_CLIENT_ID);
    }),
  );
});

test('different acts have different keys', () => {
  fc.assert(
    fc.property(user, tick, ordinal, user, tick, ordinal, (a, b, c, d, e, f) => {
      expect(ids.actKey(a, b, c) === ids.actKey(d, e, f)).toBe(a === d && b === e && c === f);
    }),
  );
});

test('an act outside the ranges is a bug, not another key', () => {
  expect(() => ids.actKey(ids.MAX_USERS, 0, 0)).toThrow(RangeError);
  expect(() => ids.actKey(0, 2 ** 20, 0)).toThrow(RangeError);
  expect(() => ids.actKey(0, 0, 64)).toThrow(RangeError);
});

test('products, SKUs and videos name their origin, and guests are told from members', () => {
  const product = ids.productIdOf(12, 34);
  expect(ids.merchantOfProduct(product)).toBe(12);
  expect(ids.productOfSku(ids.skuIdOf(product, 5))).toBe(product);
  expect(ids.creatorOfVideo(ids.videoIdOf(9, 4_000))).toBe(9);
  expect(ids.isGuest(ids.FIRST_GUEST_ID)).toBe(true);
  expect(ids.isGuest(ids.FIRST_GUEST_ID - 1)).toBe(false);
});

test('an id survives the edge, and nothing else passes as one', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), (id) => {
      const edge = ids.toEdge('order', id);
      expect(ids.fromEdge('order', edge)).toBe(id);
      expect(ids.fromEdge('user', edge)).toBeNull();
    }),
  );
  for (const wrong of ['', 'ord_', 'ord_-1', 'ord_01', 'ord_ZZ', 'ord_zzzzzzzzzzzz', '12', 'ord_1 ']) {
    expect(ids.fromEdge('order', wrong)).toBeNull();
  }
});
