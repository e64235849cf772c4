import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type {
  CitizenSession,
  CodeAnswer,
  CodeChallenge,
  EmailChange,
  MobileChange,
  PasswordChange,
  PasswordReset,
  Profile,
  ProfileChange,
  Registration,
  SessionRow,
  SignIn,
} from '#contract/account.ts';
import { callApi } from './call-api.ts';
import { noteServerTime } from './server-clock.ts';

/** A session just opened or prolonged; its clock is the one to reckon with. */
async function heard(asked: Promise<CitizenSession>): Promise<CitizenSession> {
  const session = await asked;
  noteServerTime(session.now);
  return session;
}

const post = <T>(path: string, body?: unknown): Promise<T> =>
  callApi<T>(path, { method: 'POST', body });

export const register = (body: Registration): Promise<CodeChallenge> =>
  post('/api/registrations', body);
export const proveMobile = (body: CodeAnswer): Promise<void> =>
  post('/api/registrations/mobile', body);
export const resendCode = (challengeId: string): Promise<CodeChallenge> =>
  post('/api/codes/resend', { challengeId });
export const activate = (token: string): Promise<{ activated: boolean; mobileVerified: boolean }> =>
  post('/api/activations', { token });
export const resendActivation = (email: string): Promise<void> =>
  post('/api/activations/resend', { email });
export const signIn = (body: SignIn): Promise<CodeChallenge> => post('/api/sessions', body);
export const signInWithCode = (body: CodeAnswer): Promise<CitizenSession> =>
  heard(post('/api/sessions/code', body));
export const renewSession = (): Promise<CitizenSession> => heard(post('/api/session/renewal'));
export const signOut = (): Promise<void> => callApi('/api/session', { method: 'DELETE' });
export const endSession = (sessionId: string): Promise<void> =>
  callApi(`/api/sessions/${sessionId}`, { method: 'DELETE' });
export const endOtherSessions = (): Promise<void> => callApi('/api/sessions', { method: 'DELETE' });
export const forgotPassword = (email: string): Promise<void> =>
  post('/api/password/forgotten', { email });
export const resetPassword = (body: PasswordReset): Promise<CodeChallenge> =>
  post('/api/password/reset', body);
export const confirmReset = (body: CodeAnswer): Promise<void> =>
  post('/api/password/reset/code', body);
export const changeLanguage = (body: ProfileChange): Promise<Profile> =>
  callApi('/api/profile', { method: 'PATCH', body });
export const changePassword = (body: PasswordChange): Promise<void> =>
  callApi('/api/profile/password', { method: 'PUT', body });
export const changeEmail = (body: EmailChange): Promise<CodeChallenge> =>
  post('/api/profile/email', body);
export const confirmEmailChange = (body: CodeAnswer): Promise<void> =>
  post('/api/profile/email/code', body);
export const confirmEmail = (token: string): Promise<void> =>
  post('/api/profile/email/confirmation', { token });
export const changeMobile = (body: MobileChange): Promise<CodeChallenge> =>
  post('/api/profile/mobile', body);
export const confirmMobile = (body: CodeAnswer): Promise<void> =>
  post('/api/profile/mobile/code', body);

export function useProfile(): UseQueryResult<Profile> {
  return useQuery({
    queryKey: ['profile'],
    queryFn: ({ signal }) => callApi<Profile>('/api/profile', { signal }),
    staleTime: 300_000,
  });
}

export function useSessions(): UseQueryResult<SessionRow[]> {
  return useQuery({
    queryKey: ['sessions'],
    queryFn: async ({ signal }) =>
      (await callApi<{ data: SessionRow[] }>('/api/sessions', { signal })).data,
  });
}
