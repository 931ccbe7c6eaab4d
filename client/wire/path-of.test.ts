import { expect, test } from 'vitest';
import { pathOf } from './path-of.ts';

test('parameters go into the path, the rest behind the question mark', () => {
  expect(pathOf('/products/{product_id}/reviews', { product_id: 'prd_1' }, { stars: 5, before_ms: undefined })).toBe(
    '/api/v1/products/prd_1/reviews?stars=5',
  );
  expect(pathOf('/cart')).toBe('/api/v1/cart');
});

test('what a person typed cannot leave its place in the path', () => {
  expect(pathOf('/videos/{video_id}', { video_id: '../session?x' })).toBe('/api/v1/videos/..%2Fsession%3Fx');
});

test('a missing parameter is a fault of ours, not a request', () => {
  expect(() => pathOf('/videos/{video_id}', {})).toThrow('video_id');
});

test('a number stands in a path as its digits; half of one does not', () => {
  expect(pathOf('/addresses/{address_id}/removal', { address_id: 12 })).toBe('/api/v1/addresses/12/removal');
  expect(() => pathOf('/addresses/{address_id}', { address_id: 1.5 })).toThrow('address_id');
});
