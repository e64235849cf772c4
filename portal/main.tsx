/* oxlint-disable import/no-unassigned-import -- styles and fonts are imported for their effect */
import '@fontsource/titillium-web/400.css';
import '@fontsource/titillium-web/600.css';
import '@fontsource/titillium-web/700.css';
import '@fontsource/roboto-mono/400.css';
import './styles/portal.scss';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { startLanguage } from './i18n/language.ts';

const root = document.getElementById('root');
if (root === null) {
  throw new Error('index.html has no #root');
}
await startLanguage();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
