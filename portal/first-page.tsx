import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { t } from 'i18next';
import { StaticRouter } from 'react-router';
import { App } from './App.tsx';
import { startLanguage } from './i18n/language.ts';

export interface FirstPage {
  title: string;
  body: string;
}

/** Draws the first page as somebody sees it who is here for the first time, for the build. */
export async function firstPage(): Promise<FirstPage> {
  await startLanguage();
  const body = renderToString(
    <StrictMode>
      <StaticRouter location="/">
        <App />
      </StaticRouter>
    </StrictMode>,
  );
  return { title: `${t('home:tab')} - ${t('service.name')}`, body };
}
