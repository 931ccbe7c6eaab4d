import { expect, test } from 'vitest';
import { threefry4x32 } from './threefry.ts';

/** Known answers of Random123's `tests/kat_vectors`, threefry4x32 with 13 rounds. */
const known = [
  { counter: [0, 0, 0, 0], key: [0, 0, 0, 0], words: ['531c7e4f', '39491ee5', '2c855a92', '3d6abf9a'] },
  {
    counter: [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
    key: [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
    words: ['c4189358', '1c9cc83a', 'd5881c67', '6a0a89e0'],
  },
  {
    counter: [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
    key: [0xa4093822, 0x299f31d0, 0x082efa98, 0xec4e6c89],
    words: ['4aa71d8f', '734738c2', '431fc6a8', 'ae6debf1'],
  },
];

test.each(known)('gives the published words for counter $counter', ({ counter, key, words }) => {
  const out = new Uint32Array(4);
  const [k0, k1, k2, k3] = key;
  threefry4x32({ k0, k1, k2, k3 }, counter[0], counter[1], counter[2], counter[3], out);
  expect([...out].map((word) => word.toString(16).padStart(8, '0'))).toEqual(words);
});
