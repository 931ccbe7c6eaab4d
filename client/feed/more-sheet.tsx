import { Clapperboard, EyeOff, Film, Flag } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import type { EventRecord } from '../../model/events/vocabulary.ts';
import { useMedia, WIDE } from '../shell/media.ts';
import { Sheet } from '../shell/sheet.tsx';
import { toast } from '../shell/toast.tsx';
import type { WordId } from '../words/table.ts';
import { useWords } from '../words/words.tsx';
import './feed-sheets.css';

type DislikeReason = EventRecord<'not_interested'>['reason'];
type ReportReason = EventRecord<'report_content'>['reason'];

interface MoreSheetProps {
  readonly onDislike: (reason: DislikeReason) => void;
  readonly onReport: (reason: ReportReason) => void;
  /** Whether a clip plays in the place of the scene. */
  readonly has_clip: boolean;
  /** Another clip in the place of the scene; null is the scene again. */
  readonly onClip: (clip: File | null) => void;
  readonly onClose: () => void;
  readonly onNext: () => void;
}

const DISLIKES: Readonly<Record<DislikeReason, WordId>> = {
  not_relevant: 'dislike_not_relevant',
  seen_before: 'dislike_seen_before',
  too_many_ads: 'dislike_too_many_ads',
  distasteful: 'dislike_distasteful',
};

const REPORTS: Readonly<Record<ReportReason, WordId>> = {
  misleading: 'report_misleading',
  counterfeit: 'report_counterfeit',
  vulgar: 'report_vulgar',
  spam: 'report_spam',
};

/** Less of this, or something is wrong with it. */
export function MoreSheet({ onDislike, onReport, has_clip, onClip, onClose, onNext }: MoreSheetProps): ReactElement {
  const { say } = useWords();
  // Beside the stage sits who runs the demonstration.
  const is_operated = useMedia(WIDE);
  const [asks, setAsks] = useState<'dislike' | 'report' | null>(null);
  const done = (word: WordId): void => {
    onClose();
    toast(say(word));
    onNext();
  };
  if (asks === null) {
    return (
      <Sheet title={say('more_options')} onClose={onClose}>
        <div className="choice-list">
          <button type="button" onClick={() => setAsks('dislike')}>
            <EyeOff size={20} aria-hidden />
            {say('not_interested')}
          </button>
          <button type="button" onClick={() => setAsks('report')}>
            <Flag size={20} aria-hidden />
            {say('report')}
          </button>
          {is_operated && (
            <label>
              <Clapperboard size={20} aria-hidden />
              {say('clip_upload')}
              <input
                type="file"
                accept="video/mp4,video/webm"
                onChange={({ currentTarget }) => {
                  const [file] = currentTarget.files ?? [];
                  if (file !== undefined) onClip(file);
                }}
              />
            </label>
          )}
          {is_operated && has_clip && (
            <button type="button" onClick={() => onClip(null)}>
              <Film size={20} aria-hidden />
              {say('clip_remove')}
            </button>
          )}
        </div>
      </Sheet>
    );
  }
  return (
    <Sheet title={say(asks === 'dislike' ? 'why_not_interested' : 'why_report')} onClose={onClose}>
      <div className="choice-list">
        {asks === 'dislike'
          ? entries(DISLIKES).map(([reason, word]) => (
              <button
                key={reason}
                type="button"
                onClick={() => {
                  onDislike(reason);
                  done('dislike_done');
                }}
              >
                {say(word)}
              </button>
            ))
          : entries(REPORTS).map(([reason, word]) => (
              <button
                key={reason}
                type="button"
                onClick={() => {
                  onReport(reason);
                  done('report_done');
                }}
              >
                {say(word)}
              </button>
            ))}
      </div>
    </Sheet>
  );
}

function entries<K extends string, V>(table: Readonly<Record<K, V>>): [K, V][] {
  return Object.entries(table) as [K, V][];
}
