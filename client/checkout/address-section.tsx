import { useQueryClient } from '@tanstack/react-query';
import { MapPin, Plus } from 'lucide-react';
import { type FormEvent, type ReactElement, useState } from 'react';
import type { AnswerOf } from '../../model/wire/routes.ts';
import { call } from '../wire/call.ts';
import { keyOf, useAnswer } from '../wire/queries.ts';
import { useSentence } from '../shell/sentence.ts';
import { Skeleton } from '../shell/skeleton.tsx';
import { useWords } from '../words/words.tsx';

type Address = AnswerOf<'addresses'>['addresses'][number];

interface AddressSectionProps {
  readonly chosen: number | null;
  readonly onChoose: (address_id: number) => void;
}

/** Where it goes: one of the known addresses, or a new one. */
export function AddressSection({ chosen, onChoose }: AddressSectionProps): ReactElement {
  const { say, pick } = useWords();
  const sentence = useSentence();
  const answer = useAnswer('addresses', {});
  const [is_adding, setAdding] = useState(false);
  const known = answer.data?.addresses ?? [];
  return (
    <section className="checkout-part" aria-label={say('address')}>
      <h3>
        <MapPin size={18} aria-hidden />
        {say('address')}
      </h3>
      {answer.isPending && <Skeleton heights={[56]} />}
      {answer.isError && (
        <p className="note" data-kind="bad" role="alert">
          {sentence(answer.error)}
        </p>
      )}
      {known.length > 0 && (
        <div className="option-list" role="radiogroup" aria-label={say('address')}>
          {known.map((address) => (
            <label key={address.address_id} className="option">
              <input
                type="radio"
                name="address"
                checked={address.address_id === chosen}
                onChange={() => onChoose(address.address_id)}
              />
              <span>
                <b>
                  {pick(address.receiver)} <span className="soft tabular">{address.phone}</span>
                </b>
                <span className="soft">{pick(address.address)}</span>
              </span>
            </label>
          ))}
        </div>
      )}
      {answer.isSuccess &&
        (is_adding || known.length === 0 ? (
          <AddressForm
            onAdded={(address) => {
              setAdding(false);
              onChoose(address.address_id);
            }}
          />
        ) : (
          <button type="button" className="link-button" onClick={() => setAdding(true)}>
            <Plus size={15} aria-hidden /> {say('add_address')}
          </button>
        ))}
    </section>
  );
}

const PHONE = /^[0-9+ -]{5,20}$/;
const ADDRESS_MIN = 5;

function AddressForm({ onAdded }: { readonly onAdded: (address: Address) => void }): ReactElement {
  const { say } = useWords();
  const sentence = useSentence();
  const queries = useQueryClient();
  const [draft, setDraft] = useState({ receiver: '', phone: '', address: '' });
  const [shows_faults, setShowsFaults] = useState(false);
  const [is_busy, setBusy] = useState(false);
  const [fault, setFault] = useState<unknown>(null);
  const faults = {
    receiver: draft.receiver.trim() === '',
    phone: !PHONE.test(draft.phone.trim()),
    address: draft.address.trim().length < ADDRESS_MIN,
  };

  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setShowsFaults(true);
    if (is_busy || Object.values(faults).some(Boolean)) return;
    setBusy(true);
    setFault(null);
    try {
      const body = { receiver: draft.receiver.trim(), phone: draft.phone.trim(), address: draft.address.trim() };
      const added = await call('add_address', { body });
      queries.setQueryData<AnswerOf<'addresses'>>(keyOf('addresses', {}), (old) => ({
        addresses: [...(old?.addresses ?? []), added],
      }));
      onAdded(added);
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
    <form className="address-form" onSubmit={add} noValidate>
      {field('receiver', 'name', 60)}
      {field('phone', 'tel', 20, 'tel')}
      {field('address', 'street-address', 200)}
      {fault !== null && (
        <p className="note" data-kind="bad" role="alert">
          {sentence(fault)}
        </p>
      )}
      <button type="submit" className="button" aria-busy={is_busy}>
        {say('use_address')}
      </button>
    </form>
  );
}
