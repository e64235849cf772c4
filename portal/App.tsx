import { useMemo } from 'react';
import { QueryClientProvider } from '@tanstack/react-query';
import { Navigate, Outlet, Route, Routes } from 'react-router';
import { createQueryClient } from './api/query-client.ts';
import { ComingPage } from './layout/ComingPage.tsx';
import { RequireSession } from './layout/RequireSession.tsx';
import { SiteFrame } from './layout/SiteFrame.tsx';
import * as pages from './lazy-pages.ts';
import { HomePage } from './pages/HomePage.tsx';
import { NotFoundPage } from './pages/NotFoundPage.tsx';

/** The portal: its addresses, and which of them need a session. Stands inside a router. */
export function App() {
  const client = useMemo(() => createQueryClient(), []);
  return (
    <QueryClientProvider client={client}>
      <SiteFrame>
        <Routes>
          <Route index element={<HomePage />} />
          <Route path="servizi" element={<Navigate to="/" replace />} />
          <Route element={<ComingPage />}>
            <Route path="servizi/:slug" element={<pages.ServicePage />} />
            <Route path="medici" element={<pages.DoctorSearchPage />} />
            <Route path="medici/:doctorId" element={<pages.DoctorPage />} />
            <Route path="registrati" element={<pages.RegistrationPage />} />
            <Route path="attiva" element={<pages.ActivationPage />} />
            <Route path="accedi" element={<pages.SignInPage />} />
            <Route path="password-dimenticata" element={<pages.ForgottenPasswordPage />} />
            <Route path="reimposta-password" element={<pages.ResetPasswordPage />} />
            <Route path="conferma-email" element={<pages.EmailConfirmationPage />} />
            <Route path="preregistrazione" element={<pages.PreregistrationPage />} />
            <Route path="verifica/:number" element={<pages.VerifyPage />} />
            <Route path="privacy" element={<pages.LegalPage text="privacy" />} />
            <Route path="accessibilita" element={<pages.LegalPage text="accessibility" />} />
            <Route path="note-legali" element={<pages.LegalPage text="notes" />} />
            <Route
              element={
                <RequireSession>
                  <Outlet />
                </RequireSession>
              }
            >
              <Route path="richiesta/:slug" element={<pages.StartFlow />} />
              <Route path="richiesta/:slug/:caseId/:stepId?" element={<pages.FlowPage />} />
              <Route path="area-personale" element={<pages.DeskPage />} />
              <Route path="area-personale/richieste" element={<pages.CasesPage />} />
              <Route path="area-personale/richieste/:caseId" element={<pages.CasePage />} />
              <Route path="area-personale/attese" element={<pages.WatchesPage />} />
              <Route path="area-personale/persone" element={<pages.RepresentedPage />} />
              <Route path="area-personale/messaggi" element={<pages.MessagesPage />} />
              <Route path="area-personale/profilo" element={<pages.ProfilePage />} />
            </Route>
          </Route>
          <Route path="*" element={<NotFoundPage />} />
        </Routes>
      </SiteFrame>
    </QueryClientProvider>
  );
}
