import { Admin, AdminContext, CustomRoutes, Resource } from 'react-admin';
import { BrowserRouter, Route, Routes } from 'react-router-dom';
import administration from './administration/index.ts';
import board from './board/index.ts';
import cases from './cases/index.ts';
import { createQueueMemory, QueueMemoryContext } from './cases/queue/queue-memory.ts';
import { dataProvider } from './data-provider.ts';
import preregistrations from './preregistrations/index.ts';
import representations from './representations/index.ts';
import { EnrolmentPage } from './enrolment/EnrolmentPage.tsx';
import { DeskLayout } from './frame/DeskLayout.tsx';
import { createPreferencesStore } from './frame/preferences-store.ts';
import { theme } from './frame/theme.ts';
import { createPageI18n } from './i18n/i18n-provider.ts';
import { LabelsPage } from './labels/LabelsPage.tsx';
import { AlertsPage } from './alerts/AlertsPage.tsx';
import { MentionsPage } from './mentions/MentionsPage.tsx';
import { PhrasesPage } from './phrases/PhrasesPage.tsx';
import { WhatIfPage } from './what-if/WhatIfPage.tsx';
import { createAuthProvider } from './session/auth-provider.ts';
import { SignInPage } from './sign-in/SignInPage.tsx';

const queueMemory = createQueueMemory();
const authProvider = createAuthProvider(() => Date.now(), queueMemory.forget);
const i18nProvider = createPageI18n();
const store = createPreferencesStore();

/** The operators' desk, served under /desk. */
export function App() {
  return (
    <BrowserRouter basename="/desk">
      <Routes>
        <Route path="/enrolment" element={<Enrolment />} />
        <Route path="/*" element={<Desk />} />
      </Routes>
    </BrowserRouter>
  );
}

/** Outside the desk proper, which asks everybody to sign in first. */
function Enrolment() {
  return (
    <AdminContext i18nProvider={i18nProvider} store={store} theme={theme} darkTheme={null}>
      <EnrolmentPage />
    </AdminContext>
  );
}

function Desk() {
  return (
    <QueueMemoryContext value={queueMemory}>
      <Admin
        title="Sportello virtuale"
        dataProvider={dataProvider}
        authProvider={authProvider}
        i18nProvider={i18nProvider}
        store={store}
        theme={theme}
        darkTheme={null}
        layout={DeskLayout}
        loginPage={SignInPage}
        requireAuth
        disableTelemetry
      >
        <Resource name="cases" {...cases} />
        <Resource name="preregistrations" {...preregistrations} />
        <Resource name="representations" {...representations} />
        <Resource name="board" {...board} />
        <Resource name="administration" {...administration} />
        <CustomRoutes>
          <Route path="/what-if" element={<WhatIfPage />} />
          <Route path="/labels" element={<LabelsPage />} />
          <Route path="/alerts" element={<AlertsPage />} />
          <Route path="/phrases" element={<PhrasesPage />} />
          <Route path="/mentions" element={<MentionsPage />} />
        </CustomRoutes>
      </Admin>
    </QueueMemoryContext>
  );
}
