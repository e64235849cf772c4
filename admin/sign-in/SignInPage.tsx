import { useText } from '../i18n/use-text.ts';
import { DoorPage } from './DoorPage.tsx';
import { SignInForm } from './SignInForm.tsx';

/** The door of the desk. */
export function SignInPage() {
  const text = useText();
  return (
    <DoorPage title={text('signIn.title')} lead={text('signIn.lead')}>
      <SignInForm />
    </DoorPage>
  );
}
