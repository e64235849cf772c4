/* oxlint-disable import/no-unassigned-import -- style sheets have nothing to assign */
import '@fontsource/titillium-web/400.css';
import '@fontsource/titillium-web/600.css';
import '@fontsource/titillium-web/700.css';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';

const root = document.getElementById('root');
if (root === null) {
  throw new Error('the page has no place for the desk');
}
createRoot(root).render(<App />);
