import { useQueryClient } from '@tanstack/react-query';
import { MapPin, Pencil, Plus, Trash2 } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import type { AnswerOf } from '../../model/wire/routes.ts';
import { AddressForm } from '../shell/address-form.tsx';
import { Failure } from '../shell/failure.tsx';
import { Notice } from '../shell/notice.tsx';
import { Page } from '../shell/page.tsx';
import { useSentence } from '../shell/sentence.ts';
import { Sheet } from '../shell/sheet.tsx';
import { Skeleton } from '../shell/skeleton.tsx';
import { toast } from '../shell/toast.tsx';
import { call } from '../wire/call.ts';
import { keyOf, useAnswer } from '../wire/queries.ts';
import { useWords } from '../words/words.tsx';
import './me.css';

type Address = AnswerOf<'addresses'>['addresses'][number];

/** Where my parcels go. */
export function AddressesPage(): ReactElement {
  const { say, pick } = useWords();
  const queries = useQueryClient();
  const sentence = useSentence();
  const answer = useAnswer('addresses', {});
  const [edited, setEdited] = useState<Address | 'new' | null>(null);
  const remove = async ({ address_id }: Address): Promise<void> => {
    try {
      const rest = await call('remove_address', { params: { address_id }, body: {} });
      queries.setQueryData(keyOf('addresses', {}), rest);
    } catch (fault) {
      toast(sentence(fault));
    }
  };
  return (
    <Page
      title={say('addresses')}
      back="/me"
      footer={
        <button type="button" className="button button-wide" data-kind="buy" onClick={() => setEdited('new')}>
          <Plus size={18} aria-hidden /> {say('add_address')}
        </button>
      }
    >
      {answer.data === undefined && answer.isError && (
        <Failure title={say('addresses_failed')} fault={answer.error} retry={() => void answer.refetch()} />
      )}
      {answer.data === undefined && !answer.isError && <Skeleton heights={[88, 88]} />}
      {answer.data?.addresses.length === 0 && (
        <Notice title={say('addresses_empty')} picture={<MapPin size={40} strokeWidth={1.5} aria-hidden />}>
          <p>{say('addresses_empty_text')}</p>
        </Notice>
      )}
      <ul className="me addresses">
        {answer.data?.addresses.map((address) => (
          <li key={address.address_id} className="card">
            <div>
              <b>
                {pick(address.receiver)}&ensp;<span className="soft tabular">{address.phone}</span>
              </b>
              <p className="soft">{pick(address.address)}</p>
            </div>
            <button
              type="button"
              className="icon-button"
              aria-label={say('change_name', { name: pick(address.address) })}
              onClick={() => setEdited(address)}
            >
              <Pencil size={18} aria-hidden />
            </button>
            <button
              type="button"
              className="icon-button"
              aria-label={say('remove_name', { name: pick(address.address) })}
              onClick={() => void remove(address)}
            >
              <Trash2 size={18} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      {edited !== null && (
        <Sheet title={say(edited === 'new' ? 'add_address' : 'address')} onClose={() => setEdited(null)}>
          <div className="sheet-form">
            <AddressForm {...(edited === 'new' ? {} : { changes: edited })} onDone={() => setEdited(null)} />
          </div>
        </Sheet>
      )}
    </Page>
  );
}
