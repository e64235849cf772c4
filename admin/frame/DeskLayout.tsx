import { type ReactNode, useEffect } from 'react';
import { Layout, useLocale } from 'react-admin';
import { ShortcutProvider } from '../shortcuts/ShortcutProvider.tsx';
import { DeskAppBar } from './DeskAppBar.tsx';
import { FrameError } from './FrameError.tsx';

/** Frame of every screen behind the sign-in. */
export function DeskLayout({ children }: { children: ReactNode }) {
  useDocumentLanguage();
  return (
    <ShortcutProvider>
      <Layout
        appBar={DeskAppBar}
        sidebar={NoSidebar}
        error={FrameError}
        sx={{
          minWidth: 0,
          '& .RaLayout-appFrame': { mt: 0 },
          '& .RaLayout-contentWithSidebar': { minWidth: 0 },
          '& .RaLayout-content': { p: 0, minWidth: 0, backgroundColor: 'background.default' },
        }}
      >
        {children}
      </Layout>
    </ShortcutProvider>
  );
}

/** Two sections need no sidebar: they stand in the bar on top. */
function NoSidebar() {
  return null;
}

/** Keeps the language of the page's text told to the browser and to screen readers. */
export function useDocumentLanguage(): void {
  const locale = useLocale();
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
}
