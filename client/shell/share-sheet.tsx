import { Link2, Share } from 'lucide-react';
import { lazy, type ReactElement, Suspense } from 'react';
import { useWords } from '../words/words.tsx';
import { copyText, shareLink } from './share-link.ts';
import { Sheet } from './sheet.tsx';
import { toast } from './toast.tsx';
import './share-sheet.css';

// Nobody needs it before sharing.
const QrCode = lazy(async () => ({ default: (await import('./qr-code.tsx')).QrCode }));

interface ShareSheetProps {
  /** Page of this app that the link opens. */
  readonly path: string;
  readonly title: string;
  /** The link left this app, one way or another. */
  readonly onShared: () => void;
  readonly onClose: () => void;
}

/** A link to a page of this app, to take elsewhere. */
export function ShareSheet({ path, title, onShared, onClose }: ShareSheetProps): ReactElement {
  const { say } = useWords();
  const url = new URL(path, location.origin).href;
  const finish = (outcome: 'shared' | 'copied' | 'dismissed' | 'failed'): void => {
    if (outcome === 'dismissed') return;
    if (outcome === 'failed') {
      toast(say('copy_failed'));
      return;
    }
    onShared();
    if (outcome === 'copied') toast(say('link_copied'));
    onClose();
  };
  return (
    <Sheet title={say('share_to')} onClose={onClose}>
      <p className="share-title">{title}</p>
      <figure className="share-code">
        <Suspense fallback={<span className="skeleton" />}>
          <QrCode text={url} label={say('scan_link')} />
        </Suspense>
        <figcaption className="faint">{say('scan_link')}</figcaption>
      </figure>
      <label className="field">
        <span className="spoken">{say('link')}</span>
        <input readOnly value={url} onFocus={(event) => event.target.select()} />
      </label>
      <div className="share-ways">
        <button type="button" className="button" data-kind="buy" onClick={async () => finish(await copyText(url))}>
          <Link2 size={18} aria-hidden />
          {say('copy_link')}
        </button>
        {typeof navigator.share === 'function' && (
          <button type="button" className="button" onClick={async () => finish(await shareLink(path, title))}>
            <Share size={18} aria-hidden />
            {say('more_ways')}
          </button>
        )}
      </div>
    </Sheet>
  );
}
