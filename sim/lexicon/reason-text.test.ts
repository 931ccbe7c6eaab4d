import { expect, test } from 'vitest';
import { cancelReasons } from '../../model/events/cancel-order.ts';
import { declineCodes } from '../../model/events/payment-attempt.ts';
import { returnReasons } from '../../model/events/request-return.ts';
import { expectReadable } from './lexicon-laws.fixture.ts';
import { cancel_reason_text, decline_text, return_reason_text } from './reason-text.ts';

test('every code of the vocabulary has a readable label, and no label lacks a code', () => {
  expect(Object.keys(return_reason_text)).toEqual([...returnReasons]);
  expect(Object.keys(cancel_reason_text)).toEqual([...cancelReasons]);
  expect(Object.keys(decline_text)).toEqual([...declineCodes]);
  for (const labels of [return_reason_text, cancel_reason_text, decline_text])
    Object.values(labels).forEach(expectReadable);
});
