import { ImagePlus, X } from 'lucide-react';
import { type ChangeEvent, type ReactElement, useState } from 'react';
import { pictureUrl } from '../../model/wire/media.ts';
import { useSentence } from '../shell/sentence.ts';
import { toast } from '../shell/toast.tsx';
import { upload } from '../wire/upload.ts';
import { useWords } from '../words/words.tsx';

const PHOTOS_MAX = 6;
/** Longer side of what is sent, in pixels: enough for any phone, and the place where it was taken stays behind. */
const EDGE_PX = 1_280;
const QUALITY = 0.84;

interface PhotoPickerProps {
  readonly photos: readonly string[];
  readonly onChange: (photos: readonly string[]) => void;
}

/** Pictures that show what one means: each is uploaded as it is chosen. */
export function PhotoPicker({ photos, onChange }: PhotoPickerProps): ReactElement {
  const { say } = useWords();
  const sentence = useSentence();
  const [is_busy, setBusy] = useState(false);
  const choose = async ({ currentTarget }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const files = [...(currentTarget.files ?? [])].slice(0, PHOTOS_MAX - photos.length);
    currentTarget.value = '';
    setBusy(true);
    const brought: string[] = [];
    try {
      for (const file of files) brought.push((await upload<{ name: string }>('/pictures', await lessened(file))).name);
    } catch (fault) {
      toast(fault instanceof DOMException ? say('photo_unreadable') : sentence(fault));
    }
    setBusy(false);
    if (brought.length > 0) onChange([...new Set([...photos, ...brought])]);
  };
  return (
    <div className="photo-picker" role="group" aria-label={say('photos')} aria-busy={is_busy}>
      {photos.map((name) => (
        <span key={name}>
          <img src={pictureUrl(name)} alt="" width={72} height={72} />
          <button
            type="button"
            aria-label={say('photo_remove')}
            onClick={() => onChange(photos.filter((one) => one !== name))}
          >
            <X size={14} aria-hidden />
          </button>
        </span>
      ))}
      {photos.length < PHOTOS_MAX && (
        <label>
          <ImagePlus size={24} aria-hidden />
          {say('photo_add')}
          <input type="file" accept="image/*" multiple disabled={is_busy} onChange={(event) => void choose(event)} />
        </label>
      )}
    </div>
  );
}

/**
 * The picture, small enough to send.
 * @throws {DOMException} where the browser cannot read it
 */
async function lessened(file: Blob): Promise<Blob> {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, EDGE_PX / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const made = await new Promise<Blob | null>((give) => canvas.toBlob(give, 'image/webp', QUALITY));
  if (made === null) throw new DOMException('The picture cannot be encoded.', 'EncodingError');
  return made;
}
