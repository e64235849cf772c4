import FormHelperText from '@mui/material/FormHelperText';
import { useQuery } from '@tanstack/react-query';
import type { PolicyKey } from '#contract/policy-parameters.ts';
import { useText } from '../i18n/use-text.ts';
import { useDeskProvider } from '../use-desk-provider.ts';
import { usePolicyValue } from './use-policy-value.ts';

/** What a parameter is today, and what the profile says of it. */
export function SettingNow({ of }: { of: PolicyKey }) {
  const text = useText();
  const spoken = usePolicyValue();
  const dataProvider = useDeskProvider();
  const { data } = useQuery({
    queryKey: ['administration', 'policy'],
    queryFn: ({ signal }) => dataProvider.readPolicy(signal),
  });
  const now = data?.values.find(({ key }) => key === of);
  return now === undefined ? null : (
    <FormHelperText>
      {text('policy.today', { value: spoken(now.value) })}{' '}
      {text('policy.ofProfile', { value: spoken(now.ofProfile) })}
    </FormHelperText>
  );
}
