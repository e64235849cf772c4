import type { ReactNode } from 'react';
import { Layout } from 'react-admin';
import { useText } from '../i18n/use-text.ts';
import { useSessionLanguage } from '../session/use-session-language.ts';
import { useSession } from '../session/use-session.ts';
import { ShortcutProvider } from '../shortcuts/ShortcutProvider.tsx';
import { DeskAppBar } from './DeskAppBar.tsx';
import { EmptyState } from './EmptyState.tsx';
import { FrameError } from './FrameError.tsx';
import { menuFor } from './sections.ts';

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
        <Screen>{children}</Screen>
      </Layout>
    </ShortcutProvider>
  );
}

/** What is asked for; to a role that has no section it is said, in place of an empty page. */
function Screen({ children }: { children: ReactNode }) {
  const text = useText();
  const session = useSession();
  if (session !== null && menuFor(session.role).length === 0) {
    return <EmptyState page title={text('frame.noArea')} />;
  }
  return children;
}

/** Two sections need no sidebar: they stand in the bar on top. */
function NoSidebar() {
  return null;
}
