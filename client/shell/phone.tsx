import type { ReactElement, ReactNode } from 'react';

/** The app's frame: a phone in the middle of a wide screen, the whole screen on a real phone. */
export function Phone({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <div className="stage">
      <main className="phone" data-surface="feed" aria-label="Vitrine">
        {children}
      </main>
    </div>
  );
}
