import '@fontsource-variable/inter';
import './tokens/tokens.css';
import './shell/shell.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Phone } from './shell/phone.tsx';
import { Reel } from './reel/reel.tsx';

const host = document.getElementById('app');
if (host === null) throw new Error('index.html has no #app');
createRoot(host).render(
  <StrictMode>
    <Phone>
      <Reel />
    </Phone>
  </StrictMode>,
);
