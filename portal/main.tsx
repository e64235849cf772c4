/* oxlint-disable import/no-unassigned-import -- styles and fonts are imported for their effect */
import '@fontsource/titillium-web/400.css';
import '@fontsource/titillium-web/600.css';
import '@fontsource/titillium-web/700.css';
import '@fontsource/roboto-mono/400.css';
import './styles/portal.scss';
import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { App } from './App.tsx';
import { hasKeptAuthority } from './api/authority.ts';
import { currentLanguage, startLanguage } from './i18n/language.ts';

const root = document.getElementById('root');
if (root === null) {
  throw new Error('index.html has no #root');
}
await startLanguage();
const portal = (
  <StrictMode>
    <BrowserRouter>
      <App />
    </BrowserRouter>
  </StrictMode>
);
// What the build drew is a first visit's page; any other begins anew in its place.
const isAsBuilt =
  root.hasChildNodes() &&
  currentLanguage() === 'it' &&
  window.location.pathname === '/' &&
  window.location.search === '' &&
  !hasKeptAuthority();
if (isAsBuilt) {
  hydrateRoot(root, portal);
} else {
  // At once, so that what is hidden until now is the page anew.
  flushSync(() => {
    createRoot(root).render(portal);
  });
}
document.documentElement.classList.remove('other-language');
