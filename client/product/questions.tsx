import { useQueryClient } from '@tanstack/react-query';
import { MessageCircleQuestion, SendHorizontal } from 'lucide-react';
import { type FormEvent, type ReactElement, useState } from 'react';
import type { QuestionView } from '../../model/wire/product-views.ts';
import type { AnswerOf } from '../../model/wire/routes.ts';
import type { ProductView } from '../../model/wire/views.ts';
import { keyOf, useAnswer } from '../wire/queries.ts';
import { worldNow } from '../wire/world-clock.ts';
import type { Look } from '../report/look.ts';
import { Failure } from '../shell/failure.tsx';
import { Sheet } from '../shell/sheet.tsx';
import { Skeleton } from '../shell/skeleton.tsx';
import { useWords } from '../words/words.tsx';
import { useNear } from './use-near.ts';
import './questions.css';

interface QuestionsProps {
  readonly product: ProductView;
  readonly look: Look;
}

/** Questions that are shown before one asks for the others. */
const SHOWN = 2;
const WORDS_MAX = 200;

/** What others asked about a product, and a way to ask oneself. */
export function Questions({ product, look }: QuestionsProps): ReactElement {
  const { say } = useWords();
  const [part, is_near] = useNear<HTMLElement>();
  return (
    <section className="card questions" aria-label={say('questions')} ref={part}>
      {is_near ? <Known product={product} look={look} /> : <Skeleton heights={[24, 56]} />}
    </section>
  );
}

function Known({ product, look }: QuestionsProps): ReactElement {
  const { say, whole } = useWords();
  const ask = { params: { product_id: product.card.product_id } };
  const answer = useAnswer('questions', ask);
  const [is_open, setOpen] = useState(false);
  const questions = answer.data?.questions ?? [];
  // What has been answered is worth more to who looks by the way.
  const first = questions.toSorted((one, other) => other.answers.length - one.answers.length).slice(0, SHOWN);
  return (
    <>
      <header>
        <h3>
          {say('questions')} {answer.isSuccess && <span className="faint tabular">{whole(questions.length)}</span>}
        </h3>
        <button type="button" className="button" data-kind="line" onClick={() => setOpen(true)}>
          <MessageCircleQuestion size={17} aria-hidden />
          {say('ask')}
        </button>
      </header>
      {answer.isPending && <Skeleton heights={[56]} />}
      {answer.isError && (
        <Failure title={say('questions_failed')} fault={answer.error} retry={() => void answer.refetch()} />
      )}
      {answer.isSuccess && questions.length === 0 && <p className="soft questions-none">{say('questions_none')}</p>}
      <QuestionList questions={first} answers_shown={1} />
      {questions.length > SHOWN && (
        <button type="button" className="questions-all" onClick={() => setOpen(true)}>
          {say('questions_all', { count: whole(questions.length) })}
        </button>
      )}
      {is_open && <QuestionSheet product={product} look={look} questions={questions} onClose={() => setOpen(false)} />}
    </>
  );
}

interface QuestionSheetProps extends QuestionsProps {
  readonly questions: readonly QuestionView[];
  readonly onClose: () => void;
}

function QuestionSheet({ product, look, questions, onClose }: QuestionSheetProps): ReactElement {
  const { say } = useWords();
  const queries = useQueryClient();
  const me = useAnswer('me', {});
  const [draft, setDraft] = useState('');

  const post = (event: FormEvent): void => {
    event.preventDefault();
    const words = draft.trim();
    if (words === '') return;
    const mine: QuestionView = {
      question_key: look.ask(words),
      author: me.data?.name ?? { en: say('you'), zh: say('you') },
      avatar_seed: me.data?.avatar_seed ?? 0,
      words: { en: words, zh: words },
      at_ms: worldNow() ?? 0,
      mine: true,
      answers: [],
    };
    setDraft('');
    queries.setQueryData<AnswerOf<'questions'>>(
      keyOf('questions', { params: { product_id: product.card.product_id } }),
      (old) => ({ questions: [mine, ...(old?.questions ?? [])] }),
    );
  };

  return (
    <Sheet
      title={say('questions')}
      size="tall"
      onClose={onClose}
      footer={
        <form className="question-form" onSubmit={post}>
          <input
            value={draft}
            maxLength={WORDS_MAX}
            placeholder={say('ask_placeholder')}
            aria-label={say('ask_placeholder')}
            enterKeyHint="send"
            onChange={(event) => setDraft(event.target.value)}
          />
          <button type="submit" className="icon-button" aria-label={say('ask')} disabled={draft.trim() === ''}>
            <SendHorizontal size={22} aria-hidden />
          </button>
        </form>
      }
    >
      {questions.length === 0 && <p className="sheet-empty">{say('questions_none')}</p>}
      <QuestionList questions={questions} />
    </Sheet>
  );
}

interface QuestionListProps {
  readonly questions: readonly QuestionView[];
  readonly answers_shown?: number;
}

function QuestionList({ questions, answers_shown }: QuestionListProps): ReactElement {
  const { say, pick, ago } = useWords();
  const now_ms = worldNow() ?? 0;
  return (
    <ul className="question-list">
      {questions.map(({ question_key, author, words, at_ms, mine, answers }) => (
        <li key={question_key}>
          <p className="question">
            <b className="question-mark" aria-hidden>
              {say('question_mark')}
            </b>
            <span>
              {pick(words)}{' '}
              <small className="faint">
                {mine ? say('you') : pick(author)} · {ago(at_ms, now_ms)}
              </small>
            </span>
          </p>
          {answers.slice(0, answers_shown).map((answer) => (
            <p className="question" key={`${answer.by}-${answer.at_ms}`}>
              <b className="question-mark" data-answer aria-hidden>
                {say('answer_mark')}
              </b>
              <span>
                {pick(answer.words)}{' '}
                <small className="faint">
                  {answer.by === 'shop' ? say('answer_of_shop') : say('answer_of_buyer', { name: pick(answer.author) })}{' '}
                  · {ago(answer.at_ms, now_ms)}
                </small>
              </span>
            </p>
          ))}
          {answers.length === 0 && <p className="question-waits soft">{say('answer_waits')}</p>}
        </li>
      ))}
    </ul>
  );
}
