import { lazy } from 'react';

/** Every page but the first comes in its own file, when it is gone to. */
export const ServicePage = lazy(async () => ({
  default: (await import('./pages/ServicePage.tsx')).ServicePage,
}));
export const LegalPage = lazy(async () => ({
  default: (await import('./pages/LegalPage.tsx')).LegalPage,
}));
export const VerifyPage = lazy(async () => ({
  default: (await import('./pages/VerifyPage.tsx')).VerifyPage,
}));
export const DoctorSearchPage = lazy(async () => ({
  default: (await import('./doctors/DoctorSearchPage.tsx')).DoctorSearchPage,
}));
export const DoctorPage = lazy(async () => ({
  default: (await import('./doctors/DoctorPage.tsx')).DoctorPage,
}));
export const RegistrationPage = lazy(async () => ({
  default: (await import('./account/RegistrationPage.tsx')).RegistrationPage,
}));
export const ActivationPage = lazy(async () => ({
  default: (await import('./account/ActivationPage.tsx')).ActivationPage,
}));
export const SignInPage = lazy(async () => ({
  default: (await import('./account/SignInPage.tsx')).SignInPage,
}));
export const ForgottenPasswordPage = lazy(async () => ({
  default: (await import('./account/ForgottenPasswordPage.tsx')).ForgottenPasswordPage,
}));
export const ResetPasswordPage = lazy(async () => ({
  default: (await import('./account/ResetPasswordPage.tsx')).ResetPasswordPage,
}));
export const EmailConfirmationPage = lazy(async () => ({
  default: (await import('./account/EmailConfirmationPage.tsx')).EmailConfirmationPage,
}));
export const StartFlow = lazy(async () => ({
  default: (await import('./request/StartFlow.tsx')).StartFlow,
}));
export const FlowPage = lazy(async () => ({
  default: (await import('./request/FlowPage.tsx')).FlowPage,
}));
export const DeskPage = lazy(async () => ({
  default: (await import('./private-area/DeskPage.tsx')).DeskPage,
}));
export const CasesPage = lazy(async () => ({
  default: (await import('./private-area/CasesPage.tsx')).CasesPage,
}));
export const MessagesPage = lazy(async () => ({
  default: (await import('./private-area/MessagesPage.tsx')).MessagesPage,
}));
export const ProfilePage = lazy(async () => ({
  default: (await import('./private-area/ProfilePage.tsx')).ProfilePage,
}));
export const CasePage = lazy(async () => ({
  default: (await import('./case/CasePage.tsx')).CasePage,
}));
