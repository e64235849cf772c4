import type { ReactNode } from 'react';
import { Layout } from 'react-admin';
import { useSessionLanguage } from '../session/use-session-language.ts';
import { ShortcutProvider } from '../shortcuts/ShortcutProvider.tsx';
import { DeskAppBar } from './DeskAppBar.tsx';
import { FrameError } from './FrameError.tsx';

/** Frame of every screen behind the sign-in. */
export function DeskLayout({ children }: { children: ReactNode }) {
  useSessionLanguage();
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
