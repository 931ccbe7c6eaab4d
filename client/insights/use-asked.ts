import { useSearchParams } from 'wouter';

export type Asked = Readonly<Record<string, string>>;

/** What the address asks for. Replaces it in the address, so that a page can be kept and sent; an empty value takes it out. */
export function useAsked(): readonly [(name: string, otherwise?: string) => string, (change: Asked) => void] {
  const [params, setParams] = useSearchParams();
  const read = (name: string, otherwise = ''): string => params.get(name) ?? otherwise;
  const change = (asked: Asked): void =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries(asked)) {
          if (value === '') next.delete(name);
          else next.set(name, value);
        }
        return next;
      },
      { replace: true },
    );
  return [read, change];
}

export type Cut = 'all' | 'people';

/** Whose records count, by the address. */
export function useCut(): Cut {
  const [read] = useAsked();
  return read('cut') === 'people' ? 'people' : 'all';
}
