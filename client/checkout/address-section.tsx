import { MapPin, Plus } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import { useAnswer } from '../wire/queries.ts';
import { AddressForm } from '../shell/address-form.tsx';
import { useSentence } from '../shell/sentence.ts';
import { Skeleton } from '../shell/skeleton.tsx';
import { useWords } from '../words/words.tsx';

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
                  {pick(address.receiver)}&ensp;<span className="soft tabular">{address.phone}</span>
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
            onDone={(address) => {
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
