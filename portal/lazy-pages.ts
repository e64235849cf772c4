import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { currentLanguage, loadTexts } from './i18n/language.ts';

/** A page that comes in its own file, and with it the texts that the first page did without. */
function page<P>(load: () => Promise<ComponentType<P>>): LazyExoticComponent<ComponentType<P>> {
  return lazy(async () => {
    const [component] = await Promise.all([load(), loadTexts(currentLanguage())]);
    return { default: component };
  });
}

/** Every page but the first comes in its own file, when it is gone to. */
export const ServicePage = page(async () => (await import('./pages/ServicePage.tsx')).ServicePage);
export const LegalPage = page(async () => (await import('./pages/LegalPage.tsx')).LegalPage);
export const VerifyPage = page(async () => (await import('./pages/VerifyPage.tsx')).VerifyPage);
export const PreregistrationPage = page(
  async () => (await import('./preregistration/PreregistrationPage.tsx')).PreregistrationPage,
);
export const DoctorSearchPage = page(
  async () => (await import('./doctors/DoctorSearchPage.tsx')).DoctorSearchPage,
);
export const DoctorPage = page(async () => (await import('./doctors/DoctorPage.tsx')).DoctorPage);
export const RegistrationPage = page(
  async () => (await import('./account/RegistrationPage.tsx')).RegistrationPage,
);
export const ActivationPage = page(
  async () => (await import('./account/ActivationPage.tsx')).ActivationPage,
);
export const SignInPage = page(async () => (await import('./account/SignInPage.tsx')).SignInPage);
export const ForgottenPasswordPage = page(
  async () => (await import('./account/ForgottenPasswordPage.tsx')).ForgottenPasswordPage,
);
export const ResetPasswordPage = page(
  async () => (await import('./account/ResetPasswordPage.tsx')).ResetPasswordPage,
);
export const EmailConfirmationPage = page(
  async () => (await import('./account/EmailConfirmationPage.tsx')).EmailConfirmationPage,
);
export const StartFlow = page(async () => (await import('./request/StartFlow.tsx')).StartFlow);
export const FlowPage = page(async () => (await import('./request/FlowPage.tsx')).FlowPage);
export const DeskPage = page(async () => (await import('./private-area/DeskPage.tsx')).DeskPage);
export const CasesPage = page(async () => (await import('./private-area/CasesPage.tsx')).CasesPage);
export const MessagesPage = page(
  async () => (await import('./private-area/MessagesPage.tsx')).MessagesPage,
);
export const WatchesPage = page(
  async () => (await import('./private-area/WatchesPage.tsx')).WatchesPage,
);
export const RepresentedPage = page(
  async () => (await import('./private-area/RepresentedPage.tsx')).RepresentedPage,
);
export const ProfilePage = page(
  async () => (await import('./private-area/ProfilePage.tsx')).ProfilePage,
);
export const CasePage = page(async () => (await import('./case/CasePage.tsx')).CasePage);
