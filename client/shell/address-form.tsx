import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useState } from 'react';
import type { AnswerOf } from '../../model/wire/routes.ts';
import { call } from '../wire/call.ts';
import { keyOf } from '../wire/queries.ts';
import { useWords } from '../words/words.tsx';
import { useSentence } from './sentence.ts';
import './address-form.css';

type Address = AnswerOf<'addresses'>['addresses'][number];

const PHONE = /^[0-9+ -]{5,20}$/;
const ADDRESS_MIN = 5;

interface AddressFormProps {
  /** An address to change; without it another one is added. */
  readonly changes?: Address;
  readonly onDone: (address: Address) => void;
}

/** Fields of an address, each with its fault beside it. */
export function AddressForm({ changes, onDone }: AddressFormProps): ReactElement {
  const { say, pick } = useWords();
  const sentence = useSentence();
  const queries = useQueryClient();
  const [draft, setDraft] = useState(() =>
    changes === undefined
      ? { receiver: '', phone: '', address: '' }
      : {
          receiver: pick(changes.receiver),
          // A number that is shown with stars is typed anew.
          phone: PHONE.test(changes.phone) ? changes.phone : '',
          address: pick(changes.address),
        },
  );
  const [shows_faults, setShowsFaults] = useState(false);
  const [is_busy, setBusy] = useState(false);
  const [fault, setFault] = useState<unknown>(null);
  const faults = {
    receiver: draft.receiver.trim() === '',
    phone: !PHONE.test(draft.phone.trim()),
    address: draft.address.trim().length < ADDRESS_MIN,
  };

  const keep = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setShowsFaults(true);
    if (is_busy || Object.values(faults).some(Boolean)) return;
    setBusy(true);
    setFault(null);
    try {
      const body = { receiver: draft.receiver.trim(), phone: draft.phone.trim(), address: draft.address.trim() };
      const kept =
        changes === undefined
          ? await call('add_address', { body })
          : await call('change_address', { params: { address_id: changes.address_id }, body });
      queries.setQueryData<AnswerOf<'addresses'>>(keyOf('addresses', {}), (old) => ({
        addresses: [kept, ...(old?.addresses ?? []).filter(({ address_id }) => address_id !== changes?.address_id)],
      }));
      onDone(kept);
    } catch (problem) {
      setFault(problem);
    } finally {
      setBusy(false);
    }
  };

  const field = (name: keyof typeof draft, autoComplete: string, max: number, inputMode?: 'tel'): ReactElement => {
    const is_faulty = shows_faults && faults[name];
    return (
      <label className="field">
        {say(`address_${name}`)}
        <input
          value={draft[name]}
          maxLength={max}
          autoComplete={autoComplete}
          inputMode={inputMode}
          aria-invalid={is_faulty || undefined}
          aria-describedby={is_faulty ? `fault-${name}` : undefined}
          onChange={(event) => setDraft({ ...draft, [name]: event.target.value })}
        />
        {is_faulty && (
          <span className="field-fault" id={`fault-${name}`}>
            {say(`address_${name}_fault`)}
          </span>
        )}
      </label>
    );
  };

  return (
    <form className="address-form" onSubmit={keep} noValidate>
      {field('receiver', 'name', 60)}
      {field('phone', 'tel', 20, 'tel')}
      {field('address', 'street-address', 200)}
      {fault !== null && (
        <p className="note" data-kind="bad" role="alert">
          {sentence(fault)}
        </p>
      )}
      <button type="submit" className="button" aria-busy={is_busy}>
        {say(changes === undefined ? 'use_address' : 'keep_changes')}
      </button>
    </form>
  );
}
