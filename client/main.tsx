import '@fontsource-variable/inter';
import './tokens/tokens.css';
import './shell/shell.css';
import './shell/controls.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { followOtherTabs } from './wire/other-tabs.ts';
import { createQueries } from './wire/queries.ts';
import { App } from './app.tsx';
import { followPage } from './report/report.ts';
import { prepareScenes } from './scenes/open-scene.ts';
import { keepForOffline } from './start/install.ts';
import { followScheme } from './shell/theme.ts';
import { Speak } from './words/words.tsx';

const queries = createQueries();
followOtherTabs(queries);
followScheme();
followPage();
keepForOffline();
// Beside the session and the first slate: the picture is there when they are.
if (!location.pathname.startsWith('/insights')) prepareScenes();
const host = document.getElementById('app');
if (host === null) throw new Error('index.html has no #app');
createRoot(host).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <Speak>
        <App />
      </Speak>
    </QueryClientProvider>
  </StrictMode>,
);
