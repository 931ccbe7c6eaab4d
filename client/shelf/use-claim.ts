import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { CouponView } from '../../model/wire/commerce-views.ts';
import { useSentence } from '../shell/sentence.ts';
import { toast } from '../shell/toast.tsx';
import { call } from '../wire/call.ts';
import { useIntents } from '../wire/intent.ts';
import { keyOf } from '../wire/queries.ts';
import { useWords } from '../words/words.tsx';
import { couponText } from './coupon-text.ts';

/** Taking a coupon: once however often it is tapped, and whatever shows coupons is read again. */
export function useClaim(): { readonly is_busy: boolean; claim(coupon_id: string): Promise<CouponView | null> } {
  const words = useWords();
  const sentence = useSentence();
  const queries = useQueryClient();
  const intents = useIntents();
  const lock = useRef(false);
  const [is_busy, setBusy] = useState(false);
  return {
    is_busy,
    async claim(coupon_id) {
      if (lock.current) return null;
      lock.current = true;
      setBusy(true);
      try {
        const ask = { params: { coupon_id }, body: {} };
        const coupon = await call('claim_coupon', { ...ask, intent: intents.keyFor(ask) });
        intents.settled();
        toast(words.say('coupon_is_yours', { name: couponText(words, coupon) }));
        return coupon;
      } catch (fault) {
        toast(sentence(fault));
        return null;
      } finally {
        // Also a refusal says that what is shown is old.
        for (const route of ['coupons', 'quote'] as const) {
          void queries.invalidateQueries({ queryKey: keyOf(route) });
        }
        lock.current = false;
        setBusy(false);
      }
    },
  };
}
