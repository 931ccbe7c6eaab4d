import { onPreference, preferences } from './preferences.ts';

/** Colours of the browser's own frame around the page. */
const FRAMES = { light: '#ffffff', dark: '#0d0b10' } as const;

/** Lets the shop's pages be light or dark as set, else as the device is; the feed is dark in both. */
export function followScheme(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const follow = (): void => {
    const { theme, motion } = preferences();
    const shown = theme === 'auto' ? (dark.matches ? 'dark' : 'light') : theme;
    document.documentElement.dataset.theme = shown;
    document.documentElement.dataset.motion = motion;
    document.querySelector('meta[name=theme-color]')?.setAttribute('content', FRAMES[shown]);
  };
  dark.addEventListener('change', follow);
  onPreference(follow);
  follow();
}
